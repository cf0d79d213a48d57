using System.Runtime.Intrinsics;

namespace ArticleAnalysis.Linguistics.Network;

/// <summary>
/// Scores how well two things fit: a network of one hidden layer whose input are facts, each a row of a table, and the vectors of the words that head the two.
/// The first column is added to the score as it is; the others go through a rectifier. Read in place, immutable, thread-safe.
/// </summary>
internal sealed unsafe class PairNetwork
{
    /// <summary>Columns of every matrix.</summary>
    public const int Width = FactRows.Width;

    private readonly FactRows _facts;
    private readonly WordProjection _first;
    private readonly WordProjection _second;
    private readonly float* _output;

    /// <summary>A network over numbers that do not move.</summary>
    /// <param name="facts">A row for each fact; their number is a power of two.</param>
    /// <param name="first">A row for each component of the vector of the first head.</param>
    /// <param name="second">The same for the second head.</param>
    /// <param name="output">One row.</param>
    public PairNetwork(FactRows facts, float* first, float* second, float* output)
    {
        _facts = facts;
        _first = new(first);
        _second = new(second);
        _output = output;
    }

    /// <summary>The network of these names in a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="names">Names of its four matrices, in the order of the constructor's parameters.</param>
    /// <param name="rows">How many facts it tells apart.</param>
    /// <param name="words">The vectors.</param>
    /// <exception cref="InvalidDataException">The file has no such network.</exception>
    public static PairNetwork Read(TensorFile file, PairNames names, int rows, WordTable words) =>
        new(new FactRows(file, names.Facts, rows), file.Floats(names.First, words.Dimensions, Width), file.Floats(names.Second, words.Dimensions, Width), file.Floats(names.Output, 1, Width));

    /// <summary>Writes the sum of the rows of some facts and of the vector of a word, which is -1 for none.</summary>
    public void Sum(ReadOnlySpan<int> facts, bool asFirst, int word, WordTable words, float* sum)
    {
        new Span<float>(sum, Width).Clear();
        _facts.Add(facts, sum, sum);
        (asFirst ? _first : _second).AddTo(word, words, sum);
    }

    /// <summary>The score of two things, from the sums of each and the facts of both; writes what comes before the rectifier.</summary>
    public float Score(float* first, float* second, ReadOnlySpan<int> facts, float* hidden)
    {
        for (var k = 0; k < Width; k += 16) (Vector512.Load(first + k) + Vector512.Load(second + k)).Store(hidden + k);
        _facts.Add(facts, hidden, hidden);
        var sum = Vector512<float>.Zero;
        for (var k = 0; k < Width; k += 16) sum = Vector512.FusedMultiplyAdd(Vector512.Max(Vector512.Load(hidden + k), Vector512<float>.Zero), Vector512.Load(_output + k), sum);
        // In one order on every machine.
        var score = hidden[0];
        for (var lane = 0; lane < 16; lane++) score += sum[lane];
        return score;
    }
}

/// <summary>Names of the matrices of a <see cref="PairNetwork"/> in its file.</summary>
internal readonly record struct PairNames(string Facts, string First, string Second, string Output);
