using System.Collections;
using System.Globalization;
using System.Text;

namespace ArticleAnalysis.Text;

/// <summary>A table of words or facts: one row a line, cells between tabs, lines that begin with <c>#</c> are notes, empty lines are skipped.</summary>
public sealed class TsvTable : IReadOnlyList<TsvRow>
{
    private readonly List<TsvRow> _rows = [];

    /// <inheritdoc/>
    public int Count => _rows.Count;

    /// <inheritdoc/>
    public TsvRow this[int index] => _rows[index];

    /// <summary>Reads a table from UTF-8 bytes.</summary>
    public static TsvTable Parse(ReadOnlySpan<byte> utf8)
    {
        var table = new TsvTable();
        foreach (var line in Encoding.UTF8.GetString(utf8).AsSpan().EnumerateLines())
            if (!line.IsEmpty && line[0] != '#')
                table._rows.Add(new TsvRow(line.ToString().Split('\t')));
        return table;
    }

    /// <inheritdoc/>
    public IEnumerator<TsvRow> GetEnumerator() => _rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>One row of a <see cref="TsvTable"/>; a cell that is not there is the empty string.</summary>
public readonly struct TsvRow(string[] cells)
{
    /// <summary>Number of cells.</summary>
    public int Count => cells.Length;

    /// <summary>The cell at <paramref name="index"/>, or the empty string beyond the last.</summary>
    public string this[int index] => index < cells.Length ? cells[index] : "";

    /// <summary>The cell at <paramref name="index"/> as a number with a decimal point.</summary>
    public double Number(int index) => double.Parse(this[index], CultureInfo.InvariantCulture);

    /// <summary>The cell at <paramref name="index"/> as a whole number.</summary>
    public int Integer(int index) => int.Parse(this[index], CultureInfo.InvariantCulture);

    /// <summary>The parts of a cell that are separated by <c>|</c>.</summary>
    public string[] List(int index) => this[index].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
