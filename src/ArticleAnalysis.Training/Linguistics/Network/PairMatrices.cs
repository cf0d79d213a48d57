using System.Runtime.InteropServices;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>The matrices of a <see cref="PairNetwork"/> while it learns, and the way back through it.</summary>
internal sealed unsafe class PairMatrices
{
    private const int Width = PairNetwork.Width;

    private readonly WordTable _words;

    /// <param name="names">Names of the matrices.</param>
    /// <param name="rows">How many facts are told apart.</param>
    /// <param name="words">The vectors.</param>
    /// <param name="random">Draws the first values.</param>
    public PairMatrices(PairNames names, int rows, WordTable words, Generator random)
    {
        _words = words;
        Facts = new(names.Facts, rows, 0.08f, random);
        First = new(names.First, words.Dimensions, 0.2f, random);
        Second = new(names.Second, words.Dimensions, 0.2f, random);
        Output = new(names.Output, 1, 0.3f, random);
    }

    public AdagradMatrix Facts { get; }

    public AdagradMatrix First { get; }

    public AdagradMatrix Second { get; }

    public AdagradMatrix Output { get; }

    public IEnumerable<AdagradMatrix> All => [Facts, First, Second, Output];

    /// <summary>The network as it stands.</summary>
    public PairNetwork Network => new(new FactRows(At(Facts.Value)), At(First.Value), At(Second.Value), At(Output.Value));

    /// <summary>The network of the means.</summary>
    public PairNetwork Mean => new(new FactRows(At(Facts.Mean)), At(First.Mean), At(Second.Mean), At(Output.Mean));

    /// <summary>The score of a hidden layer of which the mask drops a part.</summary>
    public float Score(ReadOnlySpan<float> hidden, ReadOnlySpan<float> mask)
    {
        var (score, weights) = (hidden[0], Output.Value);
        for (var k = 1; k < Width; k++) score += MathF.Max(hidden[k], 0) * mask[k] * weights[k];
        return score;
    }

    /// <summary>Turns what stands before the rectifier into its gradient, and adds to that of the output.</summary>
    /// <param name="gradient">The gradient of the score.</param>
    /// <param name="hidden">The hidden layer; receives its gradient.</param>
    /// <param name="mask">What was dropped.</param>
    public void Back(float gradient, Span<float> hidden, ReadOnlySpan<float> mask)
    {
        var weights = Output.Value;
        var output = Output.GradientOf(0);
        hidden[0] = gradient;
        for (var k = 1; k < Width; k++)
        {
            var isOn = hidden[k] > 0;
            output[k] += isOn ? gradient * hidden[k] * mask[k] : 0;
            hidden[k] = isOn ? gradient * mask[k] * weights[k] : 0;
        }
    }

    /// <summary>Adds a gradient to the rows of facts and to the matrix of a word's vector.</summary>
    public void Spread(ReadOnlySpan<float> gradient, ReadOnlySpan<int> facts, int word, AdagradMatrix projection)
    {
        foreach (var fact in facts) FixedLanes.Add(Facts.GradientOf(fact), gradient, 1);
        if (word < 0) return;
        var vector = _words.Vector(word);
        var scale = _words.Scale(word);
        for (var k = 0; k < vector.Length; k++) FixedLanes.Add(projection.GradientOf(k), gradient, vector[k] * scale);
    }

    /// <summary>Memory that does not move, for so many rows.</summary>
    public static float[] Pinned(int rows) => GC.AllocateArray<float>(rows * Width, pinned: true);

    /// <summary>Where pinned memory begins.</summary>
    public static float* At(float[] pinned) => (float*)Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0);
}
