namespace ArticleAnalysis.Training.Extraction;

/// <summary>Titles: <c>exact</c> when letters and digits are the same, <c>tokF1</c> the share of words in common (Dice).</summary>
internal static class TitleScorer
{
    public static FieldScore? Score(IReadOnlyList<ScoredPage> pages)
    {
        var (count, exact, overlap, misses) = (0, 0, 0.0, new List<FieldMiss>());
        foreach (var (id, gold, predicted) in pages)
        {
            if (string.IsNullOrEmpty(gold.Title)) continue;
            var (wanted, given) = (FieldText.Norm(gold.Title), FieldText.Norm(predicted.Title));
            count++;
            overlap += Overlap(wanted, given);
            if (wanted.Replace(" ", "", StringComparison.Ordinal) == given.Replace(" ", "", StringComparison.Ordinal)) exact++;
            else misses.Add(new(id, gold.Title, predicted.Title));
        }
        return count == 0 ? null : new("title", count, [("exact", (double)exact / count), ("tokF1", overlap / count)], misses);
    }

    private static double Overlap(string wanted, string given)
    {
        var (left, right) = (Words(wanted), Words(given));
        if (left.Length == 0 || right.Length == 0) return left.Length == right.Length ? 1 : 0;
        var counts = left.CountBy(w => w, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var common = right.CountBy(w => w, StringComparer.Ordinal).Sum(w => Math.Min(w.Value, counts.GetValueOrDefault(w.Key)));
        return 2.0 * common / (left.Length + right.Length);
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
