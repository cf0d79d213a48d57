using System.Text.Json;

namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Finds the persons who wrote the article, and the agency in an author's place: JSON-LD, bylines beside the title, meta tags, the box at the end.</summary>
internal static class AuthorFinder
{
    /// <summary>More authors than this are a list of something else.</summary>
    private const int MostAuthors = 200;

    /// <summary>The persons, and the agency in an author's place; each null when the page names none.</summary>
    /// <param name="sources">What the page says.</param>
    /// <param name="front">The head of its article.</param>
    /// <param name="site">Name of the site, or null.</param>
    public static PageAuthors Find(PageSources sources, PageFront front, string? site)
    {
        var linked = Linked(sources.Linked, site);
        var written = Bylines.InFront(front, site);
        var (meta, key) = Meta(sources, site);
        var persons = Settle(linked.Persons, written.Persons, meta.Persons, key);
        List<AuthorNames> all = [linked, written, meta];
        if (persons is null)
        {
            var isNamed = all.Exists(n => n.Organizations.Count > 0);
            if (!all.Exists(n => n.HasAgency)) all.Add(Bylines.BesideDate(front, site));
            if (!isNamed) all.Add(Bylines.AtEnd(front, site));
            if (all.Find(n => n.Persons.Count > 0) is { } last) persons = new(last.Persons, "byline", 0.5);
        }
        var agency = AgencyIn([written, linked, meta, .. all.Skip(3)], site);
        if (persons is null && all.Find(n => n.Namesake is not null) is { } own) return new(new([own.Namesake!], own == linked ? "json-ld" : "byline", 0.5), null);
        if (persons is null && agency is null && all.Find(n => n.Handles.Count > 0) is { } named)
            persons = new(named.Handles, named == linked ? "json-ld" : named == meta ? key : "byline", 0.5);
        return new(persons, agency);
    }

    /// <summary>The persons that the sources agree on: JSON-LD before the byline before meta tags, the longer list where it holds the shorter one.</summary>
    private static Found<IReadOnlyList<string>>? Settle(IReadOnlyList<string> linked, IReadOnlyList<string> written, IReadOnlyList<string> meta, string key)
    {
        if (linked.Count > 0)
        {
            // Sites declare the first of several authors only.
            if (written.Count > linked.Count && Covers(written, linked)) return new(written, "byline", 0.95);
            return new(linked, "json-ld", Covers(written, linked) || Covers(meta, linked) ? 0.98 : 0.9);
        }
        if (written.Count > 0 && !(meta.Count > written.Count && Covers(meta, written))) return new(written, "byline", Covers(meta, written) ? 0.95 : 0.8);
        return meta.Count > 0 ? new(meta, key, written.Count > 0 ? 0.9 : 0.7) : null;
    }

    /// <summary>The agency or newsroom in an author's place: another one than the site before the site itself.</summary>
    private static Found<string>? AgencyIn(AuthorNames[] places, string? site)
    {
        var named = places.SelectMany((p, i) => p.Organizations.Select(o => new Found<string>(o, i switch { 1 => "json-ld", 2 => "meta", _ => "byline" }, 0.7))).ToList();
        return named.Find(f => site is null || !TitleKey.Same(f.Value, site)) ?? named.FirstOrDefault();
    }

    private static bool Covers(IReadOnlyList<string> names, IReadOnlyList<string> others) => names.Count > 0 && others.All(o => names.Contains(o, StringComparer.OrdinalIgnoreCase));

    private static AuthorNames Linked(LinkedData linked, string? site)
    {
        var names = new AuthorNames(site);
        foreach (var author in linked.Items("author").Take(MostAuthors))
        {
            var isOrganization = LinkedData.IsA(author, "Organization");
            foreach (var name in NamesOf(author, linked)) names.Add(name, !isOrganization, isOrganization);
        }
        if (names.IsEmpty)
            foreach (var creator in linked.Items("creator"))
                foreach (var name in NamesOf(creator, linked)) names.Add(name, isPerson: !LinkedData.IsA(creator, "Organization"));
        return names;
    }

    private static IEnumerable<string> NamesOf(JsonElement author, LinkedData linked) =>
        LinkedData.Items(author, "name") is { Length: > 1 } several ? several.Select(linked.NameOf).OfType<string>() : linked.NameOf(author) is { } name ? [name] : [];

    private static (AuthorNames Names, string Key) Meta(PageSources sources, string? site)
    {
        AuthorNames? best = null;
        var bestKey = "";
        foreach (var key in AuthorWords.Keys)
        {
            foreach (var (name, values) in sources.AllMetas)
            {
                if (!IsKey(name, key)) continue;
                var names = new AuthorNames(site);
                foreach (var value in values) names.Add(value, isPerson: value.Contains(' '));
                if (names.IsEmpty || (best is not null && (best.Persons.Count > 0 || names.Persons.Count == 0))) continue;
                (best, bestKey) = (names, name);
            }
        }
        return (best ?? new AuthorNames(site), bestKey);
    }

    /// <summary>True when the letters and figures of <paramref name="name"/> are <paramref name="key"/>.</summary>
    private static bool IsKey(string name, string key)
    {
        var at = 0;
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c)) continue;
            if (at == key.Length || char.ToLowerInvariant(c) != key[at++]) return false;
        }
        return at == key.Length;
    }
}

/// <summary>Who wrote the article.</summary>
internal readonly record struct PageAuthors(Found<IReadOnlyList<string>>? Persons, Found<string>? Agency);
