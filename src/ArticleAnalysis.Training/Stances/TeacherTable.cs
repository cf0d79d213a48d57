using System.Globalization;
using System.IO.Compression;
using System.Text;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Training.Stances;

/// <summary>Writes the packed tables of a teacher's answers, which lie beside the code, and reads their cells.</summary>
internal static class TeacherTable
{
    /// <summary>Writes rows of cells below a note.</summary>
    public static void Write(string path, string note, IEnumerable<IEnumerable<string>> rows)
    {
        using var zip = new GZipStream(File.Create(path), CompressionLevel.SmallestSize);
        using var writer = new StreamWriter(zip, new UTF8Encoding(false)) { NewLine = "\n" };
        writer.WriteLine(note.ReplaceLineEndings("\n"));
        foreach (var row in rows) writer.WriteLine(string.Join('\t', row));
    }

    /// <summary>The shares that stand in a row from a cell on.</summary>
    public static StanceShares[] Shares(TsvRow row, int cell) => [.. Enumerable.Range(0, (row.Count - cell) / 2).Select(i => StanceShares.OfBytes(row.Integer(cell + (2 * i)), row.Integer(cell + 1 + (2 * i))))];

    /// <summary>Shares as cells.</summary>
    public static IEnumerable<string> Cells(IEnumerable<StanceShares> shares) => Cells(shares.SelectMany(s => s.ToBytes()));

    /// <summary>Numbers as cells.</summary>
    public static IEnumerable<string> Cells(IEnumerable<int> numbers) => numbers.Select(n => n.ToString(CultureInfo.InvariantCulture));
}
