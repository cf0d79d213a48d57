using System.Text.Json.Serialization;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Stances;

/// <summary>Who is for or against whom or what, with every sentence that shows it. Directed: A toward B is not B toward A.</summary>
public sealed record Stance
{
    /// <summary>Index of the entity that holds it; null for the article's own voice.</summary>
    public int? Holder { get; init; }

    /// <summary>Whom or what it is toward.</summary>
    public required StanceTarget Target { get; init; }

    /// <summary>For, against, both or neither.</summary>
    public required StanceLabel Label { get; init; }

    /// <summary>-1 (against) to 1 (for).</summary>
    public required double Score { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>What it rests on, in text order; never empty.</summary>
    public required IReadOnlyList<StanceEvidence> Evidence { get; init; }
}

/// <summary>Whom or what a stance is toward.</summary>
/// <param name="Kind">An entity, a theme or a proposition.</param>
/// <param name="Entity">Index of the entity, or null.</param>
/// <param name="Span">The words of a proposition; empty for an entity.</param>
public readonly record struct StanceTarget(StanceTargetKind Kind, int? Entity = null, TextSpan Span = default);

/// <summary>One sentence that shows a stance.</summary>
/// <param name="Span">The words.</param>
/// <param name="Polarity">-1 to 1.</param>
/// <param name="Basis">What kind of showing it is.</param>
public readonly record struct StanceEvidence(TextSpan Span, double Polarity, StanceBasis Basis);

/// <summary>What a stance is toward.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<StanceTargetKind>))]
public enum StanceTargetKind
{
    /// <summary>An entity of the brief.</summary>
    Entity,

    /// <summary>A theme of the brief.</summary>
    Theme,

    /// <summary>A statement or plan, given by its words.</summary>
    Proposition,
}

/// <summary>For or against.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<StanceLabel>))]
public enum StanceLabel
{
    /// <summary>For.</summary>
    Supportive,

    /// <summary>Against.</summary>
    Opposed,

    /// <summary>Both.</summary>
    Mixed,

    /// <summary>Neither.</summary>
    Neutral,
}

/// <summary>What shows a stance.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<StanceBasis>))]
public enum StanceBasis
{
    /// <summary>The holder says so.</summary>
    Statement,

    /// <summary>The holder acts so.</summary>
    Action,

    /// <summary>The text says that the holder is so minded.</summary>
    Assessment,
}
