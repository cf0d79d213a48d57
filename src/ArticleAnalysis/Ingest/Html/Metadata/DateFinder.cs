using AngleSharp.Dom;

namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Finds the days of publication and of the last change: JSON-LD first, then meta tags, times in the page, lines with a date.</summary>
internal static class DateFinder
{
    private static readonly string[] Keys = ["article:published_time", "og:article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "date", "pubdate", "publishdate", "publish-date", "publish_date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "dcterms.issued", "article.published", "published_time", "cxenseparse:recs:publishtime", "rnews:datepublished", "published-date", "displaydate", "ptime", "originalpublicationdate"];

    /// <summary>The days, each null when the page does not give it.</summary>
    public static PageDates Find(PageSources sources, IReadOnlyList<FrontLine> lines, IngestWords words) => new(Published(sources, lines, words), Modified(sources));

    private static Found<DatedTime>? Published(PageSources sources, IReadOnlyList<FrontLine> lines, IngestWords words)
    {
        if (Stated(sources) is { } stated && (IsoTime.DayOf(stated.Value) ?? LineDate.Find(stated.Value)?.Day) is { } day)
            return new(new(day, IsoTime.Normalize(stated.Value)), stated.Source, stated.Confidence);
        return lines.Select(l => l.Published).FirstOrDefault(d => d is not null) is { } written ? new(new(written, null), "byline", 0.6) : null;
    }

    private static Found<DatedTime>? Modified(PageSources sources) =>
        sources.Linked.Text("dateModified") is { } value && IsoTime.DayOf(value) is { } day ? new(new(day, IsoTime.Normalize(value)), "json-ld", 0.9)
        : sources.Meta("article:modified_time", "og:updated_time") is { } meta && IsoTime.DayOf(meta.Value) is { } changed ? new(new(changed, IsoTime.Normalize(meta.Value)), meta.Source, meta.Confidence)
        : null;

    private static Found<string>? Stated(PageSources sources)
    {
        var linked = sources.Linked.Text("datePublished") ?? sources.Linked.Text("dateCreated");
        if (linked is not null && IsoTime.DayOf(linked) is not null) return new(linked, "json-ld", 0.95);
        if (sources.Meta(Keys) is { } meta) return meta;
        var times = sources.Page.QuerySelectorAll("time[datetime], [itemprop=datePublished]");
        var best = times.FirstOrDefault(t => t.GetAttribute("itemprop") == "datePublished" || t.HasAttribute("pubdate"))
            ?? times.FirstOrDefault(t => (t.ClassName ?? "").Contains("publish", StringComparison.OrdinalIgnoreCase))
            ?? times.FirstOrDefault(t => t.Closest("article, main, header") is not null && t.Closest("aside, footer, nav, li") is null)
            ?? (times.Length > 0 ? times[0] : null);
        return (best?.GetAttribute("datetime") ?? best?.GetAttribute("content") ?? linked ?? PageSources.TextOf(best)) is { } value ? new(value, "time", 0.7) : null;
    }
}

/// <summary>Day of publication and of the last change.</summary>
internal readonly record struct PageDates(Found<DatedTime>? Published, Found<DatedTime>? Modified);

/// <summary>A day, and the time in ISO 8601 with its offset where one is given.</summary>
internal readonly record struct DatedTime(DateOnly Day, string? Time);
