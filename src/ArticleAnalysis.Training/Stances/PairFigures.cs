using System.Globalization;
using ArticleAnalysis.Stances;
using ArticleAnalysis.Training.Classification;

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
    /// <param name="lines">Make probabilities of scores.</param>
    /// <param name="least">The probability.</param>
    public static PairFigures Of(IReadOnlyList<JudgedArticle> articles, ScoreLine[] lines, double least)
    {
        var (given, found, right) = (0, 0, 0);
        foreach (var (pairs, scores) in articles)
        {
            var open = pairs.Gold.ToArray().Select(l => (StanceLabel?)l).ToArray();
            for (var i = 0; i < scores.Length; i++)
            {
                if (lines[0].Of(scores[i][0]) < least) continue;
                given++;
                if (pairs.Scored[i] is not (>= 0 and var gold) || open[gold] is not { } label) continue;
                open[gold] = null;
                found++;
                if (label == StanceRanker.LabelOf(lines[1].Of(scores[i][1]), lines[2].Of(scores[i][2]), pairs.Sides[i])) right++;
            }
        }
        var all = given + articles.Sum(a => a.Pairs.Gold.Count);
        return all == 0 ? default : new(given, 2.0 * found / all, 2.0 * right / all);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Given} given, pair {Pair:0.000}, with label {WithLabel:0.000}");
}
