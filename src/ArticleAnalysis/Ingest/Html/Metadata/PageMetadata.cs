namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>What a page says of itself: the sources are read once, then each finder settles its field among them.</summary>
internal static class PageMetadata
{
    /// <summary>The metadata of a page, each value with its source.</summary>
    public static ArticleMetadata Read(PageSources sources)
    {
        var site = SiteFinder.Find(sources);
        var sites = new SiteNames(sources, site?.Value);
        var title = TitleFinder.Find(sources, sites);
        var front = PageFront.Of(sources.Tree, title?.Value);
        var authors = AuthorFinder.Find(sources, front, site?.Value);
        var language = LanguageFinder.Find(sources);
        var dates = DateFinder.Find(sources, front, language?.Value);
        var canonical = LinkFinder.Canonical(sources);
        var image = LinkFinder.LeadImage(sources);
        var description = TopicFinder.Description(sources, title?.Value);
        var desk = TopicFinder.Desk(sources, sites);
        var tags = TopicFinder.Tags(sources, sites);

        var trail = new List<MetadataSource>();
        Note(nameof(ArticleMetadata.Title), title);
        Note(nameof(ArticleMetadata.Authors), authors.Persons);
        Note(nameof(ArticleMetadata.Agency), authors.Agency);
        Note(nameof(ArticleMetadata.Outlet), site);
        Note(nameof(ArticleMetadata.Published), dates.Published);
        Note(nameof(ArticleMetadata.Modified), dates.Modified);
        Note(nameof(ArticleMetadata.Language), language);
        Note(nameof(ArticleMetadata.CanonicalUri), canonical);
        Note(nameof(ArticleMetadata.Description), description);
        Note(nameof(ArticleMetadata.Desk), desk);
        Note(nameof(ArticleMetadata.Tags), tags);
        Note(nameof(ArticleMetadata.LeadImage), image);
        return new ArticleMetadata
        {
            Title = title?.Value,
            Authors = authors.Persons?.Value ?? [],
            Agency = authors.Agency?.Value,
            Outlet = site?.Value,
            Published = dates.Published?.Value.Day,
            PublishedTime = dates.Published?.Value.Time,
            Modified = dates.Modified?.Value.Day,
            ModifiedTime = dates.Modified?.Value.Time,
            Language = language?.Value,
            CanonicalUri = canonical?.Value,
            Description = description?.Value,
            Desk = desk?.Value,
            Tags = tags?.Value ?? [],
            LeadImage = image?.Value,
            Sources = trail,
        };

        void Note<T>(string field, Found<T>? found)
        {
            if (found is not null) trail.Add(new(field, found.Source, found.Confidence));
        }
    }
}
