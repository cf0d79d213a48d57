using ArticleAnalysis.Entities;

namespace ArticleAnalysis.Events;

/// <summary>A word that may name an event, with what the networks make of it.</summary>
internal sealed record EventCandidate
{
    /// <summary>The word.</summary>
    public required int Trigger { get; init; }

    /// <summary>Index of its sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>The likeliest type.</summary>
    public required EventType Type { get; init; }

    /// <summary>How likely the word names any event, that type, and the next likely one.</summary>
    public required (float Any, float First, float Second) Odds { get; init; }

    /// <summary>Who acts.</summary>
    public required EventParty Actor { get; init; }

    /// <summary>Whom it is done to.</summary>
    public required EventParty Recipient { get; init; }

    /// <summary>Whether it happened.</summary>
    public required Modality Modality { get; init; }
}

/// <summary>A party as the networks choose it.</summary>
/// <param name="Entity">Index of the entity, or null.</param>
/// <param name="Head">The token that heads its mention in the sentence, or -1.</param>
/// <param name="Confidence">How likely it is this one; of nobody, that it is nobody.</param>
/// <param name="Place">Where it is named.</param>
/// <param name="Kind">How.</param>
internal readonly record struct EventParty(int? Entity, int Head, float Confidence, PartyPlace Place, MentionKind Kind);
