namespace ArticleAnalysis.Training.Evaluation;

/// <summary>Precision and recall in percent, 0 where there is nothing, as the reference scorers print them.</summary>
internal readonly record struct PercentFigures(double Precision, double Recall)
{
    /// <summary>The harmonic mean of both.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>Figures of what is right among what was found and among what gold has.</summary>
    public static PercentFigures Of(double right, int found, int gold) => Of(right, found, right, gold);

    /// <summary>Figures where what is found and what gold has are right to different parts.</summary>
    public static PercentFigures Of(double rightOfFound, int found, double rightOfGold, int gold) => new(found > 0 ? 100 * rightOfFound / found : 0, gold > 0 ? 100 * rightOfGold / gold : 0);

    /// <summary>A line of a table.</summary>
    public string Line(string name) => Line(name, Precision, Recall, F1);

    /// <summary>A line of a table, for means whose F1 does not follow from the others.</summary>
    public static string Line(string name, double precision, double recall, double f1) => FormattableString.Invariant($"{name,-28} P {precision,6:0.00}  R {recall,6:0.00}  F1 {f1,6:0.00}\n");
}
