using System.Buffers;
using System.Text.Json;

namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Finds what a page says its article is about: description, desk and tags.</summary>
internal static class TopicFinder
{
    private const int LongestTag = 60;
    private const int MostTags = 60;
    private const int LongestDesk = 50;

    private static readonly SearchValues<char> NoWord = SearchValues.Create("0123456789-_/.,: ");

    /// <summary>The description, or null; one that is cut short gives way to the whole one.</summary>
    public static Found<string>? Description(PageSources sources, string? title)
    {
        Found<string>? best = null;
        foreach (var found in Described(sources))
        {
            if (title is not null && TitleKey.Same(found.Value, title)) continue;
            if (best is null || IsCutOf(best.Value, found.Value)) best = found;
        }
        return best;
    }

    /// <summary>The desk, section or category, or null.</summary>
    public static Found<string>? Desk(PageSources sources, SiteNames sites)
    {
        if (sources.Field("desk") is { } meta && DeskOf(meta.Value, sites) is { } stated) return meta with { Value = stated };
        foreach (var section in sources.Linked.Items("articleSection"))
            if (DeskOf(sources.Linked.NameOf(section), sites) is { } linked)
                return new(linked, "json-ld", 0.9);
        foreach (var list in sources.Linked.Nodes.Where(n => LinkedData.IsA(n, "BreadcrumbList")))
            if (Breadcrumbs(sources.Linked, list).Skip(1).Select(c => DeskOf(c, sites)).FirstOrDefault(c => c is not null) is { } crumb)
                return new(crumb, "breadcrumb", 0.7);
        foreach (var label in sources.Labels)
            if (Relations(sources, label).Is("category") && sources.Places.Of(label) != PagePlace.Aside && DeskOf(sources.TextOf(label), sites) is { } category)
                return new(category, "rel:category", 0.6);
        return null;
    }

    /// <summary>The tags in the order of the best source that gives any, each once; null when there are none.</summary>
    public static Found<IReadOnlyList<string>>? Tags(PageSources sources, SiteNames sites)
    {
        foreach (var key in MetaKeys.Of("tags"))
            if (Split(sources.Metas(key.Name), sites) is { Count: > 0 } tags)
                return new(tags, key.Name, key.Confidence);
        if (Split(sources.Linked.Items("keywords").Select(sources.Linked.NameOf).OfType<string>(), sites) is { Count: > 0 } keywords) return new(keywords, "json-ld", 0.85);
        var labels = sources.Labels.Where(l => !Relations(sources, l).Is("category")).Select(sources.TextOf).OfType<string>();
        return Split(labels, sites) is { Count: > 0 } links ? new(links, "rel:tag", 0.8) : null;
    }

    private static IEnumerable<Found<string>> Described(PageSources sources)
    {
        foreach (var key in MetaKeys.Of("description").ToArray())
            if (sources.Metas(key.Name) is [var value, ..])
                yield return new(value, key.Name, key.Confidence);
        if (sources.Linked.Text("description") is { } text) yield return new(text, "json-ld", 0.85);
    }

    /// <summary>True when <paramref name="cut"/> is the beginning of <paramref name="whole"/>.</summary>
    private static bool IsCutOf(string cut, string whole)
    {
        var head = cut.AsSpan().TrimEnd(" .…[]");
        return head.Length > 0 && cut.Length < whole.Length && whole.AsSpan().StartsWith(head, StringComparison.Ordinal) && !cut.EndsWith('.') | cut.EndsWith("...", StringComparison.Ordinal);
    }

    private static string? DeskOf(string? value, SiteNames sites) =>
        value is { Length: > 1 and <= LongestDesk } && !value.Contains("://", StringComparison.Ordinal) && value.AsSpan().ContainsAnyExcept(NoWord) && !sites.IsName(value) ? value : null;

    /// <summary>The names of a trail of breadcrumbs but the last, which is the page itself.</summary>
    private static IEnumerable<string> Breadcrumbs(LinkedData linked, JsonElement list) =>
        LinkedData.Items(list, "itemListElement")
            .Select(e => linked.NameOf(e) ?? LinkedData.Items(e, "item").Select(linked.NameOf).FirstOrDefault())
            .OfType<string>().SkipLast(1);

    private static PageLink Relations(PageSources sources, int label) => new(sources.Tree.Elements[label].Node.GetAttribute("rel") ?? "", "", null);

    /// <summary>The tags of lists that commas divide; names of the site and keys for machines (<c>type:story</c>, <c>id_2041</c>) are none.</summary>
    private static List<string> Split(IEnumerable<string> lists, SiteNames sites)
    {
        var tags = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var list in lists)
            foreach (var part in list.Split([',', ';', '|', '、', '،'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var tag = part.TrimStart('#').Trim('"', ' ');
                if (tag.Length is < 2 or > LongestTag || tags.Count == MostTags || IsKey(tag) || sites.IsName(tag) || !seen.Add(TitleKey.Of(tag))) continue;
                tags.Add(tag);
            }
        return tags;
    }

    private static bool IsKey(string tag) =>
        !tag.AsSpan().ContainsAnyExcept(NoWord) || tag.Contains("://", StringComparison.Ordinal) || (!tag.Contains(' ') && (tag.Contains(':') || tag.Contains('_') || tag.Contains('=')));
}
