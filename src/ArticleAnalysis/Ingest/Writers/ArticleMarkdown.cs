using System.Text;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Writers;

/// <summary>Writes an article as Markdown: CommonMark, and tables as GitHub has them.</summary>
/// <example><code>
/// var article = new ArticleReader(EnglishResources.Instance).Read(ArticleSource.FromFile("page.html"));
/// File.WriteAllText("page.md", ArticleMarkdown.Write(article));
/// </code></example>
public static class ArticleMarkdown
{
    /// <summary>The article as Markdown, lines ended by <c>\n</c>; marks that the words hold are escaped where they would be read as markup.</summary>
    /// <param name="article">The article.</param>
    /// <param name="withHead">True (default) puts the title as a heading, and a line with authors, outlet and day, above the body.</param>
    public static string Write(Article article, bool withHead = true)
    {
        ArgumentNullException.ThrowIfNull(article);
        var page = new StringBuilder(article.Text.Length + 256);
        if (withHead)
        {
            if (MarkupText.OneLine(article.Metadata.Title) is { Length: > 0 } title) page.Append($"# {MarkdownText.EscapeInline(title)}\n");
            var imprint = ArticleOutline.Imprint(article.Metadata).Select(MarkdownText.EscapeInline).ToArray();
            if (imprint.Length > 0) page.Append(page.Length > 0 ? "\n" : "").Append('*').AppendJoin(" · ", imprint).Append("*\n");
        }
        foreach (var run in ArticleOutline.Runs(article))
        {
            if (page.Length > 0) page.Append('\n');
            if (run.Kind == BlockKind.TableRow) AppendTable(page, run.Blocks, article);
            else if (run.Kind == BlockKind.ListItem) AppendList(page, run.Blocks, article);
            else page.AppendJoin(run.Kind == BlockKind.Quote ? ">\n" : "", run.Blocks.Select(b => $"{MarkOf(b)}{MarkdownText.Escape(article.WordsOf(b))}\n"));
        }
        return page.ToString();
    }

    private static string MarkOf(Block block) => block.Kind switch
    {
        BlockKind.Heading => new string('#', Math.Clamp(block.Level, 1, 6)) + " ",
        BlockKind.Quote => "> ",
        _ => "",
    };

    /// <summary>An item never lies more than one step below the item before it, or it would be read as code.</summary>
    private static void AppendList(StringBuilder page, IReadOnlyList<Block> items, Article article)
    {
        var depth = 0;
        foreach (var item in items)
        {
            depth = Math.Clamp(item.Level, 1, depth + 1);
            page.Append(' ', 2 * (depth - 1)).Append($"- {MarkdownText.Escape(article.WordsOf(item))}\n");
        }
    }

    /// <summary>The first row stands as the head, which Markdown wants; rows are filled up to the longest.</summary>
    private static void AppendTable(StringBuilder page, IReadOnlyList<Block> rows, Article article)
    {
        var cells = rows.Select(r => ArticleOutline.Cells(r, article)).ToList();
        var width = cells.Max(c => c.Length);
        AppendRow(page, cells[0], width);
        page.Append($"|{string.Concat(Enumerable.Repeat(" --- |", width))}\n");
        foreach (var row in cells.Skip(1)) AppendRow(page, row, width);
    }

    private static void AppendRow(StringBuilder page, string[] cells, int width)
    {
        page.Append('|');
        for (var i = 0; i < width; i++) page.Append($" {(i < cells.Length ? MarkdownText.EscapeCell(cells[i]) : "")} |");
        page.Append('\n');
    }
}
