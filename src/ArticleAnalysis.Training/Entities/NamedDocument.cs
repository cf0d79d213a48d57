using System.IO.Compression;
using ArticleAnalysis.Text;
using SharpCompress.Compressors.Xz;

namespace ArticleAnalysis.Training.Entities;

/// <summary>A text whose names are known. All offsets count UTF-16 code units of the text.</summary>
/// <param name="Id">Its name in the set.</param>
/// <param name="Text">Running text.</param>
/// <param name="Tokens">The tokens of the set; none where it gives the text alone.</param>
/// <param name="SentenceEnds">For each sentence or paragraph that the set divides, the index after its last token; none without tokens.</param>
/// <param name="Names">Names in text order.</param>
internal sealed record NamedDocument(string Id, string Text, NamedToken[] Tokens, int[] SentenceEnds, NamedSpan[] Names)
{
    /// <summary>The documents of a file: JSON lines if its name says so (see <see cref="NamedJson"/>), else columns (see <see cref="NamedColumns"/>); plain or compressed with gzip or xz.</summary>
    /// <exception cref="FormatException">A line cannot be read; the message says which.</exception>
    public static IEnumerable<NamedDocument> Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream content = Path.GetExtension(path) switch
        {
            ".xz" => new XZStream(file),
            ".gz" => new GZipStream(file, CompressionMode.Decompress),
            _ => file,
        };
        using var reader = new StreamReader(content);
        var isJson = Path.GetFileName(path).Contains(".jsonl", StringComparison.OrdinalIgnoreCase);
        foreach (var document in isJson ? NamedJson.Read(reader) : NamedColumns.Read(reader)) yield return document;
    }
}

/// <summary>One token of a set.</summary>
internal sealed record NamedToken(TextSpan Span);

/// <summary>One name.</summary>
/// <param name="Start">Index of its first code unit.</param>
/// <param name="End">Index after its last code unit.</param>
/// <param name="Type">What kind of thing it names, in the words of the set.</param>
internal sealed record NamedSpan(int Start, int End, string Type);
