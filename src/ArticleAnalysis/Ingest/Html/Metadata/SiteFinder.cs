namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Finds the name of the site or newspaper that a page belongs to.</summary>
internal static class SiteFinder
{
    /// <summary>The name, or null when the page gives none.</summary>
    public static Found<string>? Find(PageSources sources)
    {
        var publisher = sources.Linked.Items("publisher").Concat(sources.Linked.Items("sourceOrganization")).Select(sources.Linked.NameOf).OfType<string>().FirstOrDefault();
        return sources.Meta("og:site_name")
            ?? (publisher is null ? null : new Found<string>(publisher, "json-ld", 0.8))
            ?? sources.Meta("application-name", "al:android:app_name", "publisher", "dc.publisher");
    }
}
