using System.Net;
using ArticleAnalysis.Ingest.Html.Body;
using ArticleAnalysis.Ingest.Html.Metadata;

namespace ArticleAnalysis.Ingest.Html;

/// <summary>Finds the body of a page: what the model keeps of what is shown; where little is shown, what JSON-LD or the data of a script holds.</summary>
internal static class PageBody
{
    /// <summary>Less text than this is no body.</summary>
    private const int LeastText = 140;

    private const int LongestPullQuote = 400;
    private const int MostPullQuotes = 100;

    /// <summary>Above this score a block is kept.</summary>
    private const float Threshold = 0;

    /// <summary>The body, with its kind; no blocks when there is none.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="sources">What speaks of the article.</param>
    /// <param name="metadata">What was read from that.</param>
    public static FoundBody Find(PageTree tree, PageSources sources, ArticleMetadata metadata)
    {
        var linked = sources.Linked.LongText("articleBody");
        var page = PageReading.Read(tree, BodyHints.Of(metadata, linked), BodyModel.Shipped);
        var scores = BodyFinder.Judge(page, BodyModel.Shipped);
        var shown = new FoundBody(tree, Kept(tree, scores), PageKind.Article);
        if (shown.Length < LeastText) shown = shown with { Blocks = Densest(page) };
        var body = Fuller(shown, linked) ?? (shown.Length < LeastText && StateBlob.Find(sources.Html) is { } blob && blob.Length >= LeastText ? blob : shown);
        return PageKinds.Judge(body, page, sources);
    }

    /// <summary>The blocks above the threshold; a heading with nothing below it headed something that was left out.</summary>
    private static List<int> Kept(PageTree tree, ReadOnlySpan<float> scores)
    {
        var kept = new List<int>();
        var level = 0;
        for (var i = scores.Length - 1; i >= 0; i--)
        {
            if (scores[i] <= Threshold) continue;
            var block = tree.Blocks[i];
            if (block.Kind == BlockKind.Heading && level < int.MaxValue && block.Level >= level) continue;
            level = block.Kind == BlockKind.Heading ? block.Level : int.MaxValue;
            kept.Add(i);
        }
        kept.Reverse();
        RemovePullQuotes(tree, kept);
        return kept;
    }

    /// <summary>A quotation that stands word for word in another block was set apart to catch the eye.</summary>
    private static void RemovePullQuotes(PageTree tree, List<int> kept)
    {
        var (quotes, all) = (0, kept.ToArray());
        kept.RemoveAll(i =>
        {
            if (tree.Blocks[i].Kind != BlockKind.Quote || tree.Blocks[i].Span.Length > LongestPullQuote || ++quotes > MostPullQuotes) return false;
            var quote = tree.TextOf(tree.Blocks[i]).Trim("\"“”„«»‘’' ");
            foreach (var other in all)
                if (tree.Blocks[other].Span.Length > quote.Length && other != i && tree.TextOf(tree.Blocks[other]).Contains(quote, StringComparison.OrdinalIgnoreCase))
                    return true;
            return false;
        });
    }

    /// <summary>The running text of the densest container: for pages unlike any that the model has seen.</summary>
    private static List<int> Densest(PageReading page)
    {
        var blocks = new List<int>();
        for (var i = 0; i < page.Texts.Length; i++)
            if (page.Texts[i].IsProse && page.Candidates.Dense >= 0 && page.Tree.IsIn(page.Tree.Blocks[i].Owner, page.Candidates.Dense))
                blocks.Add(i);
        return blocks;
    }

    /// <summary>The body of JSON-LD when the page shows less than half of it, or null.</summary>
    private static FoundBody? Fuller(FoundBody shown, string? linked)
    {
        if (linked is null || linked.Length < LeastText || shown.Length * 2 >= linked.Length) return null;
        var markup = linked.Contains("</", StringComparison.Ordinal) ? linked
            : string.Concat(linked.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>"));
        var tree = PageTreeBuilder.Build(markup);
        var body = new FoundBody(tree, [.. Enumerable.Range(0, tree.Blocks.Count)], PageKind.Article);
        return shown.Length * 2 < body.Length ? body : null;
    }
}
