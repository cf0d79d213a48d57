namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Finds what a page says its article is about: description, desk and tags.</summary>
internal static class TopicFinder
{
    /// <summary>The description, or null.</summary>
    public static Found<string>? Description(PageSources sources) =>
        sources.Meta("og:description", "description", "twitter:description") ?? Linked(sources, "description");

    /// <summary>The desk, section or category, or null.</summary>
    public static Found<string>? Desk(PageSources sources) =>
        sources.Meta("article:section", "parsely-section") ?? Linked(sources, "articleSection");

    /// <summary>The tags, or null when there are none.</summary>
    public static Found<IReadOnlyList<string>>? Tags(PageSources sources) =>
        sources.Metas("article:tag") is { Count: > 0 } tags ? new([.. tags.Distinct(StringComparer.OrdinalIgnoreCase)], "article:tag", 0.9) : null;

    private static Found<string>? Linked(PageSources sources, string key) =>
        sources.Linked.Text(key) is { } text ? new(text, "json-ld", 0.9) : null;
}
