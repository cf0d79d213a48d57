namespace ArticleAnalysis.Training.Classification;

/// <summary>Makes a probability of a score: its log-odds are a line.</summary>
internal readonly record struct ScoreLine(float Slope, float Offset)
{
    private const float Ridge = 0.01f;

    /// <summary>The line that fits best.</summary>
    /// <param name="scores">Scores of what was not learnt from, with the right answer of each.</param>
    public static ScoreLine Fit(IEnumerable<(float Score, bool Label)> scores)
    {
        var (weights, bias) = LogisticRegression.Fit([.. scores.Select(s => new LabelledRow { Features = [s.Score], Label = s.Label })], Ridge);
        return new(weights[0], bias);
    }

    /// <summary>The probability.</summary>
    public float Of(float score) => 1 / (1 + MathF.Exp(-((Slope * score) + Offset)));
}
