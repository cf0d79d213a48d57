using System.Globalization;
using ArticleAnalysis.Stances;

namespace ArticleAnalysis.Training.Stances;

/// <summary>An article whose pairs have scores.</summary>
/// <param name="Pairs">The pairs.</param>
/// <param name="Scores">The scores of the questions of <see cref="StanceRanker"/> for each.</param>
internal sealed record JudgedArticle(NotedPairs Pairs, float[][] Scores)
{
    /// <summary>The scores of trees.</summary>
    public static JudgedArticle By(BoostedTreesOfPairs trees, NotedPairs pairs) => new(pairs, Array.ConvertAll(pairs.Rows, trees.Score));
}

/// <summary>How well the stances given fit those that annotators noted, as the scorer of briefs counts.</summary>
/// <param name="Given">Stances given.</param>
/// <param name="Pair">F1 of holders and targets.</param>
/// <param name="WithLabel">F1 of those that have the right label too.</param>
internal readonly record struct PairFigures(int Given, double Pair, double WithLabel)
{
    /// <summary>The figures when all is given that is at least so probable.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="line">Makes the log-odds of a score.</param>
    /// <param name="least">The probability.</param>
    public static PairFigures Of(IReadOnlyList<JudgedArticle> articles, (float Slope, float Offset) line, double least)
    {
        var (given, found, right) = (0, 0, 0);
        foreach (var (pairs, scores) in articles)
        {
            var open = pairs.Gold.ToArray().Select(l => (StanceLabel?)l).ToArray();
            for (var i = 0; i < scores.Length; i++)
            {
                if (1 / (1 + Math.Exp(-((line.Slope * scores[i][0]) + line.Offset))) < least) continue;
                given++;
                if (pairs.Scored[i] is not (>= 0 and var gold) || open[gold] is not { } label) continue;
                open[gold] = null;
                found++;
                if (label == StanceRanker.LabelOf(scores[i][1] > 0 ? 1 : 0, scores[i][2] > 0 ? 1 : 0)) right++;
            }
        }
        var all = given + articles.Sum(a => a.Pairs.Gold.Count);
        return all == 0 ? default : new(given, 2.0 * found / all, 2.0 * right / all);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Given} given, pair {Pair:0.000}, with label {WithLabel:0.000}");
}
