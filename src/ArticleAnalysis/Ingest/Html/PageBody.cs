using System.Net;
using ArticleAnalysis.Ingest.Html.Body;
using ArticleAnalysis.Ingest.Html.Metadata;

namespace ArticleAnalysis.Ingest.Html;

/// <summary>Finds the body of a page: what the model keeps of what is shown; where little is shown, what JSON-LD or the data of a script holds.</summary>
internal static class PageBody
{
    /// <summary>Where less is shown, the data of scripts may hold more.</summary>
    private const int FewText = 600;

    /// <summary>The body, with its kind; no blocks when there is none.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="sources">What speaks of the article.</param>
    /// <param name="metadata">What was read from that.</param>
    /// <param name="words">The words of the language.</param>
    public static FoundBody Find(PageTree tree, PageSources sources, ArticleMetadata metadata, IngestWords words)
    {
        var linked = sources.Linked.LongText("articleBody");
        var model = BodyModel.Shipped;
        var page = PageReading.Read(tree, BodyHints.Of(metadata, linked), words, model);
        var shown = new FoundBody(tree, BodyChoice.Of(page, BodyFinder.Judge(page, model)), PageKind.Article);
        if (shown.Length < FoundBody.LeastText) shown = shown with { Blocks = Densest(page) };
        var body = Fuller(shown, linked) ?? (shown.Length < FewText && StateBlob.Find(sources.Html) is { } blob && blob.Length > 2 * Math.Max(FoundBody.LeastText, shown.Length) ? blob : shown);
        return PageKinds.Judge(body, page, sources);
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
        if (linked is null || linked.Length < FoundBody.LeastText || shown.Length * 2 >= linked.Length) return null;
        var markup = linked.Contains("</", StringComparison.Ordinal) ? linked
            : string.Concat(linked.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>"));
        var body = FoundBody.Of(markup);
        return shown.Length * 2 < body.Length ? body : null;
    }
}
