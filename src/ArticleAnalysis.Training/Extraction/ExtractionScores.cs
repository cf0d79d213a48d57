namespace ArticleAnalysis.Training.Extraction;

/// <summary>The scores of a set, field by field.</summary>
internal static class ExtractionScores
{
    /// <summary>Names of the fields.</summary>
    public static readonly string[] Fields = ["body", "title", "authors", "date", "site", "lang", "headings", "snippets"];

    /// <summary>The fields that the gold of these pages has, in the order of <see cref="Fields"/>.</summary>
    public static IReadOnlyList<FieldScore> Of(IReadOnlyList<ScoredPage> pages) =>
    [
        .. new[]
        {
            BodyScorer.Score(pages), TitleScorer.Score(pages), AuthorScorer.Score(pages), DateScorer.Score(pages),
            SiteScorer.Score(pages), LanguageScorer.Score(pages), HeadingScorer.Score(pages), SnippetScorer.Score(pages),
        }.OfType<FieldScore>().Where(s => s.Pages > 0 || s.Field == "authors"),
    ];
}
