namespace ArticleAnalysis.Training.Extraction;

/// <summary>Days of publication, as htmldate (Barbaresi 2020) counts them: a wrong day costs precision, a missing one recall.</summary>
internal static class DateScorer
{
    public static FieldScore? Score(IReadOnlyList<ScoredPage> pages)
    {
        var (right, wrong, missing, misses) = (0, 0, 0, new List<FieldMiss>());
        foreach (var (id, gold, predicted) in pages)
        {
            var wanted = string.IsNullOrEmpty(gold.Date) ? gold.OtherDate : gold.Date;
            if (string.IsNullOrEmpty(wanted)) continue;
            if (string.IsNullOrEmpty(predicted.Date)) missing++;
            else if (Day(predicted.Date) == Day(wanted)) right++;
            else wrong++;
            if (predicted.Date is null || Day(predicted.Date) != Day(wanted)) misses.Add(new(id, wanted, predicted.Date));
        }
        var (all, counts) = (right + wrong + missing, new HitCounts(right, wrong, missing));
        return all == 0 ? null : new("date", all, [("P", counts.Precision), ("R", counts.Recall), ("acc", (double)right / all), ("F1", counts.F1)], misses);
    }

    private static string Day(string date) => date.Length > 10 ? date[..10] : date;
}
