using System.Runtime.Intrinsics;

namespace ArticleAnalysis.Linguistics.Network;

/// <summary>
/// Scores how well two things fit: a network of one hidden layer whose input are facts, each a row of a table, and the vectors of the words that head the two.
/// The first column is added to the score as it is; the others go through a rectifier. Read in place, immutable, thread-safe.
/// </summary>
internal sealed unsafe class PairNetwork
{
    /// <summary>Columns of every matrix.</summary>
    public const int Width = 64;

    private readonly float* _facts;
    private readonly float* _first;
    private readonly float* _second;
    private readonly float* _output;

    /// <summary>A network over numbers that do not move.</summary>
    /// <param name="facts">A row for each fact; their number is a power of two.</param>
    /// <param name="first">A row for each component of the vector of the first head.</param>
    /// <param name="second">The same for the second head.</param>
    /// <param name="output">One row.</param>
    public PairNetwork(float* facts, float* first, float* second, float* output)
    {
        _facts = facts;
        _first = first;
        _second = second;
        _output = output;
    }

    /// <summary>The network of these names in a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="names">Names of its four matrices, in the order of the constructor's parameters.</param>
    /// <param name="rows">How many facts it tells apart.</param>
    /// <param name="words">The vectors.</param>
    /// <exception cref="InvalidDataException">The file has no such network.</exception>
    public static PairNetwork Read(TensorFile file, PairNames names, int rows, WordTable words) =>
        new(file.Floats(names.Facts, rows, Width), file.Floats(names.First, words.Dimensions, Width), file.Floats(names.Second, words.Dimensions, Width), file.Floats(names.Output, 1, Width));

    /// <summary>Writes the sum of the rows of some facts and of the vector of a word, which is -1 for none.</summary>
    public void Sum(ReadOnlySpan<int> facts, bool asFirst, int word, WordTable words, float* sum)
    {
        new Span<float>(sum, Width).Clear();
        Add(facts, sum, sum);
        if (word < 0) return;
        var matrix = asFirst ? _first : _second;
        var scale = words.Scale(word);
        var (s0, s1, s2, s3) = (Vector512.Load(sum), Vector512.Load(sum + 16), Vector512.Load(sum + 32), Vector512.Load(sum + 48));
        foreach (var component in words.Vector(word))
        {
            var x = Vector512.Create(component * scale);
            s0 = Vector512.FusedMultiplyAdd(x, Vector512.Load(matrix), s0);
            s1 = Vector512.FusedMultiplyAdd(x, Vector512.Load(matrix + 16), s1);
            s2 = Vector512.FusedMultiplyAdd(x, Vector512.Load(matrix + 32), s2);
            s3 = Vector512.FusedMultiplyAdd(x, Vector512.Load(matrix + 48), s3);
            matrix += Width;
        }
        s0.Store(sum);
        s1.Store(sum + 16);
        s2.Store(sum + 32);
        s3.Store(sum + 48);
    }

    /// <summary>The score of two things, from the sums of each and the facts of both; writes what comes before the rectifier.</summary>
    public float Score(float* first, float* second, ReadOnlySpan<int> facts, float* hidden)
    {
        for (var k = 0; k < Width; k += 16) (Vector512.Load(first + k) + Vector512.Load(second + k)).Store(hidden + k);
        Add(facts, hidden, hidden);
        var sum = Vector512<float>.Zero;
        for (var k = 0; k < Width; k += 16) sum = Vector512.FusedMultiplyAdd(Vector512.Max(Vector512.Load(hidden + k), Vector512<float>.Zero), Vector512.Load(_output + k), sum);
        // In one order on every machine.
        var score = hidden[0];
        for (var lane = 0; lane < 16; lane++) score += sum[lane];
        return score;
    }

    private void Add(ReadOnlySpan<int> facts, float* from, float* to)
    {
        var (s0, s1, s2, s3) = (Vector512.Load(from), Vector512.Load(from + 16), Vector512.Load(from + 32), Vector512.Load(from + 48));
        foreach (var fact in facts)
        {
            var row = _facts + (fact * Width);
            s0 += Vector512.Load(row);
            s1 += Vector512.Load(row + 16);
            s2 += Vector512.Load(row + 32);
            s3 += Vector512.Load(row + 48);
        }
        s0.Store(to);
        s1.Store(to + 16);
        s2.Store(to + 32);
        s3.Store(to + 48);
    }
}

/// <summary>Names of the matrices of a <see cref="PairNetwork"/> in its file.</summary>
internal readonly record struct PairNames(string Facts, string First, string Second, string Output);
