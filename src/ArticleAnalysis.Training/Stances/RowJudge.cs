using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Stances.Network;

namespace ArticleAnalysis.Training.Stances;

/// <summary>Answers for rows of sets of stances with the labels that they use.</summary>
internal sealed class RowJudge(LanguageResources resources)
{
    private static readonly StanceOdds Neither = new(0, 1, 0);

    private readonly Annotator _annotator = new(resources);
    private readonly StanceModel _model = new(resources);
    private readonly StanceBonuses _bonuses = StanceBonuses.Of(resources);

    /// <summary>The label of a row.</summary>
    public string Judge(StanceRow row) => _bonuses.LabelOf(Odds(row));

    /// <summary>What the model thinks of a row.</summary>
    public RowOdds Odds(StanceRow row)
    {
        var text = _annotator.Annotate(row.Text);
        var end = Math.Min(text.Tokens.Length, StanceMarks.MostTokens);
        var (holder, target) = (StanceTexts.TokensOf(text, row.Holder), StanceTexts.TokensOf(text, row.Target));
        if (Math.Max(holder.End, target.End) > end || target.End == 0) return new(row.IsPair, Neither, Neither);
        using var reader = _model.Read(text);
        var there = reader.Read(new(0, end, holder, target));
        return row.IsPair ? new(true, there, reader.Read(new(0, end, target, holder))) : new(false, there, Neither);
    }
}
