using System.Runtime.InteropServices;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Training.Linguistics;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Quotations;

/// <summary>Learns the numbers of a <see cref="PairNetwork"/> that chooses one of several: the probability of the right choices together is raised, by Adagrad, with dropout of the hidden layer.</summary>
internal sealed unsafe class PairLearner
{
    private const int Width = PairNetwork.Width;
    private const int BatchSize = 32;
    private const float Keep = 0.5f;
    private const float Least = 1e-4f; // smaller gradients are not followed

    private readonly WordTable _words;
    private readonly Generator _random;
    private readonly AdagradMatrix _facts, _first, _second, _output;
    private readonly float[] _sums = GC.AllocateArray<float>(3 * Width, pinned: true);
    private readonly float[] _mask = new float[Width];
    private float[] _hidden = [], _scores = [];
    private int _seen;

    public PairLearner(PairNames names, int rows, WordTable words, ulong seed)
    {
        (_words, _random) = (words, new Generator(seed));
        _facts = new(names.Facts, rows, 0.08f, _random);
        _first = new(names.First, words.Dimensions, 0.2f, _random);
        _second = new(names.Second, words.Dimensions, 0.2f, _random);
        _output = new(names.Output, 1, 0.3f, _random);
    }

    public IEnumerable<AdagradMatrix> All => [_facts, _first, _second, _output];

    /// <summary>The network as it stands.</summary>
    public PairNetwork Network => new(At(_facts.Value), At(_first.Value), At(_second.Value), At(_output.Value));

    /// <summary>The network of the means.</summary>
    public PairNetwork Mean => new(At(_facts.Mean), At(_first.Mean), At(_second.Mean), At(_output.Mean));

    /// <summary>One step towards the right choices of a sample.</summary>
    /// <returns>The loss: minus the logarithm of their probability.</returns>
    public double Learn(PairSample sample)
    {
        var count = sample.Choices.Length;
        if (_scores.Length < count) (_scores, _hidden) = (new float[count], new float[count * Width]);
        var network = Network;
        network.Sum(sample.Facts, asFirst: true, sample.Row, _words, At(_sums));
        for (var k = 0; k < Width; k++) _mask[k] = k == 0 ? 0 : _random.Unit() < Keep ? 1 / Keep : 0;
        for (var c = 0; c < count; c++)
        {
            network.Sum(sample.Choices[c].Facts, asFirst: false, sample.Choices[c].Row, _words, At(_sums) + Width);
            network.Score(At(_sums), At(_sums) + Width, [], At(_sums) + (2 * Width));
            var hidden = _hidden.AsSpan(c * Width, Width);
            _sums.AsSpan(2 * Width, Width).CopyTo(hidden);
            _scores[c] = hidden[0];
            for (var k = 1; k < Width; k++) _scores[c] += MathF.Max(hidden[k], 0) * _mask[k] * _output.Value[k];
        }
        var loss = Weigh(sample.Choices);
        Span<float> own = stackalloc float[Width];
        own.Clear();
        for (var c = 0; c < count; c++)
        {
            if (MathF.Abs(_scores[c]) < Least) continue;
            var gradient = Back(c);
            Spread(gradient, sample.Choices[c].Facts, sample.Choices[c].Row, _second);
            FixedLanes.Add(own, gradient, 1);
        }
        Spread(own, sample.Facts, sample.Row, _first);
        if (++_seen % BatchSize == 0)
            foreach (var matrix in All) matrix.Step();
        return loss;
    }

    /// <summary>Puts the gradient of each choice's score in the place of the score.</summary>
    private double Weigh(PairChoice[] choices)
    {
        var greatest = float.NegativeInfinity;
        for (var c = 0; c < choices.Length; c++) greatest = MathF.Max(greatest, _scores[c]);
        var (all, right) = (0f, 0f);
        for (var c = 0; c < choices.Length; c++)
        {
            all += _scores[c] = MathF.Exp(_scores[c] - greatest);
            if (choices[c].IsRight) right += _scores[c];
        }
        right = MathF.Max(right, 1e-30f);
        for (var c = 0; c < choices.Length; c++) _scores[c] = (_scores[c] / all) - (choices[c].IsRight ? _scores[c] / right : 0);
        return Math.Log(all / right);
    }

    /// <summary>The gradient of what goes into the hidden layer for a choice.</summary>
    private ReadOnlySpan<float> Back(int choice)
    {
        var hidden = _hidden.AsSpan(choice * Width, Width);
        var weights = _output.Value;
        var output = _output.GradientOf(0);
        hidden[0] = _scores[choice];
        for (var k = 1; k < Width; k++)
        {
            var isOn = hidden[k] > 0;
            output[k] += isOn ? _scores[choice] * hidden[k] * _mask[k] : 0;
            hidden[k] = isOn ? _scores[choice] * _mask[k] * weights[k] : 0;
        }
        return hidden;
    }

    private void Spread(ReadOnlySpan<float> gradient, int[] facts, int word, AdagradMatrix projection)
    {
        foreach (var fact in facts) FixedLanes.Add(_facts.GradientOf(fact), gradient, 1);
        if (word < 0) return;
        var vector = _words.Vector(word);
        var scale = _words.Scale(word);
        for (var k = 0; k < vector.Length; k++) FixedLanes.Add(projection.GradientOf(k), gradient, vector[k] * scale);
    }

    private static float* At(float[] pinned) => (float*)Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0);
}

/// <summary>One choice to learn from.</summary>
/// <param name="Facts">Facts of what asks for a choice.</param>
/// <param name="Row">The row of its word, or -1.</param>
/// <param name="Choices">What may be chosen; at least one is right.</param>
internal sealed record PairSample(int[] Facts, int Row, PairChoice[] Choices);

/// <summary>What may be chosen.</summary>
internal readonly record struct PairChoice(int[] Facts, int Row, bool IsRight);
