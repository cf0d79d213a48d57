using System.Runtime.Intrinsics;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Discourse;

/// <summary>
/// Tells what the sentences of an article do. A first layer reads each sentence by itself (the sum of its facts' rows, and the mean of the vectors of its content words), a second
/// one reads it together with its two neighbours, what lies before and behind them by falling weight, and the mean of all. Read in place, immutable, thread-safe.
/// </summary>
/// <param name="file">The model's file.</param>
/// <param name="number">Which of the networks in it.</param>
/// <param name="words">The vectors of words.</param>
internal sealed unsafe class DiscourseNetwork(TensorFile file, int number, WordTable words)
{
    /// <summary>Units of each layer.</summary>
    public const int Width = 64;

    /// <summary>What the second layer reads: the sentence, the one before, the one after, what lies before that, behind that, and the mean.</summary>
    public const int Views = 6;

    /// <summary>How much of a far sentence counts, and how much of that at each further step.</summary>
    public const float Far = 0.4f, Fading = 0.6f;

    /// <summary>Names of the matrices.</summary>
    public const string Facts = "facts", Words = "words", Context = "context", Bias = "bias", Output = "output";

    private readonly RowTable _facts = new(file, Name(number, Facts), FactRows.Rows, Width);
    private readonly float* _words = file.Floats(Name(number, Words), words.Dimensions, Width);
    private readonly float* _context = file.Floats(Name(number, Context), Views * Width, Width);
    private readonly float* _bias = file.Floats(Name(number, Bias), 2, Width);
    private readonly float* _output = file.Floats(Name(number, Output), SentenceRoles.Count + 1, Width);

    /// <summary>Name of a matrix in the file.</summary>
    public static string Name(int number, string matrix) => $"{number}.{matrix}";

    /// <summary>Writes the first layer of a sentence.</summary>
    public void ReadSentence(ReadOnlySpan<int> facts, ReadOnlySpan<float> vector, float* state)
    {
        Copy(_bias, state);
        foreach (var fact in facts) _facts.AddTo(state, fact);
        Multiply(vector, _words, state);
        Rectify(state);
    }

    /// <summary>Adds the probabilities of the roles to <paramref name="shares"/>, given the six views.</summary>
    public void ReadContext(ReadOnlySpan<float> views, float* hidden, Span<float> shares)
    {
        Copy(_bias + Width, hidden);
        Multiply(views, _context, hidden);
        Rectify(hidden);
        Span<double> scores = stackalloc double[SentenceRoles.Count];
        var biases = _output + (SentenceRoles.Count * Width);
        var sum = 0.0;
        for (var role = 0; role < SentenceRoles.Count; role++) sum += scores[role] = Math.Exp(Math.Clamp(biases[role] + Product(hidden, _output + (role * Width)), -50, 50));
        for (var role = 0; role < SentenceRoles.Count; role++) shares[role] += (float)(scores[role] / sum);
    }

    private static void Multiply(ReadOnlySpan<float> x, float* matrix, float* y)
    {
        var (y0, y1, y2, y3) = (Vector512.Load(y), Vector512.Load(y + 16), Vector512.Load(y + 32), Vector512.Load(y + 48));
        for (var i = 0; i < x.Length; i++, matrix += Width)
        {
            if (x[i] == 0) continue; // half of what a rectifier gives
            var factor = Vector512.Create(x[i]);
            y0 = Vector512.FusedMultiplyAdd(factor, Vector512.Load(matrix), y0);
            y1 = Vector512.FusedMultiplyAdd(factor, Vector512.Load(matrix + 16), y1);
            y2 = Vector512.FusedMultiplyAdd(factor, Vector512.Load(matrix + 32), y2);
            y3 = Vector512.FusedMultiplyAdd(factor, Vector512.Load(matrix + 48), y3);
        }
        y0.Store(y);
        y1.Store(y + 16);
        y2.Store(y + 32);
        y3.Store(y + 48);
    }

    private static void Copy(float* from, float* to) => new ReadOnlySpan<float>(from, Width).CopyTo(new(to, Width));

    private static void Rectify(float* x)
    {
        for (var k = 0; k < Width; k += 16) Vector512.Max(Vector512.Load(x + k), Vector512<float>.Zero).Store(x + k);
    }

    private static float Product(float* a, float* b)
    {
        var sums = Vector512<float>.Zero;
        for (var k = 0; k < Width; k += 16) sums = Vector512.FusedMultiplyAdd(Vector512.Load(a + k), Vector512.Load(b + k), sums);
        // In one order on every machine.
        var sum = 0f;
        for (var lane = 0; lane < 16; lane++) sum += sums[lane];
        return sum;
    }
}
