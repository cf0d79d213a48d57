namespace ArticleAnalysis.Benchmarks;

/// <summary>The plain texts of the repository's corpus.</summary>
internal static class Corpus
{
    /// <summary>All texts in ordinal order of their names.</summary>
    public static IReadOnlyList<string> Texts() =>
        [.. Directory.GetFiles(Folder(), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    /// <summary>One text by the start of its name.</summary>
    public static string Text(string name) => File.ReadAllText(Directory.GetFiles(Folder(), $"{name}*.txt").Single());

    /// <summary>The pages of a folder and the folders below it, in ordinal order of their paths; null for the corpus.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Pages(string? folder) =>
        [.. Directory.GetFiles(folder ?? Folder(), "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(p => (Path.GetFileName(p), File.ReadAllBytes(p)))];

    // BenchmarkDotNet runs a copy some folders deeper, so the repository is looked for upward.
    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ArticleAnalysis.sln"))) folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("No ArticleAnalysis.sln above the benchmark."), "corpus");
    }
}
