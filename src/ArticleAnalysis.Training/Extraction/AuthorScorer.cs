namespace ArticleAnalysis.Training.Extraction;

/// <summary>Authors: precision, recall and F1 over the names of all pages that name somebody; <c>set_acc</c> is the share of these pages on which all
/// names are right, <c>false_alarm</c> the share of the other pages for which somebody is predicted.</summary>
internal static class AuthorScorer
{
    public static FieldScore? Score(IReadOnlyList<ScoredPage> pages)
    {
        var (counts, count, right, nobody, alarms, misses) = (new HitCounts(), 0, 0, 0, 0, new List<FieldMiss>());
        foreach (var (id, gold, predicted) in pages)
        {
            if (gold.Authors is null) continue;
            var (wanted, given) = (FieldText.Names(gold.Authors), FieldText.Names(predicted.Authors));
            var isRight = wanted.SetEquals(given);
            if (!isRight) misses.Add(new(id, string.Join(" | ", gold.Authors), string.Join(" | ", predicted.Authors)));
            if (wanted.Count == 0)
            {
                nobody++;
                if (given.Count > 0) alarms++;
                continue;
            }
            var hits = given.Count(wanted.Contains);
            counts = new(counts.Hits + hits, counts.Surplus + given.Count - hits, counts.Missing + wanted.Count - hits);
            count++;
            if (isRight) right++;
        }
        return count + nobody == 0 ? null : new("authors", count,
        [
            ("P", counts.Precision), ("R", counts.Recall), ("F1", counts.F1), ("set_acc", HitCounts.Ratio(right, count)), ("n_none", nobody), ("false_alarm", nobody > 0 ? (double)alarms / nobody : null),
        ], misses);
    }
}
