using System.Globalization;
using ArticleAnalysis.Ingest.Html.Body;
using ArticleAnalysis.Ingest.Html.Metadata;

namespace ArticleAnalysis.Ingest.Html;

/// <summary>Puts the entries of a live blog, newest first on most pages, into the order in which they were written.</summary>
internal static class LiveBlog
{
    private const int FewEntries = 3;
    private const int MostClockWords = 8;

    private static readonly string[] Names = ["liveblog", "live-blog", "live_blog", "liveticker", "live-ticker", "live-feed", "livefeed", "live-updates"];

    /// <summary>The body with its entries in time order; null when the page is no live blog.</summary>
    public static FoundBody? InOrder(FoundBody body, PageReading page, PageSources sources)
    {
        if (body.Blocks.Count == 0 || body.Tree != page.Tree || !(sources.Linked.Nodes.Any(n => LinkedData.IsA(n, "LiveBlogPosting")) || IsNamed(body.Tree))) return null;
        var entries = EntriesOf(body.Tree, body.Blocks);
        if (entries.Count < FewEntries) return body with { Kind = PageKind.LiveBlog };
        // Blocks above the first entry stay above, the others go with their entry or stay below.
        var kept = body.Blocks.ToHashSet();
        var first = entries.Min(e => e.Element);
        var end = entries.Max(e => body.Tree.Elements[e.Element].End);
        var ordered = body.Blocks.Where(b => body.Tree.Blocks[b].Owner < first)
            .Concat(entries.OrderBy(e => e.Time).ThenBy(e => e.Element).SelectMany(e => BlocksOf(e.Element, page, kept)))
            .Concat(body.Blocks.Where(b => body.Tree.Blocks[b].Owner >= end));
        return body with { Blocks = [.. ordered], Kind = PageKind.LiveBlog };
    }

    /// <summary>What was kept of an entry but its time, and all its running text: an entry is part of the report whatever it looks like.</summary>
    private static IEnumerable<int> BlocksOf(int entry, PageReading page, HashSet<int> kept) =>
        Enumerable.Range(0, page.Texts.Length).Where(b => page.Tree.IsIn(page.Tree.Blocks[b].Owner, entry) && (kept.Contains(b) ? !(page.Texts[b].HasClock && page.Texts[b].Words <= MostClockWords) : IsRunning(page, b)));

    private static bool IsRunning(PageReading page, int block) =>
        page.Texts[block].IsProse && (page.Elements[page.Tree.Blocks[block].Owner].Places & (Places.Caption | Places.Hidden)) == Places.None;

    private static bool IsNamed(PageTree tree)
    {
        foreach (ref readonly var element in tree.Elements)
            if (element.Node.ClassName is { } name && Array.Exists(Names, n => name.Contains(n, StringComparison.OrdinalIgnoreCase)) && element.TextEnd - element.TextStart > tree.Text.Length / 4)
                return true;
        return false;
    }

    /// <summary>The siblings of one tag, each with a time and with something to read, of which there are most.</summary>
    private static List<(int Element, DateTimeOffset Time)> EntriesOf(PageTree tree, List<int> blocks)
    {
        var elements = tree.Elements;
        var times = new DateTimeOffset?[elements.Length];
        for (var i = elements.Length - 1; i > 0; i--)
        {
            if (elements[i].Tag == HtmlTag.Time && DateTimeOffset.TryParse(elements[i].Node.GetAttribute("datetime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)) times[i] = time;
            // The first time in an element is its own: later ones were written to the parent before.
            if (times[i] is { } own) times[elements[i].Parent] = own;
        }
        var read = new bool[elements.Length];
        foreach (var block in blocks)
            for (var at = tree.Blocks[block].Owner; at > 0 && !read[at]; at = elements[at].Parent) read[at] = true;
        var families = new Dictionary<(int, HtmlTag), List<(int, DateTimeOffset)>>();
        for (var i = 1; i < elements.Length; i++)
        {
            if (times[i] is not { } time) continue;
            var key = (elements[i].Parent, elements[i].Tag);
            (families.TryGetValue(key, out var family) ? family : families[key] = []).Add((i, time));
        }
        return families.Count == 0 ? [] : families.Values.MaxBy(f => f.Count(e => read[e.Item1]))!;
    }
}
