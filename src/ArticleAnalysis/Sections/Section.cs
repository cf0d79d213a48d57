using System.Text.Json.Serialization;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Sections;

/// <summary>A run of blocks under one heading, and what it does in the article.</summary>
/// <param name="Span">From its first block (the heading, where it has one) to the end of its last.</param>
/// <param name="Heading">The heading's words; null when the section has none.</param>
/// <param name="FirstBlock">Index of its first block.</param>
/// <param name="EndBlock">Index after its last block.</param>
/// <param name="Role">What the section does.</param>
/// <param name="RoleConfidence">0 to 1.</param>
public sealed record Section(TextSpan Span, TextSpan? Heading, int FirstBlock, int EndBlock, SectionRole Role, double RoleConfidence);

/// <summary>What a section does in the article.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<SectionRole>))]
public enum SectionRole
{
    /// <summary>Opens the article: what happened, who, where.</summary>
    Lead,

    /// <summary>Reports the main events in detail, or follow-up events.</summary>
    Development,

    /// <summary>Tells what came before.</summary>
    Background,

    /// <summary>Tells consequences and effects, or what drives the present move.</summary>
    Impact,

    /// <summary>Sets out one actor's view, motives or strategy.</summary>
    Position,

    /// <summary>Sets out open conflicts and unresolved issues.</summary>
    Dispute,

    /// <summary>Sets out limits, risks and caveats.</summary>
    Constraints,

    /// <summary>Gives responses of others.</summary>
    Reaction,

    /// <summary>Presents figures, methods, polls, tables.</summary>
    Data,

    /// <summary>Says why it matters.</summary>
    Significance,

    /// <summary>Is the author's own interpretation or argument.</summary>
    Analysis,

    /// <summary>Says what comes next.</summary>
    Outlook,

    /// <summary>Is not the article: site tagline, author's note, newsletter, related links.</summary>
    Boilerplate,
}
