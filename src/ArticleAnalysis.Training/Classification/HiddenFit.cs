using System.Runtime.Intrinsics;
using ArticleAnalysis.Classification;
using ArticleAnalysis.Training.Linguistics;

namespace ArticleAnalysis.Training.Classification;

/// <summary>
/// Fits a model with a hidden layer of rectifiers: a row for each feature, then a row for each unit. Adagrad (Duchi et al. 2011) example by example, with dropout of units, in one
/// thread from one seed. Where texts come from elsewhere than those learnt from, few units that all features share err less than a weight for each feature and label.
/// </summary>
internal sealed class HiddenFit
{
    private const float Keep = 0.7f, Rate = 0.05f, Damping = 0.01f;
    private const int States = 10;
    private const float RowSpread = 0.05f, UnitSpread = 0.2f;

    // Examples that name a label but none below it may only be coarse: that none holds is learnt at a part of the weight.
    private const float NoneWeight = 0.2f;

    private readonly LabelTree _tree;
    private readonly float[] _lift;
    private readonly Matrix _rows, _units, _biases;
    private readonly float[] _hidden, _mask, _back, _scores, _shares, _wanted, _gradient;
    private readonly int _labels;

    private HiddenFit(int features, int units, ClassifierPlan plan, float[] lift, Generator random)
    {
        _labels = plan.Labels.Count;
        _lift = lift;
        _tree = new LabelTree(plan.Parents ?? [.. plan.Labels.Select(_ => -1)]);
        var width = Classifier.WidthOf(_labels);
        _rows = new Matrix(features, units, RowSpread, random);
        _units = new Matrix(units, width, UnitSpread, random);
        _biases = new Matrix(1, width, 0, random);
        (_hidden, _mask, _back) = (new float[units], new float[units], new float[units]);
        (_scores, _shares, _wanted, _gradient) = (new float[width], new float[width], new float[width], new float[width]);
    }

    /// <summary>The weights of a model of these examples: the mean of a few nets, side by side in one hidden layer.</summary>
    public static Weights Fit(IReadOnlyList<Example> examples, FeatureIndex index, ClassifierPlan plan)
    {
        var inputs = new HiddenInputs(index, plan.Vectors);
        var read = examples.Select(inputs.Of).ToArray();
        // Each net has a seed of its own, so that it does not matter which is learnt first.
        var members = Enumerable.Range(0, plan.Members).AsParallel().AsOrdered().Select(m => FitOne(examples, read, inputs.Count, plan, LinearFit.Seed + (ulong)m)).ToList();
        foreach (var member in members) inputs.TakeIn(member.Rows);
        var weights = new Weights(
            [.. Enumerable.Range(0, index.Count).Select(row => members.SelectMany(m => m.Rows[row]).ToArray())],
            [.. plan.Labels.Select((_, label) => members.Average(m => m.Biases[label]))],
            [.. members.SelectMany(m => m.Hidden!).Select(unit => Array.ConvertAll(unit, w => w / plan.Members))]);
        return plan.Components == 0 ? weights : HiddenComponents.Narrow(weights, read, plan.Components);
    }

    private static Weights FitOne(IReadOnlyList<Example> examples, HiddenInput[] inputs, int features, ClassifierPlan plan, ulong seed)
    {
        var random = new Generator(seed);
        var units = plan.Hidden / plan.Members;
        var fit = new HiddenFit(features, units, plan, plan.Lift(examples), random);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var pass = 0; pass < plan.Passes; pass++)
        {
            random.Shuffle(order);
            foreach (var (n, i) in order.Index())
            {
                fit.Learn(examples[i], inputs[i], random);
                // The mean of the last states tells unseen texts better than any of them.
                if (pass == plan.Passes - 1 && (n + 1) % Math.Max(1, order.Length / States) == 0) fit.TakeMean();
            }
        }
        return new(fit._rows.ToRows(units), fit._biases.ToRows(fit._labels)[0], fit._units.ToRows(fit._labels));
    }

    private void TakeMean()
    {
        foreach (var matrix in (Matrix[])[_rows, _units, _biases]) matrix.TakeMean();
    }

    private void Learn(Example example, HiddenInput input, Generator random)
    {
        Array.Clear(_hidden);
        for (var i = 0; i < input.Rows.Length; i++) FixedLanes.Add(_hidden, _rows.Row(input.Rows[i]), input.Values[i]);
        _biases.Row(0).CopyTo(_scores);
        for (var unit = 0; unit < _hidden.Length; unit++)
        {
            _mask[unit] = _hidden[unit] > 0 && random.Unit() < Keep ? 1 / Keep : 0;
            if (_mask[unit] > 0) FixedLanes.Add(_scores, _units.Row(unit), _hidden[unit] * _mask[unit]);
        }
        _tree.Softmax(_scores.AsSpan(0, _labels), _shares);
        if (!Gradient(example)) return;

        for (var unit = 0; unit < _hidden.Length; unit++)
        {
            _back[unit] = 0;
            if (_mask[unit] == 0) continue;
            var weights = _units.Row(unit);
            for (var label = 0; label < _labels; label++) _back[unit] += weights[label] * _gradient[label];
            _back[unit] *= _mask[unit];
            _units.Step(unit, _gradient, _hidden[unit] * _mask[unit]);
        }
        _biases.Step(0, _gradient, 1);
        for (var i = 0; i < input.Rows.Length; i++) _rows.Step(input.Rows[i], _back, input.Values[i]);
    }

    /// <summary>The gradient of each label's score: in each group that the example says something of, share less wanted share.</summary>
    private bool Gradient(Example example)
    {
        Array.Clear(_gradient);
        Array.Clear(_wanted);
        var any = false;
        foreach (var (start, end) in _tree.Groups)
        {
            var parent = _tree.ParentOf(start);
            if (parent >= 0 && !example.Labels.Contains(parent)) continue;
            var weight = Want(example, start, end);
            if (weight == 0 && parent < 0) continue;
            if (weight == 0) weight = NoneWeight * example.Weight;
            var whole = parent >= 0 ? MathF.Max(_shares[parent], 1e-20f) : 1;
            for (var label = start; label < end; label++) _gradient[label] = (_shares[label] / whole * weight) - _wanted[label];
            any = true;
        }
        return any;
    }

    /// <summary>Divides the example among its labels of a group, and gives its whole weight there.</summary>
    private float Want(Example example, int start, int end)
    {
        var (parts, weight, isFirst) = (0f, 0f, true);
        foreach (var label in example.Labels)
            if (label >= start && label < end) parts += parts == 0 ? example.MainPart : 1;
        foreach (var label in example.Labels)
        {
            if (label < start || label >= end) continue;
            var part = (isFirst ? example.MainPart : 1) / parts * example.Weight * (_tree.ParentOf(start) < 0 ? _lift[label] : 1);
            (_wanted[label], weight, isFirst) = (part, weight + part, false);
        }
        return weight;
    }

    /// <summary>Rows of floats, each of which moves at its own pace.</summary>
    private sealed class Matrix
    {
        private readonly int _width;
        private readonly float[] _values, _squares, _means;
        private int _states;

        public Matrix(int rows, int width, float spread, Generator random)
        {
            _width = width;
            (_values, _squares, _means) = (new float[rows * width], new float[rows * width], new float[rows * width]);
            for (var i = 0; i < _values.Length; i++) _values[i] = ((2 * random.Unit()) - 1) * spread;
        }

        public Span<float> Row(int row) => _values.AsSpan(row * _width, _width);

        /// <summary>The mean of the states taken.</summary>
        public float[][] ToRows(int width) => [.. _means.Chunk(_width).Select(r => r[..width])];

        /// <summary>Takes the present state into the mean.</summary>
        public void TakeMean()
        {
            _states++;
            for (var i = 0; i < _values.Length; i++) _means[i] += (_values[i] - _means[i]) / _states;
        }

        /// <summary>Moves a row against <paramref name="gradient"/> times <paramref name="factor"/>.</summary>
        public void Step(int row, float[] gradient, float factor)
        {
            var (start, damping) = ((nuint)(row * _width), Vector256.Create(Damping));
            ref var values = ref _values[0];
            ref var squares = ref _squares[0];
            ref var gradients = ref gradient[0];
            for (nuint i = 0; i < (nuint)_width; i += 8)
            {
                var g = Vector256.LoadUnsafe(ref gradients, i) * factor;
                var s = Vector256.LoadUnsafe(ref squares, start + i) + (g * g);
                s.StoreUnsafe(ref squares, start + i);
                (Vector256.LoadUnsafe(ref values, start + i) - (g * Rate / (Vector256.Sqrt(s) + damping))).StoreUnsafe(ref values, start + i);
            }
        }
    }
}
