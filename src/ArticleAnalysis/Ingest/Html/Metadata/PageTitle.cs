namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Settles the title among heading, OpenGraph, JSON-LD and the window title, which often ends in the site's name.</summary>
internal static class PageTitle
{
    private static readonly string[] Separators = [" | ", " – ", " — ", " - ", " · ", " • ", " :: ", " » ", " < ", " « "];

    /// <summary>The title that the sources agree on.</summary>
    /// <param name="headings">The page's <c>h1</c> texts.</param>
    /// <param name="declared">Titles from metadata, the most trusted first.</param>
    /// <param name="window">The <c>title</c> element, or null.</param>
    /// <param name="site">Name of the site, or null.</param>
    public static string? Choose(IReadOnlyList<string> headings, IEnumerable<string?> declared, string? window, string? site)
    {
        var stripped = declared.Where(t => Key(t ?? "").Length > 0).Select(t => WithoutSite(t!, site, headings)).ToList();
        var title = window is null ? null : WithoutSite(window, site, headings);
        foreach (var heading in headings)
            if (!Same(heading, site ?? "") && (stripped.Exists(s => Agree(heading, s)) || (title is not null && Agree(heading, title))))
                return heading;
        return stripped.FirstOrDefault() ?? (headings.Count == 1 && (title is null || Same(title, site ?? "")) ? headings[0] : title ?? (headings.Count > 0 ? headings[0] : null));
    }

    /// <summary>True when two titles are the same but for case, spaces and punctuation.</summary>
    public static bool Same(string a, string b) => Key(a) == Key(b);

    /// <summary>The part of the window title after its last separator, when it is short enough to be a site.</summary>
    public static string? SiteIn(string? window)
    {
        if (window is null) return null;
        var (at, length) = LastSeparator(window);
        var site = at < 0 ? "" : window[(at + length)..].Trim();
        return site.Length is > 1 and < 40 && site.Split(' ').Length <= 5 && at > site.Length ? site : null;
    }

    private static string WithoutSite(string title, string? site, IReadOnlyList<string> headings)
    {
        title = title.Trim();
        foreach (var heading in headings)
            if (Same(heading, title))
                return title;
        for (var round = 0; round < 2; round++)
        {
            var (at, length) = LastSeparator(title);
            if (at <= 0) return title;
            var (head, tail) = (title[..at].Trim(), title[(at + length)..].Trim());
            var isSite = site is not null && (Key(tail) == Key(site) || Key(tail).Contains(Key(site), StringComparison.Ordinal) || Key(site).Contains(Key(tail), StringComparison.Ordinal));
            if (isSite || headings.Any(h => Same(h, head)) || (site is null && title[at + 1] == '|')) title = head;
            else return title;
        }
        return title;
    }

    private static (int At, int Length) LastSeparator(string title)
    {
        var best = (At: -1, Length: 0);
        foreach (var separator in Separators)
            if (title.LastIndexOf(separator, StringComparison.Ordinal) is var at && at > best.At)
                best = (at, separator.Length);
        return best;
    }

    /// <summary>The same, or one the beginning or the end of the other and not much shorter.</summary>
    private static bool Agree(string heading, string title)
    {
        var (a, b) = (Key(heading), Key(title));
        if (a.Length == 0 || b.Length == 0) return false;
        if (a == b) return true;
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        return shorter.Length * 2 > longer.Length && longer.Contains(shorter, StringComparison.Ordinal);
    }

    private static string Key(string text)
    {
        Span<char> key = stackalloc char[256];
        var length = 0;
        foreach (var c in text)
            if (char.IsLetterOrDigit(c) && length < key.Length)
                key[length++] = char.ToLowerInvariant(c);
        return key[..length].ToString();
    }
}
