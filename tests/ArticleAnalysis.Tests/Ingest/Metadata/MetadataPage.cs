using ArticleAnalysis.Ingest;

namespace ArticleAnalysis.Tests.Ingest.Metadata;

/// <summary>Pages of our own, read for their metadata.</summary>
internal static class MetadataPage
{
    public const string Body = "<p>The harbour board of Stenvik met on Thursday and put off its vote on the new quay until the autumn, since nobody could say what the piles would cost, and the engineers had brought no figures of their own.</p>";

    private static readonly ArticleReader Reader = new(EnglishResources.Instance);

    /// <summary>What is read from a page with <paramref name="head"/>, <paramref name="body"/> and a paragraph of text.</summary>
    public static ArticleMetadata Read(string head, string body = Body, string? uri = null, string attributes = "") =>
        Reader.Read(ArticleSource.FromHtml($"<html {attributes}><head>{head}</head><body>{body}</body></html>", uri)).Metadata;

    /// <summary>Source and confidence of <paramref name="field"/>.</summary>
    public static MetadataSource SourceOf(this ArticleMetadata metadata, string field) => metadata.Sources.Single(s => s.Field == field);
}
