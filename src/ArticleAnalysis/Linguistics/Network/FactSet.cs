namespace ArticleAnalysis.Linguistics.Network;

/// <summary>Gathers the facts of one thing: each is a row of a table, found by its hash; a fact counts once.</summary>
/// <param name="tableRows">Rows of the table, a power of two.</param>
internal sealed class FactSet(int tableRows)
{
    private const int Most = 160, MarkBits = 1024;

    private readonly int[] _rows = new int[Most];

    // A bit for each row modulo their number: where it is not set, the row is new.
    private readonly ulong[] _marks = new ulong[MarkBits / 64];
    private readonly uint _mask = (uint)tableRows - 1;
    private int _count;

    /// <summary>The rows so far.</summary>
    public ReadOnlySpan<int> Rows => _rows.AsSpan(0, _count);

    public void Clear()
    {
        _count = 0;
        Array.Clear(_marks);
    }

    /// <summary>Adds a fact; those beyond the room for them are left out.</summary>
    /// <param name="kind">What it is about.</param>
    /// <param name="value">What it says.</param>
    /// <param name="more">What else it says.</param>
    /// <param name="most">What else it says.</param>
    public void Add(uint kind, uint value = 0, uint more = 0, uint most = 0)
    {
        if (_count == Most) return;
        var hash = (kind * 0x9E3779B1u) ^ value;
        hash = ((hash ^ (hash >> 15)) * 0x85EBCA77u) ^ more;
        hash = ((hash ^ (hash >> 13)) * 0xC2B2AE3Du) ^ most;
        hash = (hash ^ (hash >> 16)) * 0x27D4EB2Fu;
        var row = (int)((hash ^ (hash >> 15)) & _mask);
        ref var marks = ref _marks[row / 64 % (MarkBits / 64)];
        var mark = 1UL << row;
        if ((marks & mark) != 0 && Rows.Contains(row)) return;
        marks |= mark;
        _rows[_count++] = row;
    }
}
