using ArticleAnalysis.Themes;

namespace ArticleAnalysis.Training.Themes;

/// <summary>The themes of one level that a model tells of a text of a data set, which names but one or few of those that hold.</summary>
/// <param name="Told">Those chosen.</param>
/// <param name="Scores">A probability for each that there is.</param>
internal sealed record ThemePrediction(IReadOnlyList<string> Told, IReadOnlyList<(string Code, double Score)> Scores)
{
    /// <summary>Asks the model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="text">The text.</param>
    /// <param name="level">1, 2 or 3.</param>
    public static ThemePrediction Of(ThemeModel model, ThemeText text, int level)
    {
        var (classifier, shares) = (model.Classifier, ThemeExamples.SharesOf(model, text));
        var labels = Enumerable.Range(0, shares.Length).Where(i => classifier.Tree.LevelOf(i) == level).ToList();
        return new(
            [.. ThemeChoice.Of(classifier, shares, enough: 1).Where(labels.Contains).Select(i => classifier.Labels[i])],
            [.. labels.Select(i => (classifier.Labels[i], classifier.ProbabilityOf(i, shares[i])))]);
    }
}
