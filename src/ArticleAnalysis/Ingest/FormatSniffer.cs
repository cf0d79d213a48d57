namespace ArticleAnalysis.Ingest;

/// <summary>Tells HTML from plain text by content. Markdown is never guessed: plain texts use its marks too.</summary>
internal static class FormatSniffer
{
    private const int Head = 8192;
    private const int ManyTags = 4;
    private static readonly string[] Openings = ["<!doctype html", "<html", "<head", "<body", "<article", "<?xml"];
    private static readonly string[] Tags = ["</p>", "</div>", "</a>", "</li>", "<br>", "<br/>", "<br />", "</span>", "</h1>", "</h2>", "<meta ", "</script>", "</td>"];

    public static SourceFormat FormatOf(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Head)).TrimStart();
        while (head.StartsWith("<!--") && head.IndexOf("-->") is > 0 and var end) head = head[(end + 3)..].TrimStart();
        foreach (var opening in Openings)
            if (head.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return SourceFormat.Html;
        var tags = 0;
        foreach (var tag in Tags)
            for (var rest = head; rest.IndexOf(tag, StringComparison.OrdinalIgnoreCase) is >= 0 and var at; rest = rest[(at + tag.Length)..])
                if (++tags >= ManyTags)
                    return SourceFormat.Html;
        return SourceFormat.Text;
    }
}
