using System.Text;
using static ArticleAnalysis.Text.MarkupText;

namespace ArticleAnalysis.Ingest.Writers;

/// <summary>Writes an article as plain text: one line a block, an empty line between paragraphs.</summary>
/// <example><code>
/// var article = new ArticleReader(EnglishResources.Instance).Read(ArticleSource.FromFile("page.html"));
/// File.WriteAllText("page.txt", ArticleText.Write(article));
/// </code></example>
public static class ArticleText
{
    /// <summary>The article as plain text, lines ended by <c>\n</c>; empty when it holds no words.</summary>
    /// <param name="article">The article.</param>
    /// <param name="withHead">True (default) puts the title, and a line with authors, outlet and day, above the body.</param>
    public static string Write(Article article, bool withHead = true)
    {
        ArgumentNullException.ThrowIfNull(article);
        var page = new StringBuilder(article.Text.Length + 256);
        if (withHead)
        {
            if (OneLine(article.Metadata.Title) is { Length: > 0 } title) page.Append(title).Append('\n');
            if (string.Join(" · ", ArticleOutline.Imprint(article.Metadata)) is { Length: > 0 } imprint) page.Append(imprint).Append('\n');
        }
        foreach (var run in ArticleOutline.Runs(article))
        {
            if (page.Length > 0) page.Append('\n');
            foreach (var block in run.Blocks)
            {
                if (run.Kind == BlockKind.ListItem) page.Append(' ', 2 * Math.Max(0, block.Level - 1)).Append("- ");
                else if (run.Kind == BlockKind.Quote && block != run.Blocks[0]) page.Append('\n');
                page.Append(OneLine(article.WordsOf(block))).Append('\n');
            }
        }
        return page.ToString();
    }
}
