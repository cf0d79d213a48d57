using System.Runtime.Intrinsics;

namespace ArticleAnalysis.Linguistics.Network;

/// <summary>The table of facts of a small network: rows of 64 floats, or of 64 signed bytes with a scale each. Read in place, immutable.</summary>
internal readonly unsafe struct FactRows
{
    /// <summary>Columns of a row.</summary>
    public const int Width = 64;

    private readonly float* _floats;
    private readonly RowTable _bytes;

    /// <summary>Rows of floats that do not move.</summary>
    public FactRows(float* floats) => _floats = floats;

    /// <summary>The table of this name in a file, in whichever form it stands there.</summary>
    /// <exception cref="InvalidDataException">The file has no such table.</exception>
    public FactRows(TensorFile file, string name, int rows)
    {
        if (file.Has(name + ".scale")) _bytes = new RowTable(file, name, rows, Width);
        else _floats = file.Floats(name, rows, Width);
    }

    /// <summary>Writes a sum and the rows of some facts, added up.</summary>
    public void Add(ReadOnlySpan<int> facts, float* from, float* to)
    {
        var (s0, s1, s2, s3) = (Vector512.Load(from), Vector512.Load(from + 16), Vector512.Load(from + 32), Vector512.Load(from + 48));
        if (_floats == null)
        {
            s0.Store(to);
            s1.Store(to + 16);
            s2.Store(to + 32);
            s3.Store(to + 48);
            _bytes.AddTo(to, facts);
            return;
        }
        foreach (var fact in facts)
        {
            var row = _floats + (fact * Width);
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
