using AngleSharp.Dom;

namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Reads the lines of a page that say who wrote the article and when: marked by class, or found below the title.</summary>
internal static class Bylines
{
    private const string Marked = "[rel~=author], [itemprop~=author] [itemprop=name], [itemprop~=author], [class*=byline i], [class*=author-name i], [class*=author_name i], [class~=author i], [class*=article-author i], [class~=by], [class*=author-line i], [class~=credit], p[class~=meta], div[class~=meta], [class*=post-meta i], [class*=entry-meta i]";

    private const int FrontBlocks = 14;
    private const int LongestLine = 250;

    /// <summary>The lines that the markup names as bylines; those that name persons come first.</summary>
    public static List<FrontLine> In(PageSources sources, IngestWords words)
    {
        var lines = new List<FrontLine>();
        IElement? first = null;
        foreach (var element in sources.Page.QuerySelectorAll(Marked).Take(40))
        {
            if (element.Closest("aside, footer, nav, figure, [class*=comment i], [class*=related i]") is { } outside && outside != sources.Page.Body || PageSources.TextOf(element) is not { Length: < 200 } text) continue;
            var line = FrontLine.Parse(text, words);
            if (line is null && FrontLine.BareNames(FrontLine.AfterOpener(text, words) ?? text, words) is { Count: > 0 } names) line = new FrontLine(names, null, null);
            if (line is null) continue;
            // Co-authors stand in elements of their own side by side.
            if (lines.Count > 0 && line.Authors.Count > 0 && first is not null && IsNear(element, first)) lines[0] = lines[0] with { Authors = [.. lines[0].Authors.Union(line.Authors, StringComparer.OrdinalIgnoreCase)] };
            if (line.Authors.Count > 0 && first is null)
            {
                first = element;
                lines.Insert(0, line);
            }
            else
            {
                lines.Add(line);
            }
        }
        return lines;
    }

    /// <summary>Adds what lines between the title and the first paragraph say, for pages that mark neither author nor day.</summary>
    public static ArticleMetadata AddFrom(List<PageBlock> blocks, ArticleMetadata metadata, IngestWords words)
    {
        if (metadata.Title is null || (metadata.Authors.Count > 0 && metadata.Published is not null)) return metadata;
        var start = blocks.FindIndex(b => TitleKey.Same(b.Text, metadata.Title));
        for (var i = start + 1; start >= 0 && i < Math.Min(blocks.Count, start + FrontBlocks) && blocks[i].Text.Length < LongestLine; i++)
        {
            if (FrontLine.Parse(blocks[i].Text, words) is not { } line) continue;
            metadata = metadata with
            {
                Authors = metadata.Authors.Count > 0 ? metadata.Authors : AuthorFinder.Persons(line.Authors, metadata.Outlet, words),
                Published = metadata.Published ?? line.Published,
            };
        }
        return metadata;
    }

    private static bool IsNear(IElement element, IElement first) =>
        first.ParentElement?.ParentElement is { } around && around.LocalName is not ("body" or "main" or "article") && around.Contains(element);
}
