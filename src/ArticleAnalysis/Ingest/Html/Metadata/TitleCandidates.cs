namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Collects the texts of a page that may be its title.</summary>
internal sealed class TitleCandidates
{
    private const int MostHeadings = 12;
    private const int MostParts = 6;
    private const int MostMarked = 8;
    private const int LongestTitle = 300;
    private const int LongParagraph = 200;

    private readonly Dictionary<string, TitleCandidate> _byKey = new(StringComparer.Ordinal);
    private readonly List<TitleCandidate> _all = [];
    private readonly PageSources _sources;
    private readonly SiteNames _sites;
    private readonly int _bodyStart;
    private int _headings;

    private TitleCandidates(PageSources sources, SiteNames sites)
    {
        (_sources, _sites) = (sources, sites);
        _bodyStart = int.MaxValue;
        foreach (var block in sources.Tree.Blocks)
        {
            if (block.Kind != BlockKind.Paragraph || block.Span.Length < LongParagraph || block.LinkLength * 2 > block.Span.Length) continue;
            _bodyStart = block.Span.Start;
            break;
        }
    }

    /// <summary>The candidates of a page, in the order in which they were met.</summary>
    public static List<TitleCandidate> Of(PageSources sources, SiteNames sites)
    {
        var candidates = new TitleCandidates(sources, sites);
        candidates.AddHeadings();
        candidates.AddDeclared();
        candidates.NoteShown();
        return candidates._all;
    }

    private void AddHeadings()
    {
        var (first, second) = (0, 0);
        foreach (var heading in _sources.Headings)
        {
            var isFirst = _sources.Tree.Elements[heading].Tag == HtmlTag.H1;
            if (isFirst ? first++ >= MostHeadings : second++ >= MostHeadings) continue;
            if (_sources.TextOf(heading) is not { Length: <= LongestTitle } text) continue;
            var place = _sources.Places.OfHeading(heading);
            if (!isFirst && place != PagePlace.Article) continue;
            var source = (isFirst, place) switch
            {
                (false, _) => TitleSource.SecondHeading,
                (_, PagePlace.Article) => TitleSource.Heading,
                (_, PagePlace.Navigation) => TitleSource.NavigationHeading,
                (_, PagePlace.Logo) => TitleSource.LogoHeading,
                _ => TitleSource.AsideHeading,
            };
            Add(text, source);
            if (place != PagePlace.Article || !_byKey.TryGetValue(TitleKey.Of(TitleParts.WithoutSite(text, _sites)), out var candidate)) continue;
            if (isFirst && candidate.HeadingRank < 0) candidate.HeadingRank = _headings++;
            candidate.BeforeText |= _sources.Tree.Elements[heading].TextStart < _bodyStart;
            AddParts(heading);
        }
    }

    /// <summary>A heading may hold kicker and headline, each in an element of its own.</summary>
    private void AddParts(int heading)
    {
        var elements = _sources.Tree.Elements;
        var whole = _sources.Tree.TextOf(heading).Length;
        for (var (i, parts) = (heading + 1, 0); i < elements[heading].End && parts < MostParts; i++)
        {
            var part = _sources.TextOf(i);
            if (part is null || part.Length == whole) continue;
            parts++;
            Add(part, TitleSource.HeadingPart);
            var before = Between(elements[heading].TextStart, elements[i].TextStart);
            var after = Between(elements[i].TextEnd, elements[heading].TextEnd);
            if (before is not null && after is null) Add(before, TitleSource.HeadingPart);
            if (after is not null && before is null) Add(after, TitleSource.HeadingPart);
        }
    }

    private string? Between(int start, int end) =>
        end > start && _sources.Tree.Text[start..end].Trim() is { IsEmpty: false } text ? text.ToString().Replace('\n', ' ') : null;

    private void AddDeclared()
    {
        Add(_sources.Linked.Text("headline"), TitleSource.LinkedData);
        Add(_sources.Linked.Text("name"), TitleSource.LinkedData);
        Add(_sources.MetaText("og:title"), TitleSource.OpenGraph);
        Add(_sources.MetaText("twitter:title"), TitleSource.Twitter);
        foreach (var key in MetaKeys.Of("title")) Add(_sources.MetaText(key.Name), TitleSource.Meta);
        Add(_sources.Window, TitleSource.Window);
    }

    /// <summary>Lines of the page that a class names as headline, and lines that repeat a candidate.</summary>
    private void NoteShown()
    {
        var marked = 0;
        Span<char> buffer = stackalloc char[TitleKey.Longest];
        var byKey = _byKey.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var block in _sources.Tree.Blocks)
        {
            // A headline is no link; teasers are.
            if (block.Span.Length > LongestTitle || (block.Kind != BlockKind.Heading && (block.LinkLength > 0 || block.Kind == BlockKind.ListItem))) continue;
            var text = _sources.Tree.TextOf(block);
            var isMarked = marked < MostMarked && TitleMark.IsOn(_sources.Tree.Elements[block.Owner].Node);
            var key = buffer[..TitleKey.Write(text, buffer)];
            if (!byKey.TryGetValue(key, out var known) && !isMarked) continue;
            if ((known is { Shown: true } && !isMarked) || _sources.Places.Of(block.Owner) != PagePlace.Article) continue;
            if (isMarked)
            {
                marked++;
                Add(text.ToString().Replace('\n', ' '), TitleSource.Marked);
                byKey.TryGetValue(key, out known);
            }
            if (known is null) continue;
            known.Shown = true;
            known.BeforeText |= block.Span.Start < _bodyStart;
        }
    }

    private void Add(string? text, TitleSource source)
    {
        if (text is null || text.Length > LongestTitle) return;
        text = TitleParts.WithoutSite(text, _sites);
        if (Candidate(text, source) is not { } whole) return;
        whole.Add(source, cut: false);
        if (source is TitleSource.HeadingPart or TitleSource.SecondHeading or TitleSource.Marked) return;
        foreach (var (part, rest) in TitleParts.Of(text))
        {
            if (Candidate(part, source) is not { } candidate) continue;
            candidate.Add(source, cut: true);
            if (!_sites.Has(rest)) continue;
            candidate.WithoutSite = true;
            whole.HasSite = true;
        }
    }

    private TitleCandidate? Candidate(string text, TitleSource source)
    {
        var key = TitleKey.Of(text);
        if (key.Length == 0) return null;
        if (_byKey.TryGetValue(key, out var known)) return known;
        _byKey[key] = known = new TitleCandidate(text, key) { First = source };
        _all.Add(known);
        return known;
    }
}
