namespace ArticleAnalysis.Ingest.Html.Body;

/// <summary>Makes one body of blocks that were judged one by one: what belongs together stays or goes together.</summary>
internal static class BodyChoice
{
    private const int LongestPullQuote = 400;
    private const int MostPullQuotes = 100;
    private const int LongestLinkLine = 160;

    /// <summary>Running text that makes an <c>article</c> element one of its own.</summary>
    private const int LeastArticle = 400;

    /// <summary>Indices of the blocks that are kept, in document order.</summary>
    /// <param name="page">The page.</param>
    /// <param name="scores">Score of each block; above 0 it belongs to the body.</param>
    public static List<int> Of(PageReading page, ReadOnlySpan<float> scores)
    {
        var keeps = new bool[scores.Length];
        for (var i = 0; i < keeps.Length; i++) keeps[i] = scores[i] > 0;
        KeepTablesWhole(page.Tree, keeps);
        DropOtherArticles(page, keeps);
        DropLinkLines(page, keeps);
        DropPullQuotes(page.Tree, keeps);
        DropEmptyHeadings(page.Tree, keeps);
        return [.. Enumerable.Range(0, keeps.Length).Where(i => keeps[i])];
    }

    /// <summary>The rows of a table stay when more of its words stay than go.</summary>
    private static void KeepTablesWhole(PageTree tree, bool[] keeps)
    {
        for (var first = 0; first < keeps.Length; first++)
        {
            if (tree.Blocks[first].Kind != BlockKind.TableRow) continue;
            var (table, end, balance) = (TableOf(tree, first), first, 0);
            for (; end < keeps.Length && tree.Blocks[end].Kind == BlockKind.TableRow && TableOf(tree, end) == table; end++) balance += keeps[end] ? tree.Blocks[end].Span.Length : -tree.Blocks[end].Span.Length;
            keeps.AsSpan(first, end - first).Fill(balance > 0);
            first = end - 1;
        }
    }

    private static int TableOf(PageTree tree, int block)
    {
        var at = tree.Blocks[block].Owner;
        while (at > 0 && tree.Elements[at].Tag != HtmlTag.Table) at = tree.Elements[at].Parent;
        return at;
    }

    /// <summary>Where articles follow each other, the one with the title is read: what comes after it in elements of the same design, each with a title of its own, goes.</summary>
    private static void DropOtherArticles(PageReading page, bool[] keeps)
    {
        var tree = page.Tree;
        if (page.Hints.Title is not { } title || tree.FindBlock(title, BlockKind.Heading) is not (>= 0 and var head)) return;
        for (var at = tree.Blocks[head].Owner; tree.Elements[at].Parent > 0; at = tree.Elements[at].Parent)
        {
            var end = tree.Elements[tree.Elements[at].Parent].End;
            for (var next = tree.Elements[at].End; next < end; next = tree.Elements[next].End)
                if (page.Elements[next].Signature == page.Elements[at].Signature && page.Elements[next].ProseLength > LeastArticle)
                    DropTitled(tree, next, keeps);
        }
    }

    private static void DropTitled(PageTree tree, int element, bool[] keeps)
    {
        var (first, end) = (-1, -1);
        var titled = false;
        for (var i = 0; i < keeps.Length; i++)
        {
            if (!tree.IsIn(tree.Blocks[i].Owner, element)) continue;
            (first, end) = (first < 0 ? i : first, i + 1);
            titled |= tree.Blocks[i].Kind == BlockKind.Heading && tree.Blocks[i].Level == 1;
        }
        if (titled) keeps.AsSpan(first, end - first).Clear();
    }

    /// <summary>A line that is all link and says so ("Read more: …") leads away from the article.</summary>
    private static void DropLinkLines(PageReading page, bool[] keeps)
    {
        for (var i = 0; i < keeps.Length; i++)
            if (keeps[i] && page.Texts[i].LinkDensity > 0.75f && page.Texts[i].Length < LongestLinkLine && page.Words.Furniture.Has(page.Tree.TextOf(page.Tree.Blocks[i])))
                keeps[i] = false;
    }

    /// <summary>A quotation that stands word for word in another block was set apart to catch the eye.</summary>
    private static void DropPullQuotes(PageTree tree, bool[] keeps)
    {
        for (int i = 0, quotes = 0; i < keeps.Length && quotes < MostPullQuotes; i++)
        {
            if (!keeps[i] || tree.Blocks[i].Kind != BlockKind.Quote || tree.Blocks[i].Span.Length > LongestPullQuote) continue;
            quotes++;
            var quote = tree.TextOf(tree.Blocks[i]).Trim("\"“”„«»‘’' ");
            for (var other = 0; other < keeps.Length && keeps[i]; other++)
                if (keeps[other] && other != i && tree.Blocks[other].Span.Length > quote.Length && tree.TextOf(tree.Blocks[other]).Contains(quote, StringComparison.OrdinalIgnoreCase))
                    keeps[i] = false;
        }
    }

    /// <summary>A heading with nothing below it headed something that was left out.</summary>
    private static void DropEmptyHeadings(PageTree tree, bool[] keeps)
    {
        var level = 0;
        for (var i = keeps.Length - 1; i >= 0; i--)
        {
            if (!keeps[i]) continue;
            var block = tree.Blocks[i];
            if (block.Kind != BlockKind.Heading) level = int.MaxValue;
            else if (level < int.MaxValue && block.Level >= level) keeps[i] = false;
            else level = block.Level;
        }
    }
}
