using System.Text.Json.Serialization;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Quotations;

/// <summary>What somebody said, and who.</summary>
/// <param name="Span">The words said, without quotation marks and without a comma before the closing mark.</param>
/// <param name="Kind">Direct, partial or indirect.</param>
/// <param name="Speaker">The words that name the speaker; empty when nobody is named.</param>
/// <param name="SpeakerEntity">Index of the speaker in the entity set, or null.</param>
/// <param name="Cue">The verb or phrase of saying; empty when there is none.</param>
/// <param name="Addressee">Index of the entity spoken to, or null.</param>
public sealed record Quotation(TextSpan Span, QuotationKind Kind, TextSpan Speaker, int? SpeakerEntity, TextSpan Cue, int? Addressee = null);

/// <summary>How words are quoted.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<QuotationKind>))]
public enum QuotationKind
{
    /// <summary>A whole quoted clause.</summary>
    Direct,

    /// <summary>A quoted word or phrase inside reported speech.</summary>
    Partial,

    /// <summary>Reported speech without quotation marks.</summary>
    Indirect,
}
