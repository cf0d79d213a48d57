using ArticleAnalysis.Sections;

namespace ArticleAnalysis.Briefs;

/// <summary>A section of the body.</summary>
public sealed record BriefSection
{
    /// <summary>Place in the article, from 0.</summary>
    public int Index { get; init; }

    /// <summary>The heading, or null.</summary>
    public string? Heading { get; init; }

    /// <summary>Where the heading stands, or null.</summary>
    public BriefSpan? HeadingSpan { get; init; }

    /// <summary>The whole section, its heading included.</summary>
    public BriefSpan Span { get; init; }

    /// <summary>What the section does.</summary>
    public SectionRole Role { get; init; }

    /// <summary>0 to 1.</summary>
    public double RoleConfidence { get; init; }

    /// <summary>Id of the entity whose position it sets out, or null.</summary>
    public string? Subject { get; init; }

    /// <summary>Its most central sentence, or null.</summary>
    public BriefEvidence? Summary { get; init; }
}
