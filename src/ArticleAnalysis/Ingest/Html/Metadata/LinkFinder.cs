namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Finds the addresses that a page gives: its own canonical one and that of its lead image.</summary>
internal static class LinkFinder
{
    /// <summary>The canonical address of the page, or null.</summary>
    public static Found<string>? Canonical(PageSources sources) =>
        sources.Links.FirstOrDefault(l => l.Is("canonical")).Address is { } link ? new(link, "canonical", 0.95) : sources.Meta("og:url");

    /// <summary>The address of the lead image, or null.</summary>
    public static Found<string>? LeadImage(PageSources sources) => sources.Meta("og:image", "og:image:url", "twitter:image", "twitter:image:src");
}
