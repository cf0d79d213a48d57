namespace ArticleAnalysis.Training.Extraction;

/// <summary>Strings that the body must and must not hold, white space folded, as trafilatura (Barbaresi 2021) measures extraction.</summary>
internal static class SnippetScorer
{
    public static FieldScore? Score(IReadOnlyList<ScoredPage> pages)
    {
        var (counts, count, right, all, misses) = (new HitCounts(), 0, 0, 0, new List<FieldMiss>());
        foreach (var (id, gold, predicted) in pages)
        {
            var (with, without) = (gold.With ?? [], gold.Without ?? []);
            if (with.Count + without.Count == 0) continue;
            var body = FieldText.Folded(predicted.ArticleBody);
            var missing = with.Where(s => !IsIn(body, s)).ToList();
            var surplus = without.Where(s => IsIn(body, s)).ToList();
            counts = new(counts.Hits + with.Count - missing.Count, counts.Surplus + surplus.Count, counts.Missing + missing.Count);
            count++;
            all += with.Count + without.Count;
            right += with.Count + without.Count - missing.Count - surplus.Count;
            if (missing.Count + surplus.Count > 0) misses.Add(new(id, string.Join(" | ", missing), string.Join(" | ", surplus)));
        }
        return count == 0 ? null : new("snippets", count, [("P", counts.Precision), ("R", counts.Recall), ("F1", counts.F1), ("acc", (double)right / all)], misses);
    }

    private static bool IsIn(string body, string snippet) => body.Contains(FieldText.Folded(snippet), StringComparison.Ordinal);
}
