namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>The names by which a page may call its site, to tell them from titles and authors.</summary>
internal sealed class SiteNames
{
    private const int Shortest = 3;

    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    /// <summary>Reads the names from meta tags, JSON-LD and the host of the page.</summary>
    /// <param name="sources">What the page says.</param>
    /// <param name="site">The name that was settled on, or null.</param>
    public SiteNames(PageSources sources, string? site)
    {
        Add(site);
        foreach (var key in MetaKeys.Of("site"))
            foreach (var value in sources.Metas(key.Name))
                Add(value);
        foreach (var publisher in sources.Linked.Items("publisher")) Add(sources.Linked.NameOf(publisher));
        foreach (var handle in sources.Metas("twitter:site")) Add(handle);
        if (sources.Host is { } host)
        {
            Add(host);
            Add(HostName.LabelOf(host));
        }
    }

    /// <summary>True when <paramref name="text"/> is a name of the site, or one of the two holds the other.</summary>
    public bool Has(string text)
    {
        var key = TitleKey.Of(text);
        if (key.Length == 0) return false;
        if (_keys.Contains(key)) return true;
        foreach (var name in _keys)
            if ((key.Length >= Shortest && name.Contains(key, StringComparison.Ordinal)) || (name.Length > Shortest && key.Length < 3 * name.Length && key.Contains(name, StringComparison.Ordinal)))
                return true;
        return false;
    }

    /// <summary>True when <paramref name="text"/> is a name of the site but for case and punctuation.</summary>
    public bool IsName(ReadOnlySpan<char> text) => _keys.Contains(TitleKey.Of(text));

    /// <summary>True when <paramref name="key"/> is the key of a name of the site.</summary>
    public bool IsKey(string key) => _keys.Contains(key);

    private void Add(string? name)
    {
        if (name is not null && TitleKey.Of(name) is { Length: > 1 } key) _keys.Add(key);
    }
}
