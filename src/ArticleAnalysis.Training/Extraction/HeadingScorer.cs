namespace ArticleAnalysis.Training.Extraction;

/// <summary>Headings: precision, recall and F1 over their texts, the title of the page left out; <c>level_acc</c> is the share of the headings found
/// whose level is right, counted from the highest heading of the page.</summary>
internal static class HeadingScorer
{
    public static FieldScore? Score(IReadOnlyList<ScoredPage> pages)
    {
        var (counts, count, levels, rightLevels, misses) = (new HitCounts(), 0, 0, 0, new List<FieldMiss>());
        foreach (var (id, gold, predicted) in pages)
        {
            if (gold.Headings is null) continue;
            var title = FieldText.Norm(gold.Title);
            var (wanted, given) = (Normed(gold.Headings, title), Normed(predicted.Headings, title));
            var (wantedCounts, givenCounts) = (Counts(wanted), Counts(given));
            var hits = givenCounts.Sum(g => Math.Min(g.Value, wantedCounts.GetValueOrDefault(g.Key)));
            counts = new(counts.Hits + hits, counts.Surplus + given.Count - hits, counts.Missing + wanted.Count - hits);
            count++;
            if (hits < Math.Max(given.Count, wanted.Count)) misses.Add(new(id, Shown(gold.Headings), Shown(predicted.Headings)));

            var (wantedLevels, givenLevels) = (Levels(wanted), Levels(given));
            var common = wantedLevels.Keys.Where(givenLevels.ContainsKey).ToList();
            if (common.Count == 0) continue;
            var (top, givenTop) = (common.Min(h => wantedLevels[h]), common.Min(h => givenLevels[h]));
            levels += common.Count;
            rightLevels += common.Count(h => wantedLevels[h] - top == givenLevels[h] - givenTop);
        }
        return count == 0 ? null : new("headings", count,
        [
            ("n_gold", counts.Hits + counts.Missing), ("P", counts.Precision), ("R", counts.Recall), ("F1", counts.F1), ("level_acc", levels > 0 ? (double)rightLevels / levels : null),
        ], misses);
    }

    private static List<PageHeading> Normed(IReadOnlyList<PageHeading> headings, string title) =>
        [.. headings.Select(h => h with { Text = FieldText.Norm(h.Text) }).Where(h => h.Text.Length > 0 && h.Text != title)];

    private static Dictionary<string, int> Counts(List<PageHeading> headings) => headings.CountBy(h => h.Text, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    /// <summary>The level of each text where it stands first, if that is known.</summary>
    private static Dictionary<string, int> Levels(List<PageHeading> headings) => headings.DistinctBy(h => h.Text, StringComparer.Ordinal)
        .Where(h => h.Level > 0).ToDictionary(h => h.Text, h => h.Level!.Value, StringComparer.Ordinal);

    private static string Shown(IReadOnlyList<PageHeading> headings) => string.Join(" | ", headings.Select(h => $"{h.Level} {h.Text}"));
}
