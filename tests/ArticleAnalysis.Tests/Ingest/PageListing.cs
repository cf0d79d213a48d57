using System.Text;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Tests.Ingest;

/// <summary>An article as its golden file shows it: what is known of it, a line a field, then a line a block.</summary>
internal static class PageListing
{
    /// <summary>The listing, lines ended by <c>\n</c>; fields that are absent are left out.</summary>
    public static string Of(Article article)
    {
        var (listing, metadata) = (new StringBuilder(), article.Metadata);
        Field("kind", article.Kind.ToString());
        Field("title", metadata.Title);
        Field("authors", string.Join(", ", metadata.Authors));
        Field("agency", metadata.Agency);
        Field("outlet", metadata.Outlet);
        Field("published", metadata.PublishedTime ?? Day(metadata.Published));
        Field("modified", metadata.ModifiedTime ?? Day(metadata.Modified));
        Field("language", metadata.Language);
        Field("address", metadata.CanonicalUri);
        Field("desk", metadata.Desk);
        Field("tags", string.Join(", ", metadata.Tags));
        Field("description", metadata.Description);
        Field("image", metadata.LeadImage);
        Field("dateline", article.Dateline.Of(article.Text));
        Field("warnings", string.Join(", ", article.Warnings.Select(w => w.Code)));
        listing.Append('\n');
        foreach (var block in article.Blocks)
            listing.Append(block.Kind).Append(block.Level > 0 ? $" {block.Level}" : "").Append(": ").Append(block.Span.Of(article.Text)).Append('\n');
        return listing.ToString();

        void Field(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) listing.Append(name).Append(": ").Append(value).Append('\n');
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
