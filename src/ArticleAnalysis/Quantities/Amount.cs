using ArticleAnalysis.Text;

namespace ArticleAnalysis.Quantities;

/// <summary>A number with its unit, before modifiers and ranges are read.</summary>
/// <param name="Value">How many of <paramref name="Unit"/>.</param>
/// <param name="Unit">As in <see cref="Quantity.Unit"/>.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Kind">What it is an amount of.</param>
/// <param name="Scale">What the word of scale multiplies by: "4-6bn" gives both numbers the scale.</param>
/// <param name="High">The upper end of a range, or null.</param>
internal readonly record struct Amount(double Value, string Unit, int End, AmountKind Kind, double Scale = 1, double? High = null)
{
    /// <summary>The words or sign of the unit; empty for a counted noun.</summary>
    public TextSpan Name { get; init; }

    /// <summary>How many of <see cref="Unit"/> the named unit stands for: a hundredth for cents, ten (years) for decades.</summary>
    public double Factor { get; init; } = 1;
}

/// <summary>What an amount is of.</summary>
internal enum AmountKind
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>Counted things.</summary>
    Count,

    /// <summary>Money.</summary>
    Money,

    /// <summary>A measure.</summary>
    Measure,

    /// <summary>A length of time.</summary>
    Time,

    /// <summary>An age.</summary>
    Age,

    /// <summary>A share of a whole.</summary>
    Share,
}
