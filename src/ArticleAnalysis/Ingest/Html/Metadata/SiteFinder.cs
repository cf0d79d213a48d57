namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Finds the name of the site or newspaper that a page belongs to: the name on which meta tags, JSON-LD, the window title, the logo and the host agree best.</summary>
internal static class SiteFinder
{
    private const double Agreement = 0.15;
    private const double Domain = 0.3;
    private const int LongestName = 60;
    private const int MostHeadings = 4;
    private const int MostImages = 40;

    /// <summary>The name, or null when the page gives none. A page whose address is known has at least its host.</summary>
    public static Found<string>? Find(PageSources sources)
    {
        Found<string>? best = null;
        foreach (var name in Stated(sources).Select(n => n with { Value = SiteName.Plain(n.Value) }).Where(n => n.Value.Length < LongestName).GroupBy(n => SiteName.KeyOf(n.Value), StringComparer.Ordinal))
        {
            if (name.Key.Length < 2) continue;
            var found = Settle(name.Key, [.. name], sources.Host);
            if (best is null || found.Confidence > best.Confidence) best = found;
        }
        return best is not null ? best with { Confidence = Math.Min(1, Math.Round(best.Confidence, 2)) } : (sources.Host is { } host ? new Found<string>(host, "url", 0.3) : null);
    }

    /// <summary>The best spelling of a name; those who agree on it raise its confidence.</summary>
    private static Found<string> Settle(string key, List<Found<string>> spellings, string? host)
    {
        var best = spellings.MaxBy(s => s.Confidence)!;
        var spelled = spellings.Where(s => !SiteName.IsDomain(s.Value)).MaxBy(s => s.Confidence);
        var confidence = best.Confidence + (Agreement * (spellings.Select(s => s.Source).Distinct().Count() - 1));
        if (spelled is null) confidence -= Domain;
        // "Taipei Times" at taipeitimes.com
        else if (host is not null && TitleKey.Of(HostName.LabelOf(host)) == key) confidence += Agreement;
        return (spelled ?? best) with { Confidence = confidence };
    }

    private static IEnumerable<Found<string>> Stated(PageSources sources)
    {
        foreach (var key in MetaKeys.Of("site").ToArray())
            foreach (var value in sources.Metas(key.Name))
                yield return new(value, key.Name, key.Confidence);
        foreach (var publisher in sources.Linked.Items("publisher").Concat(sources.Linked.Items("sourceOrganization")))
            if (sources.Linked.NameOf(publisher) is { } name)
                yield return new(name, "json-ld", 0.8);
        foreach (var node in sources.Linked.Nodes)
            if (LinkedData.IsA(node, "WebSite") && LinkedData.Text(node, "name") is { } name)
                yield return new(name, "json-ld:website", 0.6);
        foreach (var part in SiteName.Tails(sources.Window))
            yield return new(part, "title", 0.35);
        foreach (var heading in sources.Headings.Take(MostHeadings))
            if (sources.Places.OfHeading(heading) == PagePlace.Logo && sources.TextOf(heading) is { } text)
                yield return new(text, "h1", 0.5);
        foreach (var link in sources.Links)
            if (link.Is("alternate") && link.Title is { } title && SiteName.OfFeed(title) is { } feed)
                yield return new(feed, "feed", 0.3);
        foreach (var image in sources.Images.Take(MostImages))
            if (SiteName.OfLogo(sources.Tree.Elements[image].Node) is { } logo)
                yield return new(logo, "logo", 0.3);
        if (SiteName.OfCopyright(sources.Tree) is { } owner) yield return new(owner, "footer", 0.35);
    }
}
