using System.Security.Cryptography;
using System.Text;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest;

/// <summary>Reads an input of any format into an <see cref="Article"/>.</summary>
public static class ArticleReader
{
    /// <summary>Reads <paramref name="source"/>.</summary>
    /// <exception cref="ArticleUnreadableException">The input cannot be opened or is no text.</exception>
    public static Article Read(ArticleSource source, AnalyzerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        var bytes = source.ReadBytes();
        var text = source.TextValue ?? Encoding.UTF8.GetString(bytes.Span);
        var blocks = new List<Block>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var span = new TextSpan(start, end).Trim(text);
            if (!span.IsEmpty) blocks.Add(new Block(span, BlockKind.Paragraph));
            start = end + 1;
        }
        return new Article
        {
            Text = text, Blocks = blocks, Format = source.Format ?? SourceFormat.Text, Uri = source.Uri,
            ContentSha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
        };
    }
}
