using SharpCompress.Compressors.Xz;

namespace ArticleAnalysis.Training.Themes;

/// <summary>News whose themes nobody has named.</summary>
internal static class RawNews
{
    private const int LongestText = 1500;
    private const int LeastText = 600;

    // The rest of the raw news is that from which one of the theme data sets was made.
    private static readonly string[] Files = ["bbc-cnn-fox-aj-2023-24.txt.xz", "npr-pbs-2024-25.txt.xz", "wikinews-2019-20.txt.xz"];

    /// <summary>Articles: a line of title, then paragraphs, then a blank line.</summary>
    /// <param name="folder">The folder <c>rawtext</c>.</param>
    public static IEnumerable<ThemeText> Read(string folder)
    {
        foreach (var file in Files)
        {
            using var reader = new StreamReader(new XZStream(File.OpenRead(Path.Combine(folder, file))));
            var lines = new List<string>();
            for (var number = 0; reader.ReadLine() is { } line;)
            {
                if (line.Length > 0)
                {
                    lines.Add(line);
                    continue;
                }
                if (lines.Count > 1 && string.Join('\n', lines[1..]) is { Length: >= LeastText } body)
                    yield return new("raw", $"{file}-{number++}", lines[0], body[..Math.Min(body.Length, LongestText)], []);
                lines.Clear();
            }
        }
    }
}
