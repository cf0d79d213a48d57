using System.Text.Json.Serialization;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Timeline;

/// <summary>A time expression with its meaning as TIMEX3 has it (ISO 24617-1).</summary>
/// <param name="Span">The words, without the preposition before them.</param>
/// <param name="Type">What sort of time it is.</param>
/// <param name="Value">
/// The normalised time in the notation of TIMEX3: <c>1998-01-14</c>, <c>1998-W03</c>, <c>1998-Q1</c>, <c>1998-SU</c>, <c>199</c> for a decade, <c>19</c> for a century,
/// <c>1998-01-14TEV</c>, <c>P3Y</c>, <c>PT2H</c>, <c>PXD</c>, <c>XXXX-WXX-2</c>, <c>PAST_REF</c>; <c>X</c> stands for what the text does not say.
/// </param>
/// <param name="Modifier">START, MID, END, APPROX, MORE_THAN, LESS_THAN, EQUAL_OR_MORE or EQUAL_OR_LESS; null for none.</param>
public sealed record Timex(TextSpan Span, TimexType Type, string Value, string? Modifier = null);

/// <summary>The types of TIMEX3.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<TimexType>))]
public enum TimexType
{
    /// <summary>A calendar time, or the past, the present or the future.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A repeated time.</summary>
    Set,
}
