using ArticleAnalysis.Text;

namespace ArticleAnalysis.Linguistics;

/// <summary>A sentence, heading or title.</summary>
/// <param name="Span">From its first to its last token.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index after its last token.</param>
/// <param name="Block">Index of the article's block in which it stands.</param>
/// <param name="Section">Index of the section, or -1 for the title.</param>
/// <param name="Kind">Where it stands.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int EndToken, int Block, int Section, SentenceKind Kind)
{
    /// <summary>True for running text of the article; false for title, headings, datelines and boilerplate.</summary>
    public bool IsProse => Kind == SentenceKind.Prose;
}

/// <summary>Where a sentence stands.</summary>
public enum SentenceKind
{
    /// <summary>In running text.</summary>
    Prose,

    /// <summary>In a heading.</summary>
    Heading,

    /// <summary>In the title.</summary>
    Title,

    /// <summary>In a section that is not the article.</summary>
    Boilerplate,

    /// <summary>Place, day and agency before the first sentence of a wire report.</summary>
    Dateline,
}
