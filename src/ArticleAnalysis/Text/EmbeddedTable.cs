namespace ArticleAnalysis.Text;

/// <summary>Reads the tables that hold for every language and are part of this library.</summary>
internal static class EmbeddedTable
{
    /// <summary>The table <paramref name="name"/>, a path such as <c>Ingest/months.tsv</c>.</summary>
    public static TsvTable Read(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return TsvTable.Parse(bytes);
    }
}
