namespace ArticleAnalysis.Entities.Coreference;

/// <summary>Collects what is true of a phrase or of two: each fact is a row of the model's table, found by its hash.</summary>
/// <param name="rows">Receives the rows; long enough for <see cref="Most"/>.</param>
internal ref struct FeatureList(Span<int> rows)
{
    /// <summary>The most facts that are collected.</summary>
    public const int Most = 48;

    /// <summary>Rows of the model's table, a power of two.</summary>
    public const int Rows = 1 << 13;

    private readonly Span<int> _rows = rows;
    private uint _fact = 0;

    /// <summary>Number of facts so far.</summary>
    public int Count { get; private set; }

    /// <summary>The rows so far.</summary>
    public readonly ReadOnlySpan<int> Facts => _rows[..Count];

    /// <summary>What all facts that follow are about.</summary>
    public void Begin(uint subject) => (_fact, Count) = (subject << 16, 0);

    /// <summary>Adds a fact.</summary>
    public void Add(uint a, uint b = 0, uint c = 0)
    {
        var hash = ++_fact * 0x9E3779B1u;
        hash = (hash ^ a) * 0x85EBCA77u;
        hash = (hash ^ (hash >> 15) ^ b) * 0xC2B2AE3Du;
        hash = (hash ^ (hash >> 13) ^ c) * 0x27D4EB2Fu;
        hash = (hash ^ (hash >> 16)) * 0x846CA68Bu;
        _rows[Count++] = (int)((hash ^ (hash >> 14)) & (Rows - 1));
    }

    /// <summary>Adds a fact if it holds.</summary>
    public void When(bool holds, uint a = 0, uint b = 0)
    {
        if (holds) Add(a, b, 1);
        else _fact++;
    }
}
