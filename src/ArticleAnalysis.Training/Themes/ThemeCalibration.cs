using ArticleAnalysis.Training.Classification;

namespace ArticleAnalysis.Training.Themes;

/// <summary>
/// Calibrates themes: probabilities by the annotated articles, whose themes are all named, with one line for all labels; thresholds by all texts of the data sets, each label's by itself.
/// </summary>
internal static class ThemeCalibration
{
    /// <summary>One calibration a label.</summary>
    /// <param name="texts">The texts learnt from.</param>
    /// <param name="examples">The same as examples.</param>
    /// <param name="shares">Their shares from models that had not seen them.</param>
    /// <param name="labels">The labels.</param>
    public static Calibration[] Fit(IReadOnlyList<ThemeText> texts, IReadOnlyList<Example> examples, float[][] shares, ThemeLabels labels)
    {
        var tops = labels.Parents.Count(p => p < 0);
        int[] complete = [.. texts.Index().Where(t => t.Item.Source is "corpus" or RawNews.Source).Select(t => t.Index)];
        var line = Calibration.Common([.. complete.Select(i => shares[i])], [.. complete.Select(i => examples[i] with { Weight = 1 })], tops);

        int[] told = [.. texts.Index().Where(t => t.Item.Source is not ("corpus" or "seeds" or RawNews.Source or RawNews.PartSource or "iptc_definitions")).Select(t => t.Index)];
        return [.. labels.Codes.Select((_, label) =>
        {
            // A text that names no theme of this level says nothing of the label.
            var level = labels.LevelOf(label);
            var asked = told.Where(i => examples[i].Labels.Any(l => labels.LevelOf(l) == level)).ToList();
            return line with { Threshold = (float)Threshold([.. asked.Select(i => (line.Probability(shares[i][label]), examples[i].Labels.Contains(label)))]) };
        })];
    }

    /// <summary>The probability from which the F1 of a label is best. A label of few texts is drawn to a half by a few imagined ones.</summary>
    private static double Threshold(List<(double Probability, bool Holds)> points)
    {
        points.Sort((a, b) => b.Probability.CompareTo(a.Probability));
        var (all, right, best, threshold) = (points.Count(p => p.Holds), 0, 0.0, 0.5);
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Holds) right++;
            var next = i + 1 < points.Count ? points[i + 1].Probability : 0;
            if (next == points[i].Probability) continue;
            if (2.0 * right / (i + 1 + all) is var f1 && f1 > best) (best, threshold) = (f1, (points[i].Probability + next) / 2);
        }
        return ((threshold * all) + (0.5 * Imagined)) / (all + Imagined);
    }

    private const int Imagined = 5;
}
