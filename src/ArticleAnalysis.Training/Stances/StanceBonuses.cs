using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Stances.Network;
using ArticleAnalysis.Training.Evaluation;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Stances;

/// <summary>How much more a stance between two parties is worth than none, as a logarithm: most pairs are neutral, and the likeliest answer alone would name too few edges for F1. They stand in <c>stances.bin</c>.</summary>
/// <param name="Edge">Of the party that is named first.</param>
/// <param name="Return">Of the party that is named second.</param>
internal sealed record StanceBonuses(float Edge, float Return)
{
    private const string Name = "bonuses";
    private const float Step = 0.1f;
    private const int Steps = 25;

    /// <summary>Labels of a stance toward a target.</summary>
    public static readonly string[] TargetLabels = ["neg", "neu", "pos"];

    /// <summary>Labels of two parties.</summary>
    public static readonly string[] PairLabels = ["neu", "neg_ab", "pos_ab", "neg_ba", "pos_ba"];

    /// <summary>No bonuses.</summary>
    public static StanceBonuses None { get; } = new(0, 0);

    /// <summary>Those of a model.</summary>
    public static unsafe StanceBonuses Of(LanguageResources resources)
    {
        var values = new TensorFile(resources, StanceNetwork.File).Floats(Name, 1, Kernels.Lanes);
        return new(values[0], values[1]);
    }

    /// <summary>For the file of a model.</summary>
    public unsafe Parameter ToParameter()
    {
        var parameter = new Parameter(Name, 1, Kernels.Lanes, 1, isTable: false);
        (parameter.Value[0], parameter.Value[1]) = (Edge, Return);
        return parameter;
    }

    /// <summary>Those with the best sum of macro F1 and F1 of signed edges.</summary>
    /// <param name="pairs">Labels of rows with two parties, and what a model that has not seen them thinks.</param>
    public static StanceBonuses Fit(IReadOnlyList<(string Label, RowOdds Odds)> pairs)
    {
        if (pairs.Count == 0) return None;
        var steps = Enumerable.Range(0, Steps + 1).Select(i => i * Step);
        return steps.SelectMany(edge => steps.Select(back => new StanceBonuses(edge, back))).MaxBy(bonuses =>
        {
            var scorer = new LabelScorer(PairLabels, isDirected: true);
            foreach (var (label, odds) in pairs) scorer.Add(label, bonuses.LabelOf(odds));
            return scorer.MacroF1 + scorer.EdgeF1;
        })!;
    }

    /// <summary>The label of a row.</summary>
    public string LabelOf(in RowOdds odds)
    {
        var (ab, ba) = (odds.There, odds.Back);
        if (!odds.IsPair) return TargetLabels[Most([ab.Against, ab.Neutral, ab.For])];
        return PairLabels[Most([Log(ab.Neutral, ba.Neutral), Log(ab.Against, ba.Neutral) + Edge, Log(ab.For, ba.Neutral) + Edge, Log(ab.Neutral, ba.Against) + Return, Log(ab.Neutral, ba.For) + Return])];
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
