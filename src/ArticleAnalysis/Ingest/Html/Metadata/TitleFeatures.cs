using System.Numerics;

namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>What is looked at to tell the title among its candidates.</summary>
internal static class TitleFeatures
{
    private const int ShortTitle = 12;

    private static readonly TitleSource[] Cuttable = [TitleSource.Heading, TitleSource.OpenGraph, TitleSource.Twitter, TitleSource.LinkedData, TitleSource.Window];

    /// <summary>Names of the features, in the order of <see cref="Of"/>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Enum.GetNames<TitleSource>(),
        .. Cuttable.Select(s => $"{s}Cut"),
        "Support", "CutOnly", "CutOther", "HasSite", "WithoutSite", "IsSite", "Short", "OneWord", "Ellipsis",
        "FirstHeading", "OnlyHeading", "LaterHeading", "LeadSecond", "BeforeText", "Shown", "ShownGraph", "ShownLinked", "SecondDeclared", "PartDeclared",
        "InHeading", "Prefix", "LikeHeading", "LikeLead", "LikeGraph", "LikeLinked", "LikeWindow",
    ];

    /// <summary>The features of each candidate.</summary>
    public static float[][] Of(List<TitleCandidate> candidates, SiteNames sites)
    {
        var heading = candidates.Find(c => c.HeadingRank == 0);
        var headings = candidates.Count(c => c.HeadingRank >= 0);
        // Where the h1 is a breadcrumb, the headline is an h2.
        var lead = heading ?? candidates.Find(c => c.IsWhole(TitleSource.SecondHeading) && c.BeforeText);
        var graph = candidates.Find(c => c.IsWhole(TitleSource.OpenGraph));
        var linked = candidates.Find(c => c.IsWhole(TitleSource.LinkedData));
        var window = candidates.Find(c => c.IsWhole(TitleSource.Window));
        return [.. candidates.Select(Row)];

        float[] Row(TitleCandidate c)
        {
            var row = new float[Names.Count];
            var at = 0;
            foreach (var source in Enum.GetValues<TitleSource>()) Is(c.IsWhole(source));
            foreach (var source in Cuttable) Is(c.IsCut(source));
            var declared = c.IsWhole(TitleSource.OpenGraph) || c.IsWhole(TitleSource.LinkedData) || c.IsWhole(TitleSource.Twitter);
            Put(BitOperations.PopCount((uint)c.Whole) / 4f);
            Is(c.Whole == 0);
            Is(c.Whole == 0 && !c.WithoutSite);
            Is(c.HasSite);
            Is(c.WithoutSite);
            Is(sites.IsKey(c.Key));
            Is(c.Text.Length < ShortTitle);
            Is(!c.Text.Contains(' '));
            Is(c.Text.EndsWith('…') || c.Text.EndsWith("...", StringComparison.Ordinal));
            Is(c.HeadingRank == 0);
            Is(c.HeadingRank == 0 && headings == 1);
            Is(c.HeadingRank > 0);
            Is(c == lead && c != heading);
            Is(c.BeforeText);
            Is(c.Shown);
            Is(c.Shown && c.IsWhole(TitleSource.OpenGraph));
            Is(c.Shown && c.IsWhole(TitleSource.LinkedData));
            Is(declared && c.IsWhole(TitleSource.SecondHeading));
            Is(declared && c.IsWhole(TitleSource.HeadingPart));
            Is(heading is not null && heading != c && heading.Key.Contains(c.Key, StringComparison.Ordinal));
            Is(candidates.Exists(o => o.Whole != 0 && o.Key.Length > c.Key.Length && o.Key.StartsWith(c.Key, StringComparison.Ordinal)));
            Put(Likeness(c, heading));
            Put(heading is null ? Likeness(c, lead) : 0);
            Put(Likeness(c, graph));
            Put(Likeness(c, linked));
            Put(Likeness(c, window));
            return row;

            void Is(bool value) => row[at++] = value ? 1 : 0;
            void Put(float value) => row[at++] = value;
        }
    }

    /// <summary>Dice coefficient of the letter pairs of two texts, 0 to 1.</summary>
    private static float Likeness(TitleCandidate a, TitleCandidate? b)
    {
        if (b is null) return 0;
        if (a == b) return 1;
        var (same, all) = (0, 0);
        for (var i = 0; i < a.Pairs.Length; i++)
        {
            same += BitOperations.PopCount(a.Pairs[i] & b.Pairs[i]);
            all += BitOperations.PopCount(a.Pairs[i]) + BitOperations.PopCount(b.Pairs[i]);
        }
        return all == 0 ? 0 : 2f * same / all;
    }
}
