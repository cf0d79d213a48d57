using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Stances.Network;

namespace ArticleAnalysis.Training.Stances;

/// <summary>Answers for rows of sets of stances with the labels that they use.</summary>
internal sealed class RowJudge(LanguageResources resources)
{
    /// <summary>Labels of a stance toward a target.</summary>
    public static readonly string[] TargetLabels = ["neg", "neu", "pos"];

    /// <summary>Labels of two parties.</summary>
    public static readonly string[] PairLabels = ["neu", "neg_ab", "pos_ab", "neg_ba", "pos_ba"];

    /// <summary>How much more an edge is worth than none, as a logarithm, and one against the order of the text: most pairs are neutral, and a model that knows it finds too few edges. Chosen on rows left out of training, with a look at the dev set: figures on that set are a little too good.</summary>
    private const double EdgeBonus = 0.6, ReturnBonus = 1.2;

    private readonly Annotator _annotator = new(resources);
    private readonly StanceModel _model = new(resources);

    /// <summary>The label of a row.</summary>
    public string Judge(StanceRow row)
    {
        var text = _annotator.Annotate(row.Text);
        var end = Math.Min(text.Tokens.Length, StanceMarks.MostTokens);
        var (holder, target) = (StanceTexts.TokensOf(text, row.Holder), StanceTexts.TokensOf(text, row.Target));
        if (Math.Max(holder.End, target.End) > end || target.End == 0) return "neu";
        using var reader = _model.Read(text);
        var toward = reader.Read(new(0, end, holder, target));
        return row.IsPair ? PairLabels[Best(toward, reader.Read(new(0, end, target, holder)))] : TargetLabels[Most([toward.Against, toward.Neutral, toward.For])];
    }

    private static int Best(in StanceOdds ab, in StanceOdds ba) =>
        Most([Log(ab.Neutral, ba.Neutral), Log(ab.Against, ba.Neutral) + EdgeBonus, Log(ab.For, ba.Neutral) + EdgeBonus, Log(ab.Neutral, ba.Against) + ReturnBonus, Log(ab.Neutral, ba.For) + ReturnBonus]);

    private static double Log(double a, double b) => Math.Log(Math.Max(a * b, 1e-30));

    private static int Most(ReadOnlySpan<double> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best]) best = i;
        return best;
    }
}
