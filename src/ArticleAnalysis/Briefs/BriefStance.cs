using System.Text.Json.Serialization;
using ArticleAnalysis.Stances;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Briefs;

/// <summary>Who is for or against whom or what.</summary>
public sealed record BriefStance
{
    /// <summary>Who holds it.</summary>
    public required BriefStanceHolder Holder { get; init; }

    /// <summary>Whom or what it is toward.</summary>
    public required BriefStanceTarget Target { get; init; }

    /// <summary>For, against, both or neither.</summary>
    public StanceLabel Label { get; init; }

    /// <summary>-1 (against) to 1 (for).</summary>
    public double Score { get; init; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>What it rests on, in text order.</summary>
    public IReadOnlyList<BriefStanceEvidence> Evidence { get; init => field = value ?? []; } = [];
}

/// <summary>Who holds a stance.</summary>
/// <param name="Kind">The author or an entity.</param>
/// <param name="Entity">Id of the entity, or null for the author.</param>
public sealed record BriefStanceHolder(StanceHolderKind Kind, string? Entity);

/// <summary>Whom or what a stance is toward.</summary>
/// <param name="Kind">Entity, theme or proposition.</param>
/// <param name="Entity">Id of the entity, or null.</param>
/// <param name="Text">The words of a proposition, or null.</param>
/// <param name="Span">Where they stand, or null.</param>
public sealed record BriefStanceTarget(StanceTargetKind Kind, string? Entity, string? Text, BriefSpan? Span);

/// <summary>One sentence that shows a stance.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">The words.</param>
/// <param name="Polarity">-1 to 1.</param>
/// <param name="Basis">What kind of showing it is.</param>
public sealed record BriefStanceEvidence(BriefSpan Span, string Text, double Polarity, StanceBasis Basis);

/// <summary>Who holds a stance.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<StanceHolderKind>))]
public enum StanceHolderKind
{
    /// <summary>The article's own voice.</summary>
    Author,

    /// <summary>An entity of the brief.</summary>
    Entity,
}
