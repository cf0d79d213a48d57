using System.IO.Compression;
using System.Text.Json.Nodes;

namespace ArticleAnalysis.Training.Claims;

/// <summary>A sentence and what people said it is.</summary>
internal sealed record LabelledSentence(string Id, string Text, string Label)
{
    /// <summary>Reads JSON lines (id, text, label), which may be compressed with gzip.</summary>
    public static IEnumerable<LabelledSentence> Read(FileInfo file)
    {
        using var stream = file.OpenRead();
        using var reader = new StreamReader(file.Extension == ".gz" ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && JsonNode.Parse(line) is { } row)
                yield return new(row["id"]!.ToString(), (string)row["text"]!, row["label"]!.ToString());
    }
}
