using System.Text;

namespace ArticleAnalysis.Ingest;

/// <summary>An input: a file, bytes or a string, and what is known about it. Nothing is read before the analysis.</summary>
/// <example><code>
/// ArticleSource.FromFile("article.html");
/// ArticleSource.FromText("Title\n\nBy A. Writer\n\nBody …");
/// ArticleSource.FromHtml(page, "https://example.org/2026/01/19/story");
/// ArticleSource.FromBytes(bytes) with { Charset = "windows-1252", Published = new DateOnly(2026, 1, 19) };
/// </code></example>
public sealed record ArticleSource
{
    private readonly Func<int, ReadOnlyMemory<byte>>? _bytes;
    private readonly string? _text;

    private ArticleSource(string name, Func<int, ReadOnlyMemory<byte>>? bytes, string? text, SourceFormat? format, string? uri) =>
        (Name, _bytes, _text, Format, Uri) = (name, bytes, text, format, uri);

    /// <summary>How messages name the input.</summary>
    public string Name { get; }

    /// <summary>Address or path of the input, written into the brief; null when there is none.</summary>
    public string? Uri { get; }

    /// <summary>What to read it as; null to tell from the name and the content.</summary>
    public SourceFormat? Format { get; }

    /// <summary>Label of the encoding that a server or a record gave (<c>windows-1252</c>), or null.</summary>
    public string? Charset { get; init; }

    /// <summary>Day of publication known from elsewhere; takes the place of what the article says.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The input as text, when it was given as text.</summary>
    internal string? TextValue => _text;

    /// <summary>A file, read when it is analysed.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="format">What to read it as; null to tell from extension and content.</param>
    public static ArticleSource FromFile(string path, SourceFormat? format = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new(path, limit => ReadFile(path, limit), null, format ?? FormatOf(path), path.Replace('\\', '/'));
    }

    /// <summary>A plain text.</summary>
    public static ArticleSource FromText(string text, string? uri = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(uri ?? "text", null, text, SourceFormat.Text, uri);
    }

    /// <summary>A Markdown text.</summary>
    public static ArticleSource FromMarkdown(string markdown, string? uri = null)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        return new(uri ?? "markdown", null, markdown, SourceFormat.Markdown, uri);
    }

    /// <summary>An HTML page that is already decoded.</summary>
    public static ArticleSource FromHtml(string html, string? uri = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        return new(uri ?? "html", null, html, SourceFormat.Html, uri);
    }

    /// <summary>Bytes in any encoding.</summary>
    /// <param name="bytes">The input; not copied.</param>
    /// <param name="format">What to read it as; null to tell from address and content.</param>
    /// <param name="uri">Address or path, or null.</param>
    /// <param name="name">How messages name the input; null for the address.</param>
    public static ArticleSource FromBytes(ReadOnlyMemory<byte> bytes, SourceFormat? format = null, string? uri = null, string? name = null) =>
        new(name ?? uri ?? "bytes", _ => bytes, null, format ?? (uri is null ? null : FormatOf(uri)), uri);

    /// <summary>The input's bytes, at most <paramref name="limit"/> of them.</summary>
    /// <param name="limit">How many bytes to read at most; a text that was given as text is not cut here.</param>
    /// <param name="cut">True when there are more.</param>
    /// <exception cref="ArticleUnreadableException">The input cannot be opened; the message names it and the cause.</exception>
    internal ReadOnlyMemory<byte> ReadBytes(int limit, out bool cut)
    {
        cut = false;
        if (_text is not null) return Encoding.UTF8.GetBytes(_text);
        try
        {
            var bytes = _bytes!(limit);
            cut = bytes.Length > limit;
            return cut ? bytes[..limit] : bytes;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new ArticleUnreadableException(Name, ReasonOf(error, Name), error);
        }
    }

    /// <summary>The file up to one byte beyond the limit, so that the caller sees whether there is more; works on pipes too.</summary>
    private static ReadOnlyMemory<byte> ReadFile(string path, int limit)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        var expected = file.CanSeek ? Math.Min(file.Length, limit) : 0;
        var buffer = new byte[Math.Max(expected, 4095) + 1];
        var length = 0;
        while (length <= limit)
        {
            if (length == buffer.Length) Array.Resize(ref buffer, (int)Math.Min(2L * buffer.Length, limit + 1L));
            var read = file.Read(buffer.AsSpan(length));
            if (read == 0) break;
            length += read;
        }
        return buffer.AsMemory(0, length);
    }

    private static string ReasonOf(Exception error, string name) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException when Directory.Exists(name) => "it is a folder",
        UnauthorizedAccessException => "permission denied",
        _ => error.Message,
    };

    private static SourceFormat? FormatOf(string name) => Path.GetExtension(name.Split('?', '#')[0]).ToUpperInvariant() switch
    {
        ".HTML" or ".HTM" or ".XHTML" => SourceFormat.Html,
        ".MD" or ".MARKDOWN" => SourceFormat.Markdown,
        ".TXT" or ".TEXT" => SourceFormat.Text,
        _ => null,
    };
}
