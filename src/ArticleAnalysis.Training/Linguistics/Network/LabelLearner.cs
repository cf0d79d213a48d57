using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using static ArticleAnalysis.Training.Linguistics.Network.PairMatrices;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>Learns the numbers of a <see cref="LabelNetwork"/>: the probability of the right labels together is raised, by Adagrad, with dropout of facts and of the hidden layer.</summary>
internal sealed unsafe class LabelLearner
{
    private const int Width = LabelNetwork.Width, Labels = LabelNetwork.Labels, Hidden = LabelNetwork.Hidden;
    private const int BatchSize = 32;
    private const float Keep = 0.5f;

    private readonly WordTable _words;
    private readonly Generator _random;
    private readonly int _labels;
    private readonly float _keepFacts;
    private readonly AdagradMatrix _facts, _output;
    private readonly AdagradMatrix[] _vectors;
    private readonly float[] _sum = new float[Width], _gradient = new float[Width], _mask = new float[Hidden];
    private readonly List<int> _kept = [];
    private int _seen;

    /// <param name="name">Begins the names of the matrices.</param>
    /// <param name="rows">How many facts are told apart.</param>
    /// <param name="places">How many words are looked at.</param>
    /// <param name="labels">How many labels there are.</param>
    /// <param name="words">The vectors.</param>
    /// <param name="seed">Of the first values and of dropout.</param>
    /// <param name="keepFacts">Share of the facts that is kept.</param>
    public LabelLearner(string name, int rows, int places, int labels, WordTable words, ulong seed, float keepFacts = 0.85f)
    {
        (_words, _random, _labels, _keepFacts) = (words, new Generator(seed), labels, keepFacts);
        _facts = new(LabelNetwork.FactsName(name), rows, 0.05f, _random, Labels);
        _vectors = [.. Enumerable.Range(0, places).Select(p => new AdagradMatrix(LabelNetwork.WordName(name, p), words.Dimensions, 0.1f, _random, Labels))];
        _output = new(LabelNetwork.OutputName(name), Hidden * Labels / Width, 0.2f, _random, 0);
    }

    public IEnumerable<AdagradMatrix> All => [_facts, .. _vectors, _output];

    /// <summary>The network as it stands.</summary>
    public LabelNetwork Network => Over(static m => m.Value);

    /// <summary>The network of the means.</summary>
    public LabelNetwork Mean => Over(static m => m.Mean);

    /// <summary>Learns from samples in an order drawn anew for each pass; the means are those of the second half of the passes.</summary>
    /// <returns>The loss of the last pass.</returns>
    public double Learn(LabelSample[] samples, int passes, ulong seed)
    {
        var (order, loss) = (new Generator(seed), 0.0);
        for (var pass = 1; pass <= passes; pass++)
        {
            order.Shuffle(samples);
            loss = samples.Sum(Learn);
            if (pass <= passes / 2) continue;
            foreach (var matrix in All) matrix.TakeMean();
        }
        return loss;
    }

    /// <summary>One step towards the right labels of a sample.</summary>
    /// <returns>The loss: minus the logarithm of their probability.</returns>
    public double Learn(LabelSample sample)
    {
        _kept.Clear();
        foreach (var fact in sample.Facts)
            if (_random.Unit() < _keepFacts) _kept.Add(fact);
        _sum.AsSpan().Clear();
        foreach (var fact in _kept) FixedLanes.Add(_sum, _facts.Value.AsSpan(fact * Width, Width), 1);
        for (var p = 0; p < _vectors.Length; p++)
        {
            if (sample.Words[p] < 0) continue;
            var vector = _words.Vector(sample.Words[p]);
            var scale = _words.Scale(sample.Words[p]);
            for (var k = 0; k < vector.Length; k++) FixedLanes.Add(_sum, _vectors[p].Value.AsSpan(k * Width, Width), vector[k] * scale);
        }
        Span<float> scores = stackalloc float[_labels];
        for (var k = 0; k < Hidden; k++) _mask[k] = _random.Unit() < Keep ? 1 / Keep : 0;
        for (var l = 0; l < _labels; l++) scores[l] = _sum[l];
        for (var k = 0; k < Hidden; k++)
        {
            var x = MathF.Max(_sum[Labels + k], 0) * _mask[k];
            if (x == 0) continue;
            for (var l = 0; l < _labels; l++) scores[l] += x * _output.Value[(k * Labels) + l];
        }
        var loss = Weigh(scores, sample.Right) * sample.Weight;
        _gradient.AsSpan().Clear();
        for (var l = 0; l < _labels; l++) _gradient[l] = scores[l] * sample.Weight;
        for (var k = 0; k < Hidden; k++)
        {
            var x = MathF.Max(_sum[Labels + k], 0) * _mask[k];
            if (x == 0) continue;
            var (back, at) = (0f, (k * Labels) % Width);
            var output = _output.GradientOf(k * Labels / Width);
            for (var l = 0; l < _labels; l++)
            {
                back += _gradient[l] * _output.Value[(k * Labels) + l];
                output[at + l] += _gradient[l] * x;
            }
            _gradient[Labels + k] = back * _mask[k];
        }
        foreach (var fact in _kept) FixedLanes.Add(_facts.GradientOf(fact), _gradient, 1);
        for (var p = 0; p < _vectors.Length; p++)
        {
            if (sample.Words[p] < 0) continue;
            var vector = _words.Vector(sample.Words[p]);
            var scale = _words.Scale(sample.Words[p]);
            for (var k = 0; k < vector.Length; k++) FixedLanes.Add(_vectors[p].GradientOf(k), _gradient, vector[k] * scale);
        }
        if (++_seen % BatchSize == 0)
            foreach (var matrix in All) matrix.Step();
        return loss;
    }

    /// <summary>Puts the gradient of each label's score in the place of the score.</summary>
    private static double Weigh(Span<float> scores, ulong rightLabels)
    {
        var greatest = float.NegativeInfinity;
        foreach (var score in scores) greatest = MathF.Max(greatest, score);
        var (all, right) = (0f, 0f);
        for (var l = 0; l < scores.Length; l++)
        {
            all += scores[l] = MathF.Exp(scores[l] - greatest);
            if ((rightLabels >> l & 1) != 0) right += scores[l];
        }
        right = MathF.Max(right, 1e-30f);
        for (var l = 0; l < scores.Length; l++) scores[l] = (scores[l] / all) - ((rightLabels >> l & 1) != 0 ? scores[l] / right : 0);
        return Math.Log(all / right);
    }

    private LabelNetwork Over(Func<AdagradMatrix, float[]> numbers) =>
        new(new FactRows(At(numbers(_facts))), [.. _vectors.Select(v => new WordProjection(At(numbers(v))))], At(numbers(_output)));
}

/// <summary>A thing with its right labels.</summary>
/// <param name="Facts">Rows of its facts.</param>
/// <param name="Words">Rows of the words that are looked at, -1 for none.</param>
/// <param name="Right">A bit for each right label.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record LabelSample(int[] Facts, int[] Words, ulong Right, float Weight = 1);
