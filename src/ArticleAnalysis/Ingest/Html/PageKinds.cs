using System.Globalization;
using System.Text.Json;
using ArticleAnalysis.Ingest.Html.Body;
using ArticleAnalysis.Ingest.Html.Metadata;

namespace ArticleAnalysis.Ingest.Html;

/// <summary>Tells what kind of page it is, and what that means for the body.</summary>
internal static class PageKinds
{
    /// <summary>A longer text is more than the beginning of an article.</summary>
    private const int LongestStub = 1500;

    private const int FewCaptions = 4;
    private const int ManyHeadlines = 6;
    private const int LeastRun = 500;

    /// <summary>The body with its kind.</summary>
    public static FoundBody Judge(FoundBody body, PageReading page, PageSources sources)
    {
        if (LiveBlog.InOrder(body, page, sources) is { } entries) return entries;
        if (IsGallery(sources) && Captions(body, page) is { } captions) return captions;
        if (IsIndex(body, page, sources)) return body with { Kind = PageKind.Index, Blocks = [] };
        return body.Length < LongestStub && IsClosed(sources, body) ? body with { Kind = PageKind.Paywalled } : body;
    }

    private static bool IsGallery(PageSources sources) =>
        sources.Linked.Nodes.Any(n => LinkedData.IsA(n, "Gallery")) || sources.Meta("og:type")?.Value.Contains("gallery", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The body with the captions of the figures that stand between its first and its last block or in its container; null when there are few.</summary>
    private static FoundBody? Captions(FoundBody body, PageReading page)
    {
        if (body.Tree != page.Tree || body.Blocks.Count == 0) return null;
        var (tree, kept) = (page.Tree, body.Blocks.ToHashSet());
        var container = tree.Blocks[body.Blocks[0]].Owner;
        foreach (var block in body.Blocks)
            while (!tree.IsIn(tree.Blocks[block].Owner, container)) container = tree.Elements[container].Parent;
        if (tree.Elements[container].Parent is > 1 and var around) container = around;
        var captions = 0;
        for (var i = 0; i < tree.Blocks.Count; i++)
        {
            if (!tree.IsIn(tree.Blocks[i].Owner, container) || (page.Elements[tree.Blocks[i].Owner].Places & Places.Caption) == Places.None || page.Texts[i].Words < 5) continue;
            captions++;
            kept.Add(i);
        }
        return captions < FewCaptions ? null : body with { Blocks = [.. kept.Order()], Kind = PageKind.Gallery };
    }

    /// <summary>True when nothing says that the page is an article and it shows linked headlines and no running text, or nothing to read.</summary>
    private static bool IsIndex(FoundBody body, PageReading page, PageSources sources)
    {
        if (body.Length < FoundBody.LeastText) return body.Length == 0 || !HasArticle(sources);
        if (HasArticle(sources) || body.Tree != page.Tree) return false;
        var headlines = 0;
        foreach (var block in page.Tree.Blocks)
            if (block.Kind == BlockKind.Heading && block.LinkLength * 10 >= block.Span.Length * 8)
                headlines++;
        return headlines >= ManyHeadlines && !HasRun(body, page);
    }

    /// <summary>True when enough running text stands together: teasers stand each in a box of its own.</summary>
    private static bool HasRun(FoundBody body, PageReading page)
    {
        var (length, parent) = (0, -1);
        foreach (var block in body.Blocks)
        {
            if (!page.Texts[block].IsProse) continue;
            var owner = page.Tree.Elements[page.Tree.Blocks[block].Owner].Parent;
            length = owner == parent ? length + page.Texts[block].Length : page.Texts[block].Length;
            if (length >= LeastRun) return true;
            parent = owner;
        }
        return false;
    }

    private static bool HasArticle(PageSources sources) =>
        sources.Linked.Article.ValueKind == JsonValueKind.Object || sources.Meta("og:type")?.Value.Contains("article", StringComparison.OrdinalIgnoreCase) == true
        || sources.Meta("article:published_time") is not null;

    /// <summary>True when the page says that reading on costs: schema.org's <c>isAccessibleForFree</c>, the content tier of OpenGraph, or a word count that what is shown falls far short of.</summary>
    private static bool IsClosed(PageSources sources, FoundBody body)
    {
        var closed = sources.Linked.Items("isAccessibleForFree").Any(v => v.ValueKind == JsonValueKind.False || (v.ValueKind == JsonValueKind.String && v.ValueEquals("False")) || (v.ValueKind == JsonValueKind.String && v.ValueEquals("false")));
        if (!closed && sources.Meta("article:content_tier")?.Value is not ("locked" or "metered")) return false;
        return !int.TryParse(sources.Linked.Text("wordCount"), NumberStyles.None, CultureInfo.InvariantCulture, out var words) || body.Length < words * 3;
    }
}
