namespace ArticleAnalysis.Training.Extraction;

/// <summary>Languages: right when the first two letters are the same.</summary>
internal static class LanguageScorer
{
    public static FieldScore? Score(IReadOnlyList<ScoredPage> pages)
    {
        var annotated = pages.Where(p => !string.IsNullOrEmpty(p.Gold.Lang)).ToList();
        var misses = annotated.Where(p => !Letters(p.Gold.Lang).Equals(Letters(p.Predicted.Lang), StringComparison.OrdinalIgnoreCase)).Select(p => new FieldMiss(p.Id, p.Gold.Lang, p.Predicted.Lang)).ToList();
        return annotated.Count == 0 ? null : new("lang", annotated.Count, [("acc", 1 - ((double)misses.Count / annotated.Count))], misses);
    }

    private static string Letters(string? language) => language is { Length: > 2 } ? language[..2] : language ?? "";
}
