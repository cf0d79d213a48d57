using ArticleAnalysis.Quotations;

namespace ArticleAnalysis.Briefs;

/// <summary>What somebody said, and who.</summary>
public sealed record BriefQuotation
{
    /// <summary>The words said, without marks.</summary>
    public BriefSpan Span { get; init; }

    /// <summary>The words said.</summary>
    public required string Text { get; init; }

    /// <summary>Direct, partial or indirect.</summary>
    public QuotationKind Kind { get; init; }

    /// <summary>Who said it, or null.</summary>
    public BriefSpeaker? Speaker { get; init; }

    /// <summary>The verb or phrase of saying, or null.</summary>
    public BriefEvidence? Cue { get; init; }

    /// <summary>Id of the entity spoken to, or null.</summary>
    public string? Addressee { get; init; }
}

/// <summary>Who said it.</summary>
/// <param name="Entity">Id of the entity, or null.</param>
/// <param name="Text">The words that name the speaker.</param>
/// <param name="Span">Where they stand.</param>
public sealed record BriefSpeaker(string? Entity, string Text, BriefSpan Span);
