using System.Collections.Frozen;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Settles the title among headings, OpenGraph, JSON-LD and the window title by a linear ranker over what the sources have in common.</summary>
internal static class TitleFinder
{
    private static readonly float[] Weights = Load();

    /// <summary>The title without the site's name, or null when the page has none; the confidence is the ranker's probability.</summary>
    public static Found<string>? Find(PageSources sources, SiteNames sites)
    {
        var candidates = TitleCandidates.Of(sources, sites);
        if (candidates.Count == 0) return null;
        var scores = Array.ConvertAll(TitleFeatures.Of(candidates, sites), Score);
        var best = Array.IndexOf(scores, scores.Max());
        var sum = scores.Sum(s => Math.Exp(s - scores[best]));
        return new(candidates[best].Text, SourceOf(candidates[best]), Math.Round(1 / sum, 2));
    }

    private static float Score(float[] features)
    {
        var score = 0f;
        for (var i = 0; i < features.Length; i++) score += features[i] * Weights[i];
        return score;
    }

    private static string SourceOf(TitleCandidate candidate) => candidate.First switch
    {
        TitleSource.Heading or TitleSource.NavigationHeading or TitleSource.LogoHeading or TitleSource.AsideHeading or TitleSource.HeadingPart => "h1",
        TitleSource.SecondHeading => "h2",
        TitleSource.Marked => "headline",
        TitleSource.OpenGraph => "og:title",
        TitleSource.Twitter => "twitter:title",
        TitleSource.LinkedData => "json-ld",
        TitleSource.Window => "title",
        _ => "meta",
    };

    private static float[] Load()
    {
        using var stream = typeof(TitleFinder).Assembly.GetManifestResourceStream("Ingest/Html/Metadata/title-weights.tsv")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var weights = TsvTable.Parse(bytes).ToFrozenDictionary(r => r[0], r => (float)r.Number(1), StringComparer.Ordinal);
        return [.. TitleFeatures.Names.Select(n => weights.GetValueOrDefault(n))];
    }
}
