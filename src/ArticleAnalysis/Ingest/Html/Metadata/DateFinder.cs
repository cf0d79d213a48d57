using System.Collections.Frozen;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Finds the days of publication and of the last change: each place in the page that names a day votes for it with its weight.</summary>
internal static class DateFinder
{
    private static readonly double[] Weights = Load();

    /// <summary>The days, each null when the page does not give it.</summary>
    /// <param name="sources">What the page says.</param>
    /// <param name="front">The head of its article.</param>
    /// <param name="language">The language of the page, BCP 47, or null.</param>
    public static PageDates Find(PageSources sources, PageFront front, string? language)
    {
        var clues = CluesOf(sources, front, language);
        var published = Published(clues);
        return new(published, Modified(clues, published?.Value.Day));
    }

    /// <summary>All days that the page names.</summary>
    public static IReadOnlyList<DateClue> CluesOf(PageSources sources, PageFront front, string? language)
    {
        var address = LinkFinder.Canonical(sources)?.Value ?? sources.Meta("og:url")?.Value;
        var clues = new DateClues(PageDateOrder.Of(language, address));
        clues.AddLinked(sources.Linked);
        clues.AddMetas(sources);
        WrittenDates.Add(front, clues);
        if (sources.Window is { } window && LineDate.Find(window, clues.Order)?.Day is { } titled) clues.Add(DatePlace.Window, titled, null, "title");
        clues.AddAddress(DatePlace.Address, address, "url");
        clues.AddAddress(DatePlace.Image, LinkFinder.LeadImage(sources)?.Value, "image");
        if (!clues.HasPublished) ScriptDates.Add(sources.Html, clues);
        return clues.Found;
    }

    private static Found<DatedTime>? Published(IReadOnlyList<DateClue> clues)
    {
        var votes = new Dictionary<DateOnly, double>();
        // A place votes once, for the first day that it names; what agrees with it adds nothing from the same place.
        foreach (var clue in clues.DistinctBy(c => (c.Place, c.Source)).DistinctBy(c => (c.Place, c.Day)))
            votes[clue.Day] = votes.GetValueOrDefault(clue.Day) + Weights[(int)clue.Place];
        if (votes.Count == 0) return null;
        var (day, vote) = votes.OrderByDescending(v => v.Value).ThenBy(v => v.Key).First();
        var named = clues.Where(c => c.Day == day).OrderByDescending(c => Weights[(int)c.Place]).ToList();
        // A vote of 0 is as good as none.
        var confidence = Math.Exp(vote) / (1 + votes.Values.Sum(Math.Exp));
        return new(new(day, named.Select(c => c.Time).FirstOrDefault(t => t is not null)), named[0].Source, Math.Round(confidence, 2));
    }

    private static Found<DatedTime>? Modified(IReadOnlyList<DateClue> clues, DateOnly? published)
    {
        foreach (var place in (ReadOnlySpan<DatePlace>)[DatePlace.LinkedModified, DatePlace.MetaModified, DatePlace.FrontModified, DatePlace.PageModified, DatePlace.ScriptModified])
            foreach (var clue in clues)
                if (clue.Place == place && !(clue.Day < published))
                    return new(new(clue.Day, clue.Time), clue.Source, place == DatePlace.LinkedModified ? 0.95 : 0.8);
        return null;
    }

    private static double[] Load()
    {
        var weights = EmbeddedTable.Read("Ingest/Html/Metadata/date-weights.tsv").ToFrozenDictionary(r => r[0].Replace("-", "", StringComparison.Ordinal), r => r.Number(1), StringComparer.OrdinalIgnoreCase);
        return [.. Enum.GetNames<DatePlace>().Select(p => weights[p])];
    }
}

/// <summary>Day of publication and of the last change.</summary>
internal readonly record struct PageDates(Found<DatedTime>? Published, Found<DatedTime>? Modified);

/// <summary>A day, and the time in ISO 8601 with its offset where one is given.</summary>
internal readonly record struct DatedTime(DateOnly Day, string? Time);
