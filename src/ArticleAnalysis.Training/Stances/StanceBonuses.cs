using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Stances.Network;
using ArticleAnalysis.Training.Evaluation;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Stances;

/// <summary>How much more an answer is worth than neither, as logarithms: neither is the most frequent, and the likeliest answer alone would name the others too seldom for F1. They stand in <c>stances.bin</c>.</summary>
/// <param name="Against">The author against a target.</param>
/// <param name="For">The author for it.</param>
/// <param name="Edge">The party named first against or for the other.</param>
/// <param name="Return">The party named second against or for the first.</param>
internal sealed record StanceBonuses(float Against, float For, float Edge, float Return)
{
    private const string Name = "bonuses";
    private const float Step = 0.1f;
    private const int Steps = 25, LeastOfTargets = -5, MostOfTargets = 10;

    /// <summary>Labels of a stance toward a target.</summary>
    public static readonly string[] TargetLabels = ["neg", "neu", "pos"];

    /// <summary>Labels of two parties.</summary>
    public static readonly string[] PairLabels = ["neu", "neg_ab", "pos_ab", "neg_ba", "pos_ba"];

    /// <summary>No bonuses.</summary>
    public static StanceBonuses None { get; } = new(0, 0, 0, 0);

    /// <summary>Those of a model.</summary>
    public static unsafe StanceBonuses Of(LanguageResources resources)
    {
        var values = new TensorFile(resources, StanceNetwork.File).Floats(Name, 1, Kernels.Lanes);
        return new(values[0], values[1], values[2], values[3]);
    }

    /// <summary>For the file of a model.</summary>
    public unsafe Parameter ToParameter()
    {
        var parameter = new Parameter(Name, 1, Kernels.Lanes, 1, isTable: false);
        (parameter.Value[0], parameter.Value[1], parameter.Value[2], parameter.Value[3]) = (Against, For, Edge, Return);
        return parameter;
    }

    /// <summary>Those with the best figures: macro F1 toward targets, macro F1 and F1 of signed edges between parties.</summary>
    /// <param name="rows">Labels of rows, and what a model that has not seen them thinks.</param>
    public static StanceBonuses Fit(IReadOnlyList<(string Label, RowOdds Odds)> rows)
    {
        var (targets, pairs, best) = (rows.Where(r => !r.Odds.IsPair).ToList(), rows.Where(r => r.Odds.IsPair).ToList(), None);
        best = Best(targets, best, from a in Range(LeastOfTargets, MostOfTargets) from f in Range(LeastOfTargets, MostOfTargets) select best with { Against = a, For = f }, s => s.MacroF1);
        return Best(pairs, best, from e in Range(0, Steps) from r in Range(0, Steps) select best with { Edge = e, Return = r }, s => s.MacroF1 + s.EdgeF1);

        static IEnumerable<float> Range(int first, int last) => Enumerable.Range(first, last - first + 1).Select(i => i * Step);
    }

    /// <summary>The label of a row.</summary>
    public string LabelOf(in RowOdds odds)
    {
        var (ab, ba) = (odds.There, odds.Back);
        if (!odds.IsPair) return TargetLabels[Most([Log(ab.Against, 1) + Against, Log(ab.Neutral, 1), Log(ab.For, 1) + For])];
        return PairLabels[Most([Log(ab.Neutral, ba.Neutral), Log(ab.Against, ba.Neutral) + Edge, Log(ab.For, ba.Neutral) + Edge, Log(ab.Neutral, ba.Against) + Return, Log(ab.Neutral, ba.For) + Return])];
    }

    private static StanceBonuses Best(List<(string Label, RowOdds Odds)> rows, StanceBonuses start, IEnumerable<StanceBonuses> choices, Func<LabelScorer, double> figure)
    {
        if (rows.Count == 0) return start;
        return choices.MaxBy(bonuses =>
        {
            var scorer = new LabelScorer(rows[0].Odds.IsPair ? PairLabels : TargetLabels, rows[0].Odds.IsPair);
            foreach (var (label, odds) in rows) scorer.Add(label, bonuses.LabelOf(odds));
            return figure(scorer);
        })!;
    }

    private static double Log(double a, double b) => Math.Log(Math.Max(a * b, 1e-30));

    private static int Most(ReadOnlySpan<double> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best]) best = i;
        return best;
    }
}

/// <summary>What a model thinks of a row.</summary>
/// <param name="IsPair">True when two parties stand in it.</param>
/// <param name="There">Of the author or the party named first toward the target or the other.</param>
/// <param name="Back">Of the other party toward the first.</param>
internal readonly record struct RowOdds(bool IsPair, StanceOdds There, StanceOdds Back);
