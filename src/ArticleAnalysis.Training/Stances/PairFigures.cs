using System.Globalization;
using ArticleAnalysis.Stances;

namespace ArticleAnalysis.Training.Stances;

/// <summary>A pair, what annotators say of it (null: nothing), and the scores of the questions of <see cref="StanceRanker"/>.</summary>
internal sealed record JudgedPair(StanceLabel? Label, float[] Scores)
{
    /// <summary>The probability that it is noted.</summary>
    public double Noted(float slope, float offset) => 1 / (1 + Math.Exp(-((slope * Scores[0]) + offset)));
}

/// <summary>How well the stances given fit those that annotators noted.</summary>
/// <param name="Line">Name, counts, F1 of pairs, F1 of pairs with their labels.</param>
internal sealed record PairFigures(string Line)
{
    /// <summary>The figures of pairs.</summary>
    /// <param name="name">What they are of.</param>
    /// <param name="pairs">All that were looked at.</param>
    /// <param name="gold">Number of noted stances.</param>
    /// <param name="slope">Makes log-odds of the score.</param>
    /// <param name="offset">The same.</param>
    public static PairFigures Of(string name, List<JudgedPair> pairs, int gold, float slope, float offset)
    {
        var given = pairs.Where(p => p.Noted(slope, offset) >= StanceRanker.LeastNoted).ToList();
        var right = given.Count(p => p.Label == StanceRanker.LabelOf(p.Scores[1] > 0 ? 1 : 0, p.Scores[2] > 0 ? 1 : 0));
        return new(string.Create(CultureInfo.InvariantCulture, $"{name}: {given.Count} given, pair {F1(given.Count(p => p.Label is not null), given.Count, gold):0.000}, with label {F1(right, given.Count, gold):0.000}"));
    }

    /// <summary>The threshold with the best F1 of pairs.</summary>
    public static double BestThreshold(List<JudgedPair> pairs, int gold, float slope, float offset) =>
        Enumerable.Range(1, 50).Select(i => i / 100.0).MaxBy(least => pairs.Where(p => p.Noted(slope, offset) >= least).ToList() is var given ? F1(given.Count(p => p.Label is not null), given.Count, gold) : 0);

    private static double F1(int right, int given, int gold) => given + gold > 0 ? 2.0 * right / (given + gold) : 0;
}
