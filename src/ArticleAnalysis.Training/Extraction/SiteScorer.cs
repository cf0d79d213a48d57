namespace ArticleAnalysis.Training.Extraction;

/// <summary>Names of sites: <c>exact</c> when the names are the same but for case, accents and country, <c>contains</c> when one holds the other.</summary>
internal static class SiteScorer
{
    public static FieldScore? Score(IReadOnlyList<ScoredPage> pages)
    {
        var (count, exact, contains, misses) = (0, 0, 0, new List<FieldMiss>());
        foreach (var (id, gold, predicted) in pages)
        {
            if (string.IsNullOrEmpty(gold.Site)) continue;
            var (wanted, given) = (FieldText.Site(gold.Site), FieldText.Site(predicted.Site));
            count++;
            if (given.Length > 0 && (wanted.Contains(given, StringComparison.Ordinal) || given.Contains(wanted, StringComparison.Ordinal))) contains++;
            if (wanted == given) exact++;
            else misses.Add(new(id, gold.Site, predicted.Site));
        }
        return count == 0 ? null : new("site", count, [("exact", (double)exact / count), ("contains", (double)contains / count)], misses);
    }
}
