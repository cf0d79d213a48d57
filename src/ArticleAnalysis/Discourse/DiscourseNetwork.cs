using System.Runtime.Intrinsics;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Discourse;

/// <summary>
/// Tells what the sentences of an article do. A first layer reads each sentence by itself (the sum of its facts' rows, and the mean of the vectors of its content words), a simple
/// recurrent unit in each direction reads them in their order, and a last layer sees of each sentence all three, and the mean of what was read. Read in place, immutable, thread-safe.
/// </summary>
internal sealed unsafe class DiscourseNetwork
{
    /// <summary>Units of each layer.</summary>
    public const int Width = 64;

    /// <summary>What the last layer reads: the sentence, what stands before it, what stands behind, and the means of both over the article.</summary>
    public const int Views = 5;

    /// <summary>Columns of the scores, of which the first <see cref="SentenceRoles.Count"/> are used.</summary>
    public const int Outputs = Kernels.Panel;

    /// <summary>Numbers a sentence that the widest layer in between makes: those of a recurrent unit.</summary>
    public const int ScratchWidth = 3 * Width;

    /// <summary>Names of the matrices.</summary>
    public const string Facts = "facts", Words = "words", Forward = "forward", Backward = "backward", Hidden = "hidden", Output = "output";

    private readonly RowTable _facts;
    private readonly Dense _words, _hidden, _output;
    private readonly SruCell _forward, _backward;

    /// <param name="file">The model's file.</param>
    /// <param name="number">Which of the networks in it.</param>
    /// <param name="vector">Numbers of a word's vector.</param>
    public DiscourseNetwork(TensorFile file, int number, int vector)
    {
        _facts = new(file, Name(number, Facts), FactRows.Rows, Width);
        _words = new(file, Name(number, Words), vector, Width);
        _forward = new(file, Name(number, Forward), Width, Width, reverse: false);
        _backward = new(file, Name(number, Backward), Width, Width, reverse: true);
        _hidden = new(file, Name(number, Hidden), Views * Width, Width);
        _output = new(file, Name(number, Output), Width, Outputs);
    }

    /// <summary>Name of a matrix in the file.</summary>
    public static string Name(int number, string matrix) => $"{number}.{matrix}";

    /// <summary>Adds the probabilities of the roles of all sentences to <paramref name="shares"/>.</summary>
    /// <param name="memory">Their facts and vectors, and room.</param>
    /// <param name="shares">A row of <see cref="SentenceRoles.Count"/> a sentence.</param>
    public void Read(in DiscourseMemory memory, Span<float> shares)
    {
        var n = memory.Count;
        float* read = memory.Read, scratch = memory.Scratch;
        _words.Run(memory.Vectors, memory.Dimensions, scratch, n);
        for (var at = 0; at < n; at++)
        {
            var state = scratch + (at * Width);
            _facts.AddTo(state, memory.FactsOf(at));
            Rectify(state, read + (at * Views * Width));
        }
        _forward.Run(read, Views * Width, read + Width, Views * Width, n, scratch);
        _backward.Run(read, Views * Width, read + (2 * Width), Views * Width, n, scratch);
        Mean(read, n);
        _hidden.Run(read, Views * Width, scratch, n);
        for (var at = 0; at < n; at++) Rectify(scratch + (at * Width), scratch + (at * Width));
        _output.Run(scratch, Width, memory.Scores, n);
        for (var at = 0; at < n; at++) AddShares(memory.Scores + (at * Outputs), shares.Slice(at * SentenceRoles.Count, SentenceRoles.Count));
    }

    private static void AddShares(float* scores, Span<float> shares)
    {
        Span<double> odds = stackalloc double[SentenceRoles.Count];
        var sum = 0.0;
        for (var role = 0; role < odds.Length; role++) sum += odds[role] = Math.Exp(Math.Clamp(scores[role], -50, 50));
        for (var role = 0; role < odds.Length; role++) shares[role] += (float)(odds[role] / sum);
    }

    private static void Rectify(float* from, float* to)
    {
        for (var k = 0; k < Width; k += Kernels.Lanes) Vector512.Max(Vector512.Load(from + k), Vector512<float>.Zero).Store(to + k);
    }

    /// <summary>Writes the means of the second and third view into the last two.</summary>
    private static void Mean(float* views, int n)
    {
        var share = Vector512.Create(1f / n);
        for (var k = Width; k < 3 * Width; k += Kernels.Lanes)
        {
            var sum = Vector512<float>.Zero;
            for (var at = 0; at < n; at++) sum += Vector512.Load(views + (at * Views * Width) + k);
            for (var at = 0; at < n; at++) (sum * share).Store(views + (at * Views * Width) + k + (2 * Width));
        }
    }
}
