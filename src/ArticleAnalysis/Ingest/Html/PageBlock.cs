using AngleSharp.Dom;

namespace ArticleAnalysis.Ingest.Html;

/// <summary>A block of a page before it is known whether it belongs to the article.</summary>
/// <param name="Text">The words, white space collapsed.</param>
/// <param name="Kind">What the markup says it is.</param>
/// <param name="Level">Level of a heading or nesting of a list item.</param>
/// <param name="LinkLength">How much of the text lies in links.</param>
/// <param name="Owner">The element it ends in.</param>
internal readonly record struct PageBlock(string Text, BlockKind Kind, int Level, int LinkLength, IElement Owner)
{
    /// <summary>True when nearly all of it is link text.</summary>
    public bool IsLink => LinkLength * 10 >= Text.Length * 8;

    /// <summary>What it counts when the article is looked for: running text, not headings, links and labels.</summary>
    public int Weight => Kind == BlockKind.Heading || Text.Length < 40 || LinkLength * 2 > Text.Length ? 0 : Text.Length;
}
