namespace ArticleAnalysis.Briefs;

/// <summary>An IPTC Media Topic.</summary>
public sealed record BriefTheme
{
    /// <summary>Code, for example <c>medtop:11000000</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Name of the topic.</summary>
    public required string Label { get; init; }

    /// <summary>1 for a top topic, more below.</summary>
    public int Level { get; init; }

    /// <summary>Probability, 0 to 1.</summary>
    public double Score { get; init; }

    /// <summary>Words that speak for it.</summary>
    public IReadOnlyList<BriefEvidence> Evidence { get; init => field = value ?? []; } = [];
}
