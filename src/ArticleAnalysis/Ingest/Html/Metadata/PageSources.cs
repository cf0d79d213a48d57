using AngleSharp.Dom;

namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>The parts of a page that speak of the article: JSON-LD, meta tags, links, headings, the window title. Read in one pass over the elements, asked by every finder.</summary>
internal sealed class PageSources
{
    private static readonly string[] MetaNames = ["property", "name", "itemprop", "http-equiv"];

    private readonly Dictionary<string, List<string>> _metas = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<int> _headings = [];
    private readonly List<int> _images = [];
    private readonly List<PageLink> _links = [];
    private readonly List<int> _labels = [];

    private PageSources(PageTree tree, string html, string? address)
    {
        (Tree, Places, Html, Address) = (tree, new PagePlaces(tree), html, address);
        var scripts = new List<string>();
        var elements = tree.Elements;
        for (var i = 0; i < elements.Length; i++)
        {
            var node = elements[i].Node;
            switch (elements[i].Tag)
            {
                case HtmlTag.Meta:
                    AddMeta(node);
                    break;
                case HtmlTag.Link when node.GetAttribute("rel") is { Length: > 0 } rel && node.GetAttribute("href") is { Length: > 0 } href:
                    _links.Add(new(rel, href, node.GetAttribute("title")));
                    break;
                case HtmlTag.Title:
                    Window ??= TextOf(i);
                    break;
                case HtmlTag.Script when node.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true:
                    scripts.Add(node.TextContent);
                    break;
                case HtmlTag.H1 or HtmlTag.H2:
                    _headings.Add(i);
                    break;
                case HtmlTag.A when node.GetAttribute("rel") is { Length: > 0 } rel && new PageLink(rel, "", null) is var link && (link.Is("tag") || link.Is("category")):
                    _labels.Add(i);
                    break;
                case HtmlTag.Base when Base is null:
                    Base = node.GetAttribute("href");
                    break;
                case HtmlTag.Img:
                    _images.Add(i);
                    break;
                default:
                    break;
            }
        }
        Linked = LinkedData.Read(scripts);
        Host = HostName.Of(address) ?? HostName.Of(_links.Find(l => l.Is("canonical")).Address) ?? HostName.Of(MetaText("og:url")) ?? HostName.Of(Linked.Text("url"));
    }

    /// <summary>The elements of the page as a table, and its words as one text.</summary>
    public PageTree Tree { get; }

    /// <summary>Where on the page its elements stand.</summary>
    public PagePlaces Places { get; }

    /// <summary>The page as it came, scripts included.</summary>
    public string Html { get; }

    /// <summary>Where the page was fetched, or null.</summary>
    public string? Address { get; }

    /// <summary>What JSON-LD says.</summary>
    public LinkedData Linked { get; }

    /// <summary>Text of the <c>title</c> element, or null.</summary>
    public string? Window { get; }

    /// <summary>The <c>h1</c> and <c>h2</c> elements, as indices into the elements of <see cref="Tree"/>.</summary>
    public IReadOnlyList<int> Headings => _headings;

    /// <summary>The <c>img</c> elements, as indices into the elements of <see cref="Tree"/>.</summary>
    public IReadOnlyList<int> Images => _images;

    /// <summary>The links to tags and categories (<c>rel=tag</c>), as indices into the elements of <see cref="Tree"/>.</summary>
    public IReadOnlyList<int> Labels => _labels;

    /// <summary>Address in the <c>base</c> element, or null.</summary>
    public string? Base { get; }

    /// <summary>The <c>link</c> elements.</summary>
    public IReadOnlyList<PageLink> Links => _links;

    /// <summary>All meta tags that have a value: name to values in page order.</summary>
    public IEnumerable<KeyValuePair<string, List<string>>> AllMetas => _metas;

    /// <summary>Host of the page's own address, without <c>www.</c>; null when the page gives none.</summary>
    public string? Host { get; }

    /// <summary>Reads the sources of a page.</summary>
    /// <param name="tree">Its elements and words.</param>
    /// <param name="html">The markup it was parsed from, with its scripts.</param>
    /// <param name="address">Where the page was fetched, or null.</param>
    public static PageSources Read(PageTree tree, string html, string? address = null) => new(tree, html, address);

    /// <summary>All values of the meta tag <paramref name="key"/> (<c>property</c>, <c>name</c>, <c>itemprop</c> or <c>http-equiv</c>, in any case).</summary>
    public IReadOnlyList<string> Metas(string key) => _metas.TryGetValue(key, out var values) ? values : [];

    /// <summary>The first value of the meta tag <paramref name="key"/>, or null.</summary>
    public string? MetaText(string key) => Metas(key) is [var value, ..] ? value : null;

    /// <summary>The first value of the first of <paramref name="keys"/> that the page has, or null.</summary>
    public Found<string>? Meta(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            if (_metas.TryGetValue(key, out var values))
                return new(values[0], key, 0.9);
        return null;
    }

    /// <summary>The first value of the first meta tag of <paramref name="field"/> that the page has and that is no machine's placeholder, or null.</summary>
    /// <param name="field">A field of <see cref="MetaKeys"/>.</param>
    public Found<string>? Field(string field)
    {
        foreach (var key in MetaKeys.Of(field))
            foreach (var value in Metas(key.Name))
                if (value.AsSpan().ContainsAnyExcept("-_. ") && !value.Contains("{{", StringComparison.Ordinal))
                    return new(value, key.Name, key.Confidence);
        return null;
    }

    /// <summary>The words of an element in one line; null when it has none.</summary>
    /// <param name="element">Index of the element.</param>
    public string? TextOf(int element) => Tree.TextOf(element) is { Length: > 0 } text ? text.ToString().Replace('\n', ' ') : null;

    private void AddMeta(IElement meta)
    {
        if (meta.GetAttribute("content") is not { } content || PageText.Clean(content) is not { } value) return;
        foreach (var name in MetaNames)
            if (meta.GetAttribute(name) is { Length: > 0 } key)
                (_metas.TryGetValue(key, out var values) ? values : _metas[key] = []).Add(value);
    }
}

/// <summary>A <c>link</c> element: kinds of relation, address, title.</summary>
internal readonly record struct PageLink(string Relations, string Address, string? Title)
{
    /// <summary>True when <paramref name="relation"/> is one of its relations.</summary>
    public bool Is(string relation)
    {
        foreach (var range in Relations.AsSpan().Split(' '))
            if (Relations.AsSpan(range).Equals(relation, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
