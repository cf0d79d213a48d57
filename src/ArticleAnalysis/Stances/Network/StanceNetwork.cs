using System.Runtime.Intrinsics;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Stances.Network;

/// <summary>
/// The network that tells what a holder (or the author) thinks of a target in a passage: the narrowed states of the linguistic network, rows of lemmas and of
/// <see cref="StanceMarks"/> are added up for each token and pass a rectifier; several attentions gather the passage, beside the means of target, holder and the
/// way between them in the tree; one hidden layer scores. Weights are read in place; thread-safe.
/// </summary>
internal sealed unsafe class StanceNetwork
{
    /// <summary>Name of the file.</summary>
    public const string File = "models/stances.bin";

    /// <summary>Numbers a token.</summary>
    public const int Width = StateProjection.Width;

    /// <summary>Attentions over the passage.</summary>
    public const int Attentions = 4;

    /// <summary>What is gathered: each attention, the target, the holder, the way.</summary>
    public const int Gathered = Width * (Attentions + 3);

    /// <summary>Width of the hidden layer.</summary>
    public const int Hidden = 64;

    /// <summary>Against, neither, for.</summary>
    public const int Answers = 3;

    /// <summary>Rows of lemmas, a power of two.</summary>
    public const int Lemmas = 1 << 14;

    private readonly RowTable _lemmas;
    private readonly RowTable _marks;
    private readonly float* _queries;
    private readonly Dense _hidden;
    private readonly Dense _author;
    private readonly Dense _holder;

    /// <summary>A network over bytes that do not move.</summary>
    /// <exception cref="InvalidDataException">The file has no such network.</exception>
    public StanceNetwork(TensorFile file)
    {
        (_lemmas, _marks) = (new(file, "lemmas", Lemmas, Width), new(file, "marks", StanceMarks.Rows, Width));
        _queries = file.Floats("queries", Attentions, Width);
        (_hidden, _author, _holder) = (new(file, "hidden", Gathered, Hidden), new(file, "author", Hidden, Kernels.Panel), new(file, "holder", Hidden, Kernels.Panel));
    }

    /// <summary>The row of a lemma.</summary>
    public static int RowOf(string lemma) => (int)(WordForms.Hash(lemma) & (Lemmas - 1));

    /// <summary>Adds to the states of a passage what does not depend on a pair.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">Turned to the passage.</param>
    /// <param name="first">First token.</param>
    /// <param name="end">Token after the last.</param>
    /// <param name="rows">The narrowed states of the tokens.</param>
    public void Prepare(AnnotatedText text, StanceMarks marks, int first, int end, float* rows)
    {
        Span<int> own = stackalloc int[StanceMarks.Most];
        for (var t = first; t < end; t++, rows += Width)
        {
            _lemmas.AddTo(rows, RowOf(text.Tokens[t].Lemma));
            _marks.AddTo(rows, marks.OwnOf(t, own));
        }
    }

    /// <summary>Adds what depends on the target alone.</summary>
    /// <param name="marks">Turned to the target.</param>
    /// <param name="first">First token of the passage that <paramref name="memory"/> holds prepared.</param>
    /// <param name="end">Token after its last.</param>
    /// <param name="memory">Of this thread.</param>
    public void Turn(StanceMarks marks, int first, int end, StanceMemory memory)
    {
        Span<int> toward = stackalloc int[StanceMarks.Most];
        new ReadOnlySpan<float>(memory.Prepared, (end - first) * Width).CopyTo(new Span<float>(memory.Toward, (end - first) * Width));
        for (var t = first; t < end; t++) _marks.AddTo(memory.Toward + ((t - first) * Width), marks.TargetOf(t, toward));
    }

    /// <summary>Writes the logarithms of the odds of the answers, up to a constant.</summary>
    /// <param name="marks">Turned to the pair.</param>
    /// <param name="pair">A pair in the passage that <paramref name="memory"/> holds prepared and turned to its target.</param>
    /// <param name="memory">Of this thread.</param>
    /// <param name="answers">Receives <see cref="Answers"/> numbers.</param>
    public void Score(StanceMarks marks, in StancePair pair, StanceMemory memory, Span<float> answers)
    {
        var n = pair.End - pair.First;
        Span<int> own = stackalloc int[StanceMarks.Most];
        for (var i = 0; i < n; i++)
        {
            var row = memory.Tokens + (i * Width);
            new ReadOnlySpan<float>(memory.Toward + (i * Width), Width).CopyTo(new Span<float>(row, Width));
            _marks.AddTo(row, marks.HolderOf(pair.First + i, own));
            for (var c = 0; c < Width; c += Kernels.Lanes) Kernels.LeakyRelu(Vector512.Load(row + c)).Store(row + c);
        }
        new Span<float>(memory.Gathered, Gathered).Clear();
        var slot = memory.Gathered;
        for (var k = 0; k < Attentions; k++, slot += Width) Attend(memory, n, _queries + (k * Width), slot);
        for (var t = pair.Target.First; t < pair.Target.End; t++) Add(memory.Tokens + ((t - pair.First) * Width), 1f / (pair.Target.End - pair.Target.First), slot);
        slot += Width;
        for (var t = pair.Holder.First; t < pair.Holder.End; t++) Add(memory.Tokens + ((t - pair.First) * Width), 1f / (pair.Holder.End - pair.Holder.First), slot);
        slot += Width;
        foreach (var t in marks.Way) Add(memory.Tokens + ((t - pair.First) * Width), 1f / marks.Way.Count, slot);
        _hidden.RunRow(memory.Gathered, memory.Hidden);
        for (var c = 0; c < Hidden; c += Kernels.Lanes) Vector512.Max(Vector512.Load(memory.Hidden + c), Vector512<float>.Zero).Store(memory.Hidden + c);
        (pair.HasHolder ? _holder : _author).RunRow(memory.Hidden, memory.Output);
        new ReadOnlySpan<float>(memory.Output, Answers).CopyTo(answers);
    }

    // Width is four vectors.
    private static void Attend(StanceMemory memory, int n, float* query, float* sum)
    {
        float* weights = memory.Weights, row = memory.Tokens;
        var most = float.NegativeInfinity;
        var (q0, q1, q2, q3) = (Vector512.Load(query), Vector512.Load(query + 16), Vector512.Load(query + 32), Vector512.Load(query + 48));
        for (var i = 0; i < n; i++, row += Width)
        {
            var dot = Vector512.FusedMultiplyAdd(q3, Vector512.Load(row + 48), Vector512.FusedMultiplyAdd(q2, Vector512.Load(row + 32), Vector512.FusedMultiplyAdd(q1, Vector512.Load(row + 16), q0 * Vector512.Load(row))));
            most = MathF.Max(most, weights[i] = Total(dot));
        }
        // Past the last token the weights are nothing.
        for (var i = n; i % Kernels.Lanes != 0; i++) weights[i] = float.NegativeInfinity;
        var (top, all) = (Vector512.Create(most), Vector512<float>.Zero);
        for (var i = 0; i < n; i += Kernels.Lanes)
        {
            var share = Kernels.Exp(Vector512.Load(weights + i) - top);
            all += share;
            share.Store(weights + i);
        }
        var (s0, s1, s2, s3) = (Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero);
        row = memory.Tokens;
        for (var i = 0; i < n; i++, row += Width)
        {
            var weight = Vector512.Create(weights[i]);
            s0 = Vector512.FusedMultiplyAdd(weight, Vector512.Load(row), s0);
            s1 = Vector512.FusedMultiplyAdd(weight, Vector512.Load(row + 16), s1);
            s2 = Vector512.FusedMultiplyAdd(weight, Vector512.Load(row + 32), s2);
            s3 = Vector512.FusedMultiplyAdd(weight, Vector512.Load(row + 48), s3);
        }
        var scale = Vector512.Create(1 / Total(all));
        (s0 * scale).Store(sum);
        (s1 * scale).Store(sum + 16);
        (s2 * scale).Store(sum + 32);
        (s3 * scale).Store(sum + 48);
    }

    // In one order on every machine.
    private static float Total(Vector512<float> lanes)
    {
        var half = lanes.GetLower() + lanes.GetUpper();
        var quarter = half.GetLower() + half.GetUpper();
        return (quarter[0] + quarter[1]) + (quarter[2] + quarter[3]);
    }

    private static void Add(float* row, float weight, float* sum)
    {
        var factor = Vector512.Create(weight);
        for (var c = 0; c < Width; c += Kernels.Lanes) Vector512.FusedMultiplyAdd(factor, Vector512.Load(row + c), Vector512.Load(sum + c)).Store(sum + c);
    }
}
