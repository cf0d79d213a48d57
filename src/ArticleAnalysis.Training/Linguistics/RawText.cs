using SharpCompress.Compressors.Xz;

namespace ArticleAnalysis.Training.Linguistics;

/// <summary>The paragraphs of the raw news, from which statistics alone are taken.</summary>
internal static class RawText
{
    /// <summary>The files of a folder in the order of their names.</summary>
    public static string[] Files(string folder) => [.. Directory.GetFiles(folder, "*.txt.xz").Order(StringComparer.Ordinal)];

    /// <summary>Titles and paragraphs, one after the other; a paragraph is one line of a file.</summary>
    public static IEnumerable<string> Paragraphs(string folder)
    {
        foreach (var path in Files(folder))
            foreach (var line in Lines(path))
                if (line.Length > 0) yield return line;
    }

    /// <summary>The name of a file without its endings.</summary>
    public static string NameOf(string path) => Path.GetFileName(path)[..^".txt.xz".Length];

    /// <summary>The articles of a file, title and paragraphs, each with the number of its first line.</summary>
    public static IEnumerable<(int FirstLine, List<string> Lines)> Articles(string path)
    {
        var (number, lines) = (0, new List<string>());
        foreach (var line in Lines(path).Append(""))
        {
            if (line.Length > 0) lines.Add(line);
            else if (lines.Count > 0)
            {
                yield return (number - lines.Count, lines);
                lines = [];
            }
            number++;
        }
    }

    /// <summary>The lines of a file; a blank one ends an article, whose first is its title.</summary>
    public static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using var xz = new XZStream(file);
        using var buffered = new BufferedStream(xz, 1 << 16);
        using var reader = new StreamReader(buffered);
        while (reader.ReadLine() is { } line) yield return line;
    }
}
