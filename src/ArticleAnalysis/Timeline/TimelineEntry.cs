using System.Text.Json.Serialization;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Timeline;

/// <summary>A time expression and the date it means.</summary>
/// <param name="Date">EDTF level 1 (<c>2024</c>, <c>2024-06</c>, <c>2017/..</c>, <c>202X</c>), or null when it cannot be resolved.</param>
/// <param name="Span">The words.</param>
/// <param name="Kind">What sort of time it is.</param>
/// <param name="Sentence">The sentence in which it stands.</param>
public sealed record TimelineEntry(string? Date, TextSpan Span, TimelineKind Kind, TextSpan Sentence)
{
    /// <summary>All places where the text uses these words for this date, in text order; the first is <see cref="Span"/>.</summary>
    public IReadOnlyList<TextSpan> Mentions { get; init; } = [Span];
}

/// <summary>What sort of time an expression means.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<TimelineKind>))]
public enum TimelineKind
{
    /// <summary>A day, month, year or a part of one.</summary>
    Date,

    /// <summary>A stretch with a beginning or an end.</summary>
    Period,

    /// <summary>A repeated time (every week).</summary>
    Set,

    /// <summary>A time relative to another that is not known.</summary>
    Relative,
}
