using ArticleAnalysis.Classification;

namespace ArticleAnalysis.Themes;

/// <summary>Chooses labels by their probabilities.</summary>
internal static class ThemeChoice
{
    /// <summary>What is told of an article: with calibrated probabilities the best F1 is had at half its own value (Lipton, Elkan and Naryanaswamy 2014), which is near 0.8.</summary>
    public const double Enough = 0.4;

    /// <summary>The best label of the first level and every label that reaches its threshold and whose parent is chosen, in the order of a brief: the likeliest branch first, and
    /// in a branch each label after those below it.</summary>
    /// <param name="model">The model.</param>
    /// <param name="shares">The share of each label.</param>
    /// <param name="enough">A probability that is enough whatever the threshold. Thresholds are fitted to texts that name one theme of several; an article's themes are all told.</param>
    public static List<int> Of(Classifier model, ReadOnlySpan<float> shares, double enough = Enough)
    {
        var probabilities = new double[model.Labels.Count];
        for (var i = 0; i < probabilities.Length; i++) probabilities[i] = model.ProbabilityOf(i, shares[i]);
        var chosen = new List<int>();
        AddBelow(-1);
        return chosen;

        void AddBelow(int parent)
        {
            var labels = Enumerable.Range(0, probabilities.Length).Where(i => model.Tree.ParentOf(i) == parent).OrderByDescending(i => probabilities[i]).ToList();
            for (var i = 0; i < labels.Count; i++)
            {
                if (probabilities[labels[i]] < Math.Min(enough, model.ThresholdOf(labels[i])) && (parent >= 0 || i > 0)) continue;
                AddBelow(labels[i]);
                chosen.Add(labels[i]);
            }
        }
    }
}
