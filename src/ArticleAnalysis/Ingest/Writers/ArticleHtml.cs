using System.Text;
using static ArticleAnalysis.Text.MarkupText;

namespace ArticleAnalysis.Ingest.Writers;

/// <summary>Writes an article as a clean HTML page: metadata in the head, title, imprint and body in one <c>article</c>; no script, no style, no attribute that
/// the words do not need. Read again, the page gives the same title, authors, day and blocks.</summary>
/// <example><code>
/// var article = new ArticleReader(EnglishResources.Instance).Read(ArticleSource.FromFile("page.html"));
/// File.WriteAllText("clean.html", ArticleHtml.Write(article));
/// </code></example>
public static class ArticleHtml
{
    /// <summary>The page, lines ended by <c>\n</c>; everything from the article is escaped.</summary>
    public static string Write(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var metadata = article.Metadata;
        var title = EscapeHtml(metadata.Title);
        var page = new StringBuilder(article.Text.Length + (article.Text.Length / 8) + 1024);
        page.Append("<!DOCTYPE html>\n<html").Append(metadata.Language is { } language ? $" lang=\"{EscapeHtml(language)}\"" : "").Append(" dir=\"auto\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n").Append($"<title>{title}</title>\n");
        AppendHead(page, metadata);
        page.Append("</head>\n<body>\n<article>\n");
        if (title.Length > 0) page.Append($"<h1>{title}</h1>\n");
        AppendImprint(page, metadata);
        foreach (var run in ArticleOutline.Runs(article))
        {
            switch (run.Kind)
            {
                case BlockKind.ListItem:
                    AppendList(page, run.Blocks, article);
                    break;
                case BlockKind.Quote:
                    page.Append("<blockquote>\n");
                    foreach (var part in run.Blocks) AppendElement(page, "p", part, article);
                    page.Append("</blockquote>\n");
                    break;
                case BlockKind.TableRow:
                    page.Append("<table>\n");
                    foreach (var row in run.Blocks) page.Append("<tr>").AppendJoin("", ArticleOutline.Cells(row, article).Select(c => $"<td>{EscapeHtml(c)}</td>")).Append("</tr>\n");
                    page.Append("</table>\n");
                    break;
                default:
                    AppendElement(page, run.Kind == BlockKind.Heading ? $"h{Math.Clamp(run.Blocks[0].Level, 1, 6)}" : "p", run.Blocks[0], article);
                    break;
            }
        }
        return page.Append("</article>\n</body>\n</html>\n").ToString();
    }

    private static void AppendHead(StringBuilder page, ArticleMetadata metadata)
    {
        foreach (var author in metadata.Authors) Meta("name", "author", author);
        Meta("property", "og:site_name", metadata.Outlet);
        Meta("property", "article:published_time", metadata.PublishedTime ?? ArticleOutline.Day(metadata.Published));
        Meta("property", "article:modified_time", metadata.ModifiedTime ?? ArticleOutline.Day(metadata.Modified));
        Meta("property", "article:section", metadata.Desk);
        foreach (var tag in metadata.Tags) Meta("property", "article:tag", tag);
        Meta("name", "description", metadata.Description);
        Meta("property", "og:image", metadata.LeadImage);
        // An address that a browser would run is no address.
        if (metadata.CanonicalUri is { } uri && uri.StartsWith("http", StringComparison.OrdinalIgnoreCase)) page.Append($"<link rel=\"canonical\" href=\"{EscapeHtml(uri)}\">\n");

        void Meta(string attribute, string name, string? content)
        {
            if (!string.IsNullOrWhiteSpace(content)) page.Append($"<meta {attribute}=\"{name}\" content=\"{EscapeHtml(content)}\">\n");
        }
    }

    private static void AppendImprint(StringBuilder page, ArticleMetadata metadata)
    {
        if (EscapeHtml(ArticleOutline.Names(metadata)) is { Length: > 0 } names) page.Append($"<p class=\"byline\">{names}</p>\n");
        var day = ArticleOutline.Day(metadata.Published);
        string[] parts = [EscapeHtml(metadata.Outlet), day is null ? "" : $"<time datetime=\"{EscapeHtml(metadata.PublishedTime ?? day)}\">{day}</time>"];
        if (string.Join(" · ", parts.Where(p => p.Length > 0)) is { Length: > 0 } imprint) page.Append($"<p class=\"meta\">{imprint}</p>\n");
    }

    private static void AppendElement(StringBuilder page, string tag, Block block, Article article) => page.Append($"<{tag}>{EscapeHtml(article.WordsOf(block))}</{tag}>\n");

    /// <summary>A list within a list stands in the item before it.</summary>
    private static void AppendList(StringBuilder page, IReadOnlyList<Block> items, Article article)
    {
        var depth = 0;
        foreach (var item in items)
        {
            var level = Math.Clamp(item.Level, 1, depth + 1);
            if (level > depth) page.Append("<ul>\n");
            else page.Append("</li>\n");
            for (; depth > level; depth--) page.Append("</ul>\n</li>\n");
            depth = level;
            page.Append($"<li>{EscapeHtml(article.WordsOf(item))}");
        }
        page.Append("</li>\n");
        for (; depth > 1; depth--) page.Append("</ul>\n</li>\n");
        page.Append("</ul>\n");
    }
}
