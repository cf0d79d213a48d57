using ArticleAnalysis.Themes;

namespace ArticleAnalysis.Training.Themes;

/// <summary>Measures a model on texts with known themes.</summary>
internal static class ThemeEvaluator
{
    /// <summary>A row of the card's table: texts, best theme among the known ones (for the corpus: the main one), micro and macro F1 at 0.5.</summary>
    public static string Line(string name, ThemeModel model, IEnumerable<ThemeText> texts)
    {
        var (count, best) = (0, 0);
        var (hits, chosen, known) = (new int[model.Labels], new int[model.Labels], new int[model.Labels]);
        foreach (var text in texts)
        {
            count++;
            var shares = ThemeVector.Shares(model, text);
            var first = Array.IndexOf(shares, shares.Max());
            if (text.Source == "corpus" ? text.Themes[0] == model.Codes[first] : text.Themes.Contains(model.Codes[first])) best++;
            for (var i = 0; i < shares.Length; i++)
            {
                var (isChosen, isKnown) = (i == first || model.ProbabilityOf(shares[i]) >= 0.5, text.Themes.Contains(model.Codes[i]));
                if (isChosen) chosen[i]++;
                if (isKnown) known[i]++;
                if (isChosen && isKnown) hits[i]++;
            }
        }
        var macro = Enumerable.Range(0, model.Labels).Where(i => known[i] + chosen[i] > 0).Average(i => F1(hits[i], chosen[i], known[i]));
        return $"| {name} | {count} | {(double)best / count:0.000} | {F1(hits.Sum(), chosen.Sum(), known.Sum()):0.000} | {macro:0.000} |";
    }

    private static double F1(int hits, int chosen, int known) => chosen + known == 0 ? 0 : 2.0 * hits / (chosen + known);
}
