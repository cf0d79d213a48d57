using ArticleAnalysis.Events;

namespace ArticleAnalysis.Briefs;

/// <summary>Who did what to whom.</summary>
public sealed record BriefEvent
{
    /// <summary>PLOVER event type.</summary>
    public EventType Type { get; init; }

    /// <summary>Id of the entity that acts, or null.</summary>
    public string? Actor { get; init; }

    /// <summary>Id of the entity that is acted upon, or null.</summary>
    public string? Recipient { get; init; }

    /// <summary>The words of the action.</summary>
    public required BriefEvidence Action { get; init; }

    /// <summary>EDTF date, or null.</summary>
    public string? Date { get; init; }

    /// <summary>Id of the entity where it happens, or null.</summary>
    public string? Location { get; init; }

    /// <summary>Index of the quantity that measures it, or null.</summary>
    public int? Amount { get; init; }

    /// <summary>Whether it happened.</summary>
    public Modality Modality { get; init; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>The sentence in which it stands.</summary>
    public BriefSpan Sentence { get; init; }
}
