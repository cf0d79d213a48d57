using ArticleAnalysis.Quantities;

namespace ArticleAnalysis.Briefs;

/// <summary>An amount.</summary>
public sealed record BriefQuantity
{
    /// <summary>Where it stands.</summary>
    public BriefSpan Span { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>The number; the lower end of a range.</summary>
    public double Value { get; init; }

    /// <summary>ISO 4217 code, <c>percent</c>, UCUM code, or the counted noun.</summary>
    public required string Unit { get; init; }

    /// <summary>Bound or approximation, or null.</summary>
    public QuantityModifier? Modifier { get; init; }

    /// <summary>Lower and upper end of a range, or null.</summary>
    public IReadOnlyList<double>? Range { get; init; }
}
