using System.IO.Compression;

namespace ArticleAnalysis.Training.Claims;

/// <summary>A sentence and what people said it is.</summary>
internal sealed record LabelledSentence(string Id, string Text, string Label)
{
    /// <summary>Reads JSON lines (id, text, label), which may be compressed with gzip.</summary>
    public static IEnumerable<LabelledSentence> Read(FileInfo file)
    {
        using var stream = file.OpenRead();
        using var reader = new StreamReader(file.Extension == ".gz" ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        foreach (var sentence in JsonLines.Read(reader, "id, text and label", row => new LabelledSentence(row.GetProperty("id").ToString(), row.GetProperty("text").GetString()!, row.GetProperty("label").ToString()))) yield return sentence;
    }
}
