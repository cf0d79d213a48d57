using AngleSharp.Dom;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Html;

/// <summary>A page as a table: its elements in document order, and all its words in one text, cut into blocks.</summary>
/// <remarks>White space is collapsed; a line feed ends a block, and nothing else is a line feed. Made by <see cref="PageTreeBuilder"/> in one walk.</remarks>
internal sealed class PageTree
{
    private readonly PageElement[] _elements;
    private readonly int _count;
    private readonly char[] _text;
    private readonly int _length;

    internal PageTree(PageElement[] elements, int count, char[] text, int length, List<PageBlock> blocks) =>
        (_elements, _count, _text, _length, Blocks) = (elements, count, text, length, blocks);

    /// <summary>The elements in document order: a parent comes before its children.</summary>
    public ReadOnlySpan<PageElement> Elements => _elements.AsSpan(0, _count);

    /// <summary>All words of the page.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    /// <summary>The blocks of the body in document order.</summary>
    public IReadOnlyList<PageBlock> Blocks { get; }

    /// <summary>The words of an element with all that stands in it, white space at the ends left out.</summary>
    public ReadOnlySpan<char> TextOf(int element) => _text.AsSpan(_elements[element].TextStart, _elements[element].TextEnd - _elements[element].TextStart).Trim();

    /// <summary>The words of a block.</summary>
    public ReadOnlySpan<char> TextOf(in PageBlock block) => _text.AsSpan(block.Span.Start, block.Span.Length);

    /// <summary>The first block of a kind that says the same as <paramref name="words"/>, case and punctuation aside; -1 when there is none.</summary>
    public int FindBlock(string words, BlockKind kind)
    {
        for (var i = 0; i < Blocks.Count; i++)
            if (Blocks[i].Kind == kind && Math.Abs(Blocks[i].Span.Length - words.Length) <= 8 && Metadata.TitleKey.Same(TextOf(Blocks[i]).ToString(), words))
                return i;
        return -1;
    }

    /// <summary>True when <paramref name="element"/> is <paramref name="ancestor"/> or stands in it.</summary>
    public bool IsIn(int element, int ancestor) => element >= ancestor && element < _elements[ancestor].End;

    /// <summary>Where the element stands, as a path of tags and positions: <c>/html[1]/body[1]/div[2]/p[4]</c>.</summary>
    public string PathOf(int element)
    {
        var steps = new Stack<string>();
        for (var at = element; at >= 0; at = _elements[at].Parent)
        {
            var (position, parent) = (1, _elements[at].Parent);
            var name = _elements[at].Node.LocalName;
            for (var sibling = parent + 1; parent >= 0 && sibling < at; sibling = _elements[sibling].End)
                if (_elements[sibling].Node.LocalName == name)
                    position++;
            steps.Push($"/{name}[{position}]");
        }
        return string.Concat(steps);
    }
}

/// <summary>One element of a page.</summary>
/// <param name="Node">The element, for its attributes.</param>
/// <param name="Tag">Its name.</param>
/// <param name="Parent">Index of the element that holds it; -1 for the root.</param>
internal record struct PageElement(IElement Node, HtmlTag Tag, int Parent)
{
    /// <summary>Index after the last element that stands in it.</summary>
    public int End;

    /// <summary>How many elements hold it.</summary>
    public int Depth;

    /// <summary>Where its words begin in the text of the page.</summary>
    public int TextStart;

    /// <summary>Where they end.</summary>
    public int TextEnd;

    /// <summary>How many characters of it stand in links.</summary>
    public int LinkLength;
}

/// <summary>A block of a page: words that stand in lines of their own.</summary>
/// <param name="Span">Where it stands in the text of the page. In a row of a table a line feed divides the cells.</param>
/// <param name="Owner">Index of the innermost element that holds it and is a block itself.</param>
/// <param name="Kind">What the markup says it is.</param>
/// <param name="Level">Level of a heading or nesting of a list item.</param>
internal record struct PageBlock(TextSpan Span, int Owner, BlockKind Kind, int Level)
{
    /// <summary>How many characters stand in links.</summary>
    public int LinkLength;

    /// <summary>How many stand in bold type.</summary>
    public int BoldLength;

    /// <summary>How many stand in italics.</summary>
    public int ItalicLength;

    /// <summary>How many links begin in it.</summary>
    public int Links;
}
