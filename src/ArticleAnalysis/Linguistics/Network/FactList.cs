namespace ArticleAnalysis.Linguistics.Network;

/// <summary>Collects what is true of a thing or of two: each fact is a row of the table of a <see cref="PairNetwork"/>, found by its hash.</summary>
/// <param name="rows">Receives the rows; long enough for <see cref="Most"/>.</param>
/// <param name="tableRows">Rows of the table, a power of two.</param>
internal ref struct FactList(Span<int> rows, int tableRows)
{
    /// <summary>The most facts that are collected.</summary>
    public const int Most = 64;

    private readonly Span<int> _rows = rows;
    private readonly uint _mask = (uint)tableRows - 1;
    private uint _fact = 0;

    /// <summary>Number of facts so far.</summary>
    public int Count { get; private set; }

    /// <summary>The rows so far.</summary>
    public readonly ReadOnlySpan<int> Facts => _rows[..Count];

    /// <summary>What all facts that follow are about.</summary>
    public void Begin(uint subject) => (_fact, Count) = (subject << 16, 0);

    /// <summary>Goes on as if so many facts had been added already.</summary>
    public void Skip(int facts) => _fact += (uint)facts;

    /// <summary>Adds a fact.</summary>
    public void Add(uint a, uint b = 0, uint c = 0)
    {
        var hash = ++_fact * 0x9E3779B1u;
        hash = (hash ^ a) * 0x85EBCA77u;
        hash = (hash ^ (hash >> 15) ^ b) * 0xC2B2AE3Du;
        hash = (hash ^ (hash >> 13) ^ c) * 0x27D4EB2Fu;
        hash = (hash ^ (hash >> 16)) * 0x846CA68Bu;
        _rows[Count++] = (int)((hash ^ (hash >> 14)) & _mask);
    }

    /// <summary>Adds a fact if it holds.</summary>
    public void When(bool holds, uint a = 0, uint b = 0)
    {
        if (holds) Add(a, b, 1);
        else _fact++;
    }
}
