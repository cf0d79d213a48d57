using AngleSharp.Dom;

namespace ArticleAnalysis.Ingest.Html;

/// <summary>What a page says of itself: JSON-LD first, then OpenGraph and meta tags, then bylines and times in the page.</summary>
internal static class PageMetadata
{
    private static readonly string[] AuthorKeys = ["author", "article:author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "byline", "cxenseparse:author", "twitter:data1"];
    private static readonly string[] DateKeys = ["article:published_time", "og:article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "date", "pubdate", "publishdate", "publish-date", "publish_date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "dcterms.issued", "article.published", "published_time", "cxenseparse:recs:publishtime", "rnews:datepublished", "published-date", "displaydate", "ptime", "originalpublicationdate"];

    private const string Bylines = "[rel~=author], [itemprop~=author] [itemprop=name], [itemprop~=author], [class*=byline i], [class*=author-name i], [class*=author_name i], [class~=author i], [class*=article-author i], [class~=by], [class*=author-line i], [class~=credit], p[class~=meta], div[class~=meta], [class*=post-meta i], [class*=entry-meta i]";

    private const int FrontBlocks = 14;
    private const int LongestLine = 250;

    public static ArticleMetadata Read(IDocument page, LinkedArticle? linked, IngestWords words)
    {
        var metas = MetasOf(page);
        string? Meta(params ReadOnlySpan<string> keys)
        {
            foreach (var key in keys)
                if (metas.TryGetValue(key, out var values))
                    return values[0];
            return null;
        }

        var window = Text(page.QuerySelector("head > title") ?? page.QuerySelector("title"));
        var lines = BylinesIn(page, words);
        var site = Meta("og:site_name") ?? linked?.Publisher ?? Meta("application-name", "al:android:app_name", "publisher", "dc.publisher");
        var headings = page.QuerySelectorAll("h1").Select(Text).OfType<string>().Take(8).ToList();
        var time = PublishedIn(page, metas, linked);
        return new ArticleMetadata
        {
            Title = PageTitle.Choose(headings, [linked?.Headline, Meta("og:title"), Meta("twitter:title"), Meta("dc.title")], window, site),
            Authors = AuthorsIn(linked, metas, lines, site, words),
            Outlet = site ?? PageTitle.SiteIn(window) ?? lines.Select(l => l.Outlet).FirstOrDefault(o => o is not null),
            Published = (time is null ? null : IsoTime.DayOf(time) ?? LineDate.Find(time, words)?.Day) ?? lines.Select(l => l.Published).FirstOrDefault(d => d is not null),
            PublishedTime = time is null ? null : IsoTime.Normalize(time),
            Language = Tag(page.DocumentElement?.GetAttribute("lang")) ?? Tag(page.Body?.GetAttribute("lang")) ?? Tag(Meta("content-language", "language", "og:locale")) ?? Tag(linked?.Language),
            CanonicalUri = page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href") ?? Meta("og:url"),
            Description = Meta("og:description", "description", "twitter:description") ?? linked?.Description,
            Desk = Meta("article:section", "parsely-section") ?? linked?.Section,
        };
    }

    /// <summary>Adds what lines between the title and the first paragraph say, for pages that mark neither author nor day.</summary>
    public static ArticleMetadata WithLines(ArticleMetadata metadata, List<PageBlock> blocks, IngestWords words)
    {
        if (metadata.Title is null || (metadata.Authors.Count > 0 && metadata.Published is not null)) return metadata;
        var start = blocks.FindIndex(b => PageTitle.Same(b.Text, metadata.Title));
        for (var i = start + 1; start >= 0 && i < Math.Min(blocks.Count, start + FrontBlocks) && blocks[i].Text.Length < LongestLine; i++)
        {
            if (FrontLine.Parse(blocks[i].Text, words) is not { } line) continue;
            metadata = metadata with
            {
                Authors = metadata.Authors.Count > 0 ? metadata.Authors : Persons(line.Authors, metadata.Outlet, words),
                Published = metadata.Published ?? line.Published,
            };
        }
        return metadata;
    }

    private static Dictionary<string, List<string>> MetasOf(IDocument page)
    {
        var metas = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var content = meta.GetAttribute("content")!.Trim();
            if (content.Length == 0) continue;
            foreach (var attribute in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
                if (meta.GetAttribute(attribute) is { Length: > 0 } key)
                    (metas.TryGetValue(key, out var values) ? values : metas[key] = []).Add(content);
        }
        return metas;
    }

    private static string? PublishedIn(IDocument page, Dictionary<string, List<string>> metas, LinkedArticle? linked)
    {
        if (linked?.Published is { } stated && IsoTime.DayOf(stated) is not null) return stated;
        foreach (var key in DateKeys)
            if (metas.TryGetValue(key, out var values))
                return values[0];
        var times = page.QuerySelectorAll("time[datetime], [itemprop=datePublished]");
        var best = times.FirstOrDefault(t => t.GetAttribute("itemprop") == "datePublished" || t.HasAttribute("pubdate"))
            ?? times.FirstOrDefault(t => (t.ClassName ?? "").Contains("publish", StringComparison.OrdinalIgnoreCase))
            ?? times.FirstOrDefault(t => t.Closest("article, main, header") is not null && t.Closest("aside, footer, nav, li") is null)
            ?? (times.Length > 0 ? times[0] : null);
        return best?.GetAttribute("datetime") ?? best?.GetAttribute("content") ?? linked?.Published ?? Text(best);
    }

    private static List<FrontLine> BylinesIn(IDocument page, IngestWords words)
    {
        var lines = new List<FrontLine>();
        IElement? first = null;
        foreach (var element in page.QuerySelectorAll(Bylines).Take(40))
        {
            if (element.Closest("aside, footer, nav, figure, [class*=comment i], [class*=related i]") is { } outside && outside != page.Body || Text(element) is not { Length: < 200 } text) continue;
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

    private static bool IsNear(IElement element, IElement first) =>
        first.ParentElement?.ParentElement is { } around && around.LocalName is not ("body" or "main" or "article") && around.Contains(element);

    private static List<string> AuthorsIn(LinkedArticle? linked, Dictionary<string, List<string>> metas, List<FrontLine> lines, string? site, IngestWords words)
    {
        var names = Persons(linked?.Authors ?? [], site, words);
        foreach (var key in AuthorKeys)
            if (names.Count == 0 && metas.TryGetValue(key, out var values))
                names = Persons(values, site, words);
        return names.Count > 0 ? names : lines.Select(l => Persons(l.Authors, site, words)).FirstOrDefault(n => n.Count > 0) ?? [];
    }

    /// <summary>The names of persons among what fields for authors hold: also addresses, the site itself, "admin" and "By A and B".</summary>
    private static List<string> Persons(IEnumerable<string> values, string? site, IngestWords words)
    {
        var names = new List<string>();
        foreach (var value in values)
        {
            if (value.Contains("://", StringComparison.Ordinal) || value.Contains('@') || value.Length > 200) continue;
            var text = FrontLine.AfterOpener(value, words) ?? value;
            if ((site is not null && PageTitle.Same(text, site)) || words.NoAuthors.Contains(text.ToLowerInvariant()) || (FrontLine.IsOutlet(text, words) && !PersonNames.IsName(text, words))) continue;
            // "A, B and C" in one field names three; a field that is no such list is kept as it stands.
            var listed = text.Contains(',') ? text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(p => !PersonNames.IsDegree(p)).SelectMany(p => PersonNames.Parse(p, words)).ToList() : PersonNames.Parse(text, words);
            if (listed.Count == 0 && !text.Contains(',') && text.Split(' ').Length <= 4 && !words.OutletOpeners.Contains(text.Split(' ')[0].ToLowerInvariant())) listed = [text];
            foreach (var name in listed)
                if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
                    names.Add(name);
        }
        return names;
    }

    private static string? Tag(string? language)
    {
        language = language?.Trim().Replace('_', '-');
        return language is { Length: >= 2 and <= 12 } && char.IsAsciiLetter(language[0]) && !language.Contains(' ') ? language : null;
    }

    private static string? Text(IElement? element)
    {
        if (element is null) return null;
        var buffer = new BlockBuffer();
        foreach (var node in element.GetDescendants())
        {
            if (node is IText text) buffer.Append(text.Data, inLink: false);
            else if (node is IElement { LocalName: "br" or "p" or "div" or "li" }) buffer.Space();
        }
        return buffer.IsEmpty ? null : buffer.Take();
    }
}
