using System.Security.Cryptography;
using ArticleAnalysis.Ingest.Encodings;
using ArticleAnalysis.Ingest.Html;
using ArticleAnalysis.Ingest.Markdown;
using ArticleAnalysis.Ingest.Plain;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest;

/// <summary>Reads an input of any format into an <see cref="Article"/>. Immutable and thread-safe.</summary>
/// <example><code>
/// var reader = new ArticleReader(EnglishResources.Instance);
/// var article = reader.Read(ArticleSource.FromFile("article.html"));
/// </code></example>
public sealed class ArticleReader
{
    private const int FewWords = 50;
    private readonly IngestWords _words;

    /// <summary>Makes a reader.</summary>
    /// <param name="language">Has the words of bylines, dates and page furniture; null reads markup and paragraphs alone.</param>
    public ArticleReader(LanguageResources? language = null) =>
        _words = language is null ? IngestWords.None : IngestWords.Load(language);

    /// <summary>Reads <paramref name="source"/>: bytes to text, text to blocks and metadata.</summary>
    /// <param name="source">The input.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <exception cref="ArticleUnreadableException">The input cannot be opened or is no text; the message names input and cause.</exception>
    public Article Read(ArticleSource source, AnalyzerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        options ??= new AnalyzerOptions();
        AnalyzerOptions.Validate(options);

        var warnings = new IngestWarnings();
        var bytes = source.ReadBytes(options.MaxInputBytes, out var cut);
        if (cut) warnings.Truncated($"Only the first {options.MaxInputBytes} bytes were read.");
        InputEncoding? encoding = null;
        var text = source.TextValue is { } given ? WithoutMark(given) : Decode(source, bytes, cut, warnings, out encoding);

        var format = source.Format ?? FormatSniffer.FormatOf(text);
        if (format != SourceFormat.Html) text = Cut(text, options.MaxTextLength, warnings);
        var article = format switch
        {
            SourceFormat.Html => HtmlReader.Read(text, source.Uri, _words, options, warnings),
            SourceFormat.Markdown => MarkdownReader.Read(text, _words),
            _ => PlainTextReader.Read(text, _words),
        };
        Check(article, warnings);
        return article with
        {
            Metadata = source.Published is { } day ? article.Metadata with { Published = day } : article.Metadata,
            Format = format,
            Encoding = encoding,
            Uri = source.Uri,
            ContentSha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
            Warnings = warnings.All,
        };
    }

    private static string Decode(ArticleSource source, ReadOnlyMemory<byte> bytes, bool cut, IngestWarnings warnings, out InputEncoding encoding)
    {
        if (BinarySniffer.KindOf(bytes.Span) is { } kind)
            throw new ArticleUnreadableException(Diagnostics.NotAnArticle(source.Name, $"it is {kind}, not text"));
        var decoded = ByteDecoder.Decode(bytes.Span, source.Charset, cut);
        encoding = decoded.Encoding;
        if (decoded.Undecodable > 0)
            warnings.Add(WarningCodes.UndecodableBytes, $"{decoded.Undecodable} bytes are not valid {encoding.Name} and were replaced by U+FFFD; the first is at {decoded.FirstUndecodable}.");
        if (decoded.Strays > 0)
            warnings.Add(WarningCodes.MixedEncodings, $"{decoded.Strays} bytes are not valid {encoding.Name} and were read as windows-1252.");
        var text = Mojibake.Repair(decoded.Text, out var repaired);
        if (text is not null) warnings.Add(WarningCodes.DoubleEncoding, $"{repaired} characters had been encoded twice and were restored.");
        text ??= decoded.Text;
        if (BinarySniffer.IsMostlyControls(text))
            throw new ArticleUnreadableException(Diagnostics.NotAnArticle(source.Name, "it is binary data, not text"));
        return text;
    }

    private static string WithoutMark(string text) => text.StartsWith('\uFEFF') ? text[1..] : text;

    /// <summary>The text up to the limit, never ending inside a surrogate pair.</summary>
    private static string Cut(string text, int limit, IngestWarnings warnings)
    {
        if (text.Length <= limit) return text;
        warnings.Truncated($"Only the first {limit} characters were analysed.");
        return text[..(char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit)];
    }

    private static void Check(Article article, IngestWarnings warnings)
    {
        var text = article.Text;
        if (text.AsSpan().IsWhiteSpace())
        {
            if (!warnings.All.Any(w => w.Code == WarningCodes.NoArticleFound)) warnings.Add(WarningCodes.Empty, "The input holds no text.");
            return;
        }
        if (TextHealth.HasInvalidCharacters(text))
            warnings.Add(WarningCodes.InvalidCharacters, "The text holds control characters or halves of surrogate pairs.");
        var words = 0;
        foreach (var block in article.Blocks)
            if (block.IsBody && words < FewWords)
                words += TextHealth.CountWords(block.Span.In(text), FewWords - words);
        if (words < FewWords)
            warnings.Add(WarningCodes.TooShort, $"The text has fewer than {FewWords} words; most of the brief cannot be filled.");
    }
}
