namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Settles the title among heading, OpenGraph, JSON-LD and the window title, which often ends in the site's name.</summary>
internal static class TitleFinder
{
    /// <summary>The title that the sources agree on, or null when there is none.</summary>
    /// <param name="sources">What the page says.</param>
    /// <param name="site">Name of the site, or null.</param>
    public static Found<string>? Find(PageSources sources, string? site)
    {
        var declared = new[] { sources.Linked.Text("headline") ?? sources.Linked.Text("name"), sources.Meta("og:title")?.Value, sources.Meta("twitter:title")?.Value, sources.Meta("dc.title")?.Value };
        return PageTitle.Choose([.. sources.Headings.Where(h => sources.Tree.Elements[h].Tag == HtmlTag.H1).Select(h => sources.TextOf(h)).OfType<string>().Take(8)], declared, sources.Window, site) is { } title ? new(title, "title", 0.9) : null;
    }
}
