namespace ArticleAnalysis.Ingest.Html.Body;

/// <summary>What the metadata of a page says that helps to find its body.</summary>
/// <param name="Title">Title of the article, or null.</param>
/// <param name="Description">Its description, or null.</param>
/// <param name="Authors">Its authors.</param>
/// <param name="Outlet">The site, or null.</param>
/// <param name="Published">Day of publication, or null.</param>
/// <param name="Modified">Day of the last change, or null.</param>
/// <param name="LinkedBody">The body as JSON-LD gives it, or null.</param>
internal sealed record BodyHints(string? Title, string? Description, IReadOnlyList<string> Authors, string? Outlet, DateOnly? Published, DateOnly? Modified, string? LinkedBody)
{
    /// <summary>The hints of metadata.</summary>
    public static BodyHints Of(ArticleMetadata metadata, string? linkedBody) =>
        new(metadata.Title, metadata.Description, metadata.Authors, metadata.Outlet, metadata.Published, metadata.Modified, linkedBody);
}
