using ArticleAnalysis.Timeline;

namespace ArticleAnalysis.Briefs;

/// <summary>A time expression and the date it means.</summary>
public sealed record BriefTimelineEntry
{
    /// <summary>EDTF level 1, or null when it cannot be resolved.</summary>
    public string? Date { get; init; }

    /// <summary>Where it stands.</summary>
    public BriefSpan Span { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>What sort of time it is.</summary>
    public TimelineKind Kind { get; init; }

    /// <summary>Index of the event that it dates, or null.</summary>
    public int? Event { get; init; }

    /// <summary>The sentence in which it stands.</summary>
    public BriefSpan Sentence { get; init; }
}
