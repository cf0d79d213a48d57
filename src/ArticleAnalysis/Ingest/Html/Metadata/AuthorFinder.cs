namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Finds the persons who wrote the article: JSON-LD first, then meta tags, then bylines.</summary>
internal static class AuthorFinder
{
    private static readonly string[] Keys = ["author", "article:author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "byline", "cxenseparse:author", "twitter:data1"];

    /// <summary>The persons, and the agency in an author's place; each null when the page names none.</summary>
    public static PageAuthors Find(PageSources sources, IReadOnlyList<FrontLine> lines, string? site, IngestWords words)
    {
        var stated = sources.Linked.Items("author").Concat(sources.Linked.Items("creator")).Where(a => !LinkedData.IsA(a, "Organization")).Select(sources.Linked.NameOf).OfType<string>();
        if (Persons(stated, site, words) is { Count: > 0 } linked) return new(new(linked, "json-ld", 0.95), null);
        foreach (var key in Keys)
            if (Persons(sources.Metas(key), site, words) is { Count: > 0 } names)
                return new(new(names, key, 0.9), null);
        return new(lines.Select(l => Persons(l.Authors, site, words)).FirstOrDefault(n => n.Count > 0) is { } written ? new(written, "byline", 0.7) : null, null);
    }

    /// <summary>The names of persons among what fields for authors hold: also addresses, the site itself, "admin" and "By A and B".</summary>
    public static List<string> Persons(IEnumerable<string> values, string? site, IngestWords words)
    {
        var names = new List<string>();
        foreach (var value in values)
        {
            if (value.Contains("://", StringComparison.Ordinal) || value.Contains('@') || value.Length > 200) continue;
            var text = FrontLine.AfterOpener(value, words) ?? value;
            if ((site is not null && TitleKey.Same(text, site)) || words.NoAuthors.Contains(text.ToLowerInvariant()) || (FrontLine.IsOutlet(text, words) && !PersonNames.IsName(text, words))) continue;
            // "A, B and C" in one field names three; a field that is no such list is kept as it stands.
            var listed = text.Contains(',') ? text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(p => !PersonNames.IsDegree(p)).SelectMany(p => PersonNames.Parse(p, words)).ToList() : PersonNames.Parse(text, words);
            if (listed.Count == 0 && !text.Contains(',') && text.Split(' ').Length <= 4 && !words.OutletOpeners.Contains(text.Split(' ')[0].ToLowerInvariant())) listed = [text];
            foreach (var name in listed)
                if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
                    names.Add(name);
        }
        return names;
    }
}

/// <summary>Who wrote the article.</summary>
internal readonly record struct PageAuthors(Found<IReadOnlyList<string>>? Persons, Found<string>? Agency);
