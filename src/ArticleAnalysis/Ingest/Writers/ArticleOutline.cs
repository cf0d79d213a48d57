using System.Globalization;
using ArticleAnalysis.Ingest.Plain;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Writers;

/// <summary>Blocks of the body that belong together: one paragraph or heading, or all items of a list, parts of a quotation, rows of a table.</summary>
/// <param name="Kind">Kind of all of them.</param>
/// <param name="Blocks">The blocks, in text order.</param>
internal readonly record struct BlockRun(BlockKind Kind, IReadOnlyList<Block> Blocks);

/// <summary>An article as the writers see it: what stands above the body, and the body in runs of blocks.</summary>
internal static class ArticleOutline
{
    private const string CellBorder = " | ";

    /// <summary>Authors, else the agency, outlet and day, as far as they are known.</summary>
    public static IEnumerable<string> Imprint(ArticleMetadata metadata) =>
        new[] { Names(metadata), metadata.Outlet, Day(metadata.Published) }.Select(MarkupText.OneLine).Where(part => part.Length > 0);

    /// <summary>The authors; where no person is named, the agency; null when neither is known.</summary>
    public static string? Names(ArticleMetadata metadata) => metadata.Authors.Count > 0 ? string.Join(", ", metadata.Authors) : metadata.Agency;

    /// <summary>A day as ISO 8601, or null.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The runs of the body.</summary>
    public static IEnumerable<BlockRun> Runs(Article article)
    {
        var run = new List<Block>();
        foreach (var block in article.Blocks)
        {
            if (!block.IsBody) continue;
            if (run.Count > 0 && (run[^1].Kind != block.Kind || !IsJoined(block.Kind)))
            {
                yield return new(run[0].Kind, run);
                run = [];
            }
            run.Add(block);
        }
        if (run.Count > 0) yield return new(run[0].Kind, run);
    }

    /// <summary>The cells of a row of a table: parted by bars in pages and Markdown, by tabs or wide gaps in most plain texts.</summary>
    public static string[] Cells(Block row, Article article)
    {
        var words = row.Span.Of(article.Text);
        return article.Format == SourceFormat.Text && !words.Contains(CellBorder, StringComparison.Ordinal) ? [.. TableLines.CellsOf(words)] : words.Split(CellBorder);
    }

    private static bool IsJoined(BlockKind kind) => kind is BlockKind.ListItem or BlockKind.Quote or BlockKind.TableRow;
}
