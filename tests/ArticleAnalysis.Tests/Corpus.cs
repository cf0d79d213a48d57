using System.Runtime.CompilerServices;
using ArticleAnalysis.Ingest;

namespace ArticleAnalysis.Tests;

/// <summary>The articles of <c>corpus/</c>.</summary>
internal static class Corpus
{
    /// <summary>The folder.</summary>
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", "corpus"));

    /// <summary>Paths of the articles, text and HTML, by name.</summary>
    public static IReadOnlyList<string> Articles { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.*").Where(p => Path.GetExtension(p) is ".txt" or ".html").Order(StringComparer.Ordinal)];

    /// <summary>The article whose file name begins with <paramref name="name"/>, with an address that is the same on every machine.</summary>
    public static ArticleSource Article(string name)
    {
        var path = Articles.Single(p => Path.GetFileName(p).StartsWith(name, StringComparison.Ordinal));
        var format = Path.GetExtension(path) == ".html" ? SourceFormat.Html : SourceFormat.Text;
        return ArticleSource.FromBytes(File.ReadAllBytes(path), format, $"corpus/{Path.GetFileName(path)}");
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
