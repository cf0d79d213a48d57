namespace ArticleAnalysis.Training.Extraction;

/// <summary>How well one field was read over the pages of a set whose gold has it.</summary>
/// <param name="Field">Name of the field.</param>
/// <param name="Pages">Number of pages.</param>
/// <param name="Figures">Figures of 0 to 1 by name; null where there was nothing to measure.</param>
/// <param name="Misses">The pages on which the field is wrong.</param>
internal sealed record FieldScore(string Field, int Pages, IReadOnlyList<(string Name, double? Value)> Figures, IReadOnlyList<FieldMiss> Misses)
{
    public double? this[string figure] => Figures.First(f => f.Name == figure).Value;
}

/// <summary>A page on which a field is wrong.</summary>
internal sealed record FieldMiss(string Id, string? Gold, string? Predicted);

/// <summary>Counts of right, surplus and missing items.</summary>
internal record struct HitCounts(int Hits, int Surplus, int Missing)
{
    public readonly double Precision => Ratio(Hits, Hits + Surplus);

    public readonly double Recall => Ratio(Hits, Hits + Missing);

    public readonly double F1 => Ratio(2 * Hits, (2 * Hits) + Surplus + Missing);

    public static double Ratio(double part, double whole) => whole > 0 ? part / whole : 0;
}
