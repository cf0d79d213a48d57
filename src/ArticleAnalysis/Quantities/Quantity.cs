using System.Text.Json.Serialization;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Quantities;

/// <summary>An amount: a number with its unit.</summary>
/// <param name="Span">The words, with modifier and unit.</param>
/// <param name="Value">The number; the lower end of a range.</param>
/// <param name="Unit">ISO 4217 code for money, <c>percent</c>, a UCUM code for measures and times, or the counted noun as it stands.</param>
/// <param name="Modifier">Bound or approximation, or null.</param>
/// <param name="High">Upper end of a range, or null.</param>
public sealed record Quantity(TextSpan Span, double Value, string Unit, QuantityModifier? Modifier = null, double? High = null);

/// <summary>How exact an amount is said to be.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<QuantityModifier>))]
public enum QuantityModifier
{
    /// <summary>About, around, roughly, some.</summary>
    About,

    /// <summary>More than, over.</summary>
    MoreThan,

    /// <summary>Less than, under, nearly.</summary>
    LessThan,

    /// <summary>Up to, at most.</summary>
    UpTo,

    /// <summary>At least.</summary>
    AtLeast,
}
