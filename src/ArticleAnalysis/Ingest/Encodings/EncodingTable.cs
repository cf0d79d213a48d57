using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Encodings;

/// <summary>The tables beside this code.</summary>
internal static class EncodingTable
{
    /// <summary>The rows of one table, by its name without extension.</summary>
    public static TsvTable Read(string name)
    {
        using var stream = typeof(EncodingTable).Assembly.GetManifestResourceStream($"Ingest/Encodings/{name}.tsv")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return TsvTable.Parse(bytes);
    }
}
