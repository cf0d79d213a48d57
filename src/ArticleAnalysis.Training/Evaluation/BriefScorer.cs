using ArticleAnalysis.Briefs;

namespace ArticleAnalysis.Training.Evaluation;

/// <summary>The figures of briefs against gold, by the definitions of the reference scorer: micro over all articles, 0 to 1.</summary>
internal sealed class BriefScorer
{
    private static readonly string[] MeanOf =
    [
        "metadata", "sections.split", "sections.role", "entities.f1", "entities.b3", "quotations.f1", "events.f1", "stances.f1",
        "themes.top1", "timeline.f1", "quantities.f1", "claims.f1", "summary.f1",
    ];

    private readonly Tally _tally = new();

    /// <summary>Adds one article; a brief that is missing counts as one that found nothing.</summary>
    public void Add(GoldBrief gold, Brief? brief, Review? review = null) => new ArticleScorer(gold, brief ?? Nothing, _tally, review).Score();

    /// <summary>All figures by name, and last <c>brief</c>, the mean of one figure a family.</summary>
    public IReadOnlyList<(string Name, double? Value)> Figures()
    {
        var figures = _tally.Names.Where(n => n is not (ArticleScorer.BCubedPrecision or ArticleScorer.BCubedRecall)).Select(n => (n, _tally.Value(n))).ToList();
        var (recall, precision) = (_tally.Value(ArticleScorer.BCubedRecall) ?? 0, _tally.Value(ArticleScorer.BCubedPrecision) ?? 0);
        figures.Add(("entities.b3", precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0));
        figures.Add(("brief", MeanOf.Sum(name => figures.Find(f => f.Item1 == name).Item2 ?? 0) / MeanOf.Length));
        return figures;
    }

    private static Brief Nothing { get; } = new()
    {
        Id = "",
        Source = new BriefSource { ContentSha256 = "" },
        Language = "und",
        Analysis = new BriefProvenance("", []),
    };
}
