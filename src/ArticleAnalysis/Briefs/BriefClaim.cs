using ArticleAnalysis.Claims;

namespace ArticleAnalysis.Briefs;

/// <summary>An assessment or forecast.</summary>
public sealed record BriefClaim
{
    /// <summary>Where it stands.</summary>
    public BriefSpan Span { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>Whose claim it is.</summary>
    public required BriefClaimSource Source { get; init; }

    /// <summary>How sure it is put.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>The words from which the certainty was read.</summary>
    public IReadOnlyList<BriefEvidence> Cues { get; init => field = value ?? []; } = [];
}

/// <summary>Whose claim it is.</summary>
/// <param name="Kind">Author, entity or group.</param>
/// <param name="Entity">Id of the entity, or null.</param>
/// <param name="Text">The words that name the source, or null for the author.</param>
/// <param name="Span">Where they stand, or null for the author.</param>
public sealed record BriefClaimSource(ClaimSourceKind Kind, string? Entity, string? Text, BriefSpan? Span);
