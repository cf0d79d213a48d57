using ArticleAnalysis.Classification;

namespace ArticleAnalysis.Discourse;

/// <summary>Collects facts as rows of a table of weights, found by their hashes; what exceeds <see cref="Most"/> is left out.</summary>
/// <param name="rows">Receives the rows; at least <see cref="Most"/> long.</param>
internal ref struct FactRows(Span<int> rows) : IFeatureSink
{
    /// <summary>Rows of the table, a power of two.</summary>
    public const int Rows = 1 << 12;

    /// <summary>The most facts that are kept of a sentence.</summary>
    public const int Most = 384;

    private readonly Span<int> _rows = rows;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public void Add(ulong feature, float value = 1)
    {
        if (Count < Most) _rows[Count++] = (int)(feature & (Rows - 1));
    }
}
