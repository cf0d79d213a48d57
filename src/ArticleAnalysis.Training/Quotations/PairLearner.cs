using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Training.Linguistics;
using ArticleAnalysis.Training.Linguistics.Network;
using static ArticleAnalysis.Training.Linguistics.Network.PairMatrices;

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
    private readonly PairMatrices _matrices;
    private readonly float[] _sums = Pinned(3);
    private readonly float[] _mask = new float[Width];
    private float[] _hidden = [], _scores = [];
    private int _seen;

    public PairLearner(PairNames names, int rows, WordTable words, ulong seed)
    {
        (_words, _random) = (words, new Generator(seed));
        _matrices = new(names, rows, words, _random);
    }

    public IEnumerable<AdagradMatrix> All => _matrices.All;

    /// <summary>The network as it stands.</summary>
    public PairNetwork Network => _matrices.Network;

    /// <summary>The network of the means.</summary>
    public PairNetwork Mean => _matrices.Mean;

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
            _scores[c] = _matrices.Score(hidden, _mask);
        }
        var loss = Weigh(sample.Choices);
        Span<float> own = stackalloc float[Width];
        own.Clear();
        for (var c = 0; c < count; c++)
        {
            if (MathF.Abs(_scores[c]) < Least) continue;
            var gradient = _hidden.AsSpan(c * Width, Width);
            _matrices.Back(_scores[c], gradient, _mask);
            _matrices.Spread(gradient, sample.Choices[c].Facts, sample.Choices[c].Row, _matrices.Second);
            FixedLanes.Add(own, gradient, 1);
        }
        _matrices.Spread(own, sample.Facts, sample.Row, _matrices.First);
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
}

/// <summary>One choice to learn from.</summary>
/// <param name="Facts">Facts of what asks for a choice.</param>
/// <param name="Row">The row of its word, or -1.</param>
/// <param name="Choices">What may be chosen; at least one is right.</param>
internal sealed record PairSample(int[] Facts, int Row, PairChoice[] Choices);

/// <summary>What may be chosen.</summary>
internal readonly record struct PairChoice(int[] Facts, int Row, bool IsRight);
