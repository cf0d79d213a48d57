using AngleSharp.Dom;

namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>The parts of a page that speak of the article: JSON-LD, meta tags, headings, the window title. Read once, asked by every finder.</summary>
internal sealed class PageSources
{
    private const int MostHeadings = 8;

    private static readonly string[] MetaNames = ["property", "name", "itemprop", "http-equiv"];

    private readonly Dictionary<string, List<string>> _metas = new(StringComparer.OrdinalIgnoreCase);

    private PageSources(IDocument page, PageTree tree, string html)
    {
        (Page, Tree, Html) = (page, tree, html);
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var content = meta.GetAttribute("content")!.Trim();
            if (content.Length == 0) continue;
            foreach (var name in MetaNames)
                if (meta.GetAttribute(name) is { Length: > 0 } key)
                    (_metas.TryGetValue(key, out var values) ? values : _metas[key] = []).Add(content);
        }
        Linked = LinkedData.Read(page);
        Window = TextOf(page.QuerySelector("head > title") ?? page.QuerySelector("title"));
        Headings = [.. page.QuerySelectorAll("h1").Select(TextOf).OfType<string>().Take(MostHeadings)];
    }

    /// <summary>The parsed page, without scripts.</summary>
    public IDocument Page { get; }

    /// <summary>The elements of the page as a table, and its words as one text.</summary>
    public PageTree Tree { get; }

    /// <summary>The page as it came, scripts included.</summary>
    public string Html { get; }

    /// <summary>What JSON-LD says.</summary>
    public LinkedData Linked { get; }

    /// <summary>Text of the <c>title</c> element, or null.</summary>
    public string? Window { get; }

    /// <summary>Texts of the first <c>h1</c> elements.</summary>
    public IReadOnlyList<string> Headings { get; }

    /// <summary>Reads the sources of <paramref name="page"/>.</summary>
    /// <param name="page">The parsed page.</param>
    /// <param name="tree">Its elements and words.</param>
    /// <param name="html">The markup it was parsed from, with its scripts.</param>
    public static PageSources Read(IDocument page, PageTree tree, string html) => new(page, tree, html);

    /// <summary>All values of the meta tag <paramref name="key"/> (<c>property</c>, <c>name</c>, <c>itemprop</c> or <c>http-equiv</c>, in any case).</summary>
    public IReadOnlyList<string> Metas(string key) => _metas.TryGetValue(key, out var values) ? values : [];

    /// <summary>The first value of the first of <paramref name="keys"/> that the page has, or null.</summary>
    public Found<string>? Meta(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            if (_metas.TryGetValue(key, out var values))
                return new(values[0], key, 0.9);
        return null;
    }

    /// <summary>The words of an element, white space collapsed; null when it has none.</summary>
    public static string? TextOf(IElement? element)
    {
        if (element is null) return null;
        var buffer = new BlockBuffer();
        foreach (var node in element.GetDescendants())
        {
            if (node is IText text) buffer.Append(text.Data, inLink: false);
            else if (node is IElement { LocalName: "br" or "p" or "div" or "li" }) buffer.Space();
        }
        return buffer.IsEmpty ? null : buffer.Take();
    }
}
