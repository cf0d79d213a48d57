using System.Text.Json.Serialization;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Claims;

/// <summary>An assessment or forecast, who makes it and how sure it is.</summary>
/// <param name="Span">The clause or sentence.</param>
/// <param name="Source">Whose claim it is.</param>
/// <param name="Certainty">How sure it is put.</param>
/// <param name="Cues">The words from which the certainty was read.</param>
public sealed record Claim(TextSpan Span, ClaimSource Source, Certainty Certainty, IReadOnlyList<TextSpan> Cues);

/// <summary>Whose claim it is.</summary>
/// <param name="Kind">The author, an entity, or a group without a name.</param>
/// <param name="Entity">Index of the entity, or null.</param>
/// <param name="Span">The words that name the source; empty for the author.</param>
public readonly record struct ClaimSource(ClaimSourceKind Kind, int? Entity = null, TextSpan Span = default);

/// <summary>What kind of source a claim has.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ClaimSourceKind>))]
public enum ClaimSourceKind
{
    /// <summary>The article's own voice.</summary>
    Author,

    /// <summary>A named entity.</summary>
    Entity,

    /// <summary>People without a name (analysts, critics).</summary>
    Group,
}

/// <summary>How sure a claim is put.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Certainty>))]
public enum Certainty
{
    /// <summary>Flatly stated.</summary>
    Asserted,

    /// <summary>Likely, expected.</summary>
    Probable,

    /// <summary>May, could.</summary>
    Possible,

    /// <summary>Unlikely, questionable.</summary>
    Doubtful,

    /// <summary>Stated not to be so.</summary>
    Negated,
}
