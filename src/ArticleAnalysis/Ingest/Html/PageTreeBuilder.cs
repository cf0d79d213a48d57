using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Html;

/// <summary>Makes the table of a page in one walk over its tree, without recursion.</summary>
internal sealed class PageTreeBuilder
{
    private const int LongestMark = 6;

    /// <summary>About how much markup a character of text needs.</summary>
    private const int MarkupPerCharacter = 8;

    private readonly List<PageBlock> _blocks = [];
    private readonly Stack<Open> _open = new();
    private PageElement[] _elements = new PageElement[1024];
    private char[] _text;
    private int _count, _length, _blockStart;
    private int _links, _bold, _italics, _lists, _items, _quotes, _pre, _linkLength;
    private bool _inBody, _space, _break, _emptyLine;
    private PageBlock _pending;

    private PageTreeBuilder(int capacity) => _text = new char[Math.Max(capacity, 256)];

    /// <summary>Tames, parses and reads markup.</summary>
    public static PageTree Build(string markup) => Build(markup, int.MaxValue / 2, out _);

    /// <summary>Tames, parses and reads markup.</summary>
    /// <param name="markup">The page as it came.</param>
    /// <param name="limit">How many characters of it are read at most.</param>
    /// <param name="cut">True when there are more.</param>
    public static PageTree Build(string markup, int limit, out bool cut)
    {
        var tame = HtmlTamer.Tame(markup, limit, out cut);
        // The table keeps the elements: the page is theirs and is not disposed.
        var page = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(tame);
        return Build(page, tame.Length / MarkupPerCharacter);
    }

    /// <summary>Reads the page.</summary>
    /// <param name="page">The parsed page.</param>
    /// <param name="capacity">About how long its text will be.</param>
    public static PageTree Build(IDocument page, int capacity)
    {
        var builder = new PageTreeBuilder(capacity);
        if (page.DocumentElement is { } root) builder.Walk(root);
        TableRows.Join(builder._elements.AsSpan(0, builder._count), builder._blocks);
        return new PageTree(builder._elements, builder._count, builder._text, builder._length, builder._blocks);
    }

    private void Walk(IElement root)
    {
        Enter(root, owner: 0);
        while (_open.TryPeek(out var at))
        {
            // Positions are kept here: a node finds its next sibling by a search among all its siblings.
            if (at.Children is null || at.Next == at.Children.Length)
            {
                _open.Pop();
                Leave(at.Index, at.Owner);
                continue;
            }
            _open.Pop();
            _open.Push(at with { Next = at.Next + 1 });
            switch (at.Children[at.Next])
            {
                case IText text:
                    Append(text.Data, at.Owner);
                    break;
                case IElement element:
                    Enter(element, at.Owner);
                    break;
                default:
                    break;
            }
        }
    }

    private void Enter(IElement element, int owner)
    {
        var tag = HtmlTags.Of(element.LocalName);
        var index = _count;
        var isBlock = tag.IsBlock() || (!tag.IsOpaque() && tag != HtmlTag.Br && FurnitureClasses.ByName(element) == true);
        if (isBlock || tag == HtmlTag.Title) Flush(owner);
        if (tag == HtmlTag.Br) Break(owner);
        if (_count == _elements.Length) Array.Resize(ref _elements, 2 * _count);
        _elements[_count++] = new PageElement(element, tag, _open.Count == 0 ? -1 : _open.Peek().Index)
        {
            Depth = _open.Count,
            TextStart = _length,
            LinkLength = -_linkLength,
        };
        Count(tag, 1);
        if (tag == HtmlTag.A) _pending.Links++;
        _inBody |= tag == HtmlTag.Body;
        _open.Push(new Open(tag.IsOpaque() || IsFootnoteMark(tag, element) ? null : element.ChildNodes, index, isBlock || tag == HtmlTag.Title ? index : owner, 0));
    }

    private void Leave(int index, int owner)
    {
        ref var element = ref _elements[index];
        if (owner == index) Flush(owner);
        Count(element.Tag, -1);
        element.End = _count;
        element.TextEnd = _length;
        element.LinkLength += _linkLength;
    }

    /// <summary>Keeps the count of the open elements that give their words a look or a place.</summary>
    private void Count(HtmlTag tag, int step)
    {
        switch (tag)
        {
            case HtmlTag.A: _links += step; break;
            case HtmlTag.B or HtmlTag.Strong: _bold += step; break;
            case HtmlTag.I or HtmlTag.Em: _italics += step; break;
            case HtmlTag.Ul or HtmlTag.Ol: _lists += step; break;
            case HtmlTag.Li: _items += step; break;
            case HtmlTag.Blockquote: _quotes += step; break;
            case HtmlTag.Pre: _pre += step; break;
            default: break;
        }
    }

    private void Append(string text, int owner)
    {
        if (_length + text.Length + 2 > _text.Length) Array.Resize(ref _text, Math.Max(2 * _text.Length, _length + text.Length + 2));
        foreach (var c in text)
        {
            // Soft hyphens and zero-width marks are layout, not text.
            if (c is '\u00AD' or '\u200B' or '\uFEFF' or '\u2060') continue;
            if (char.IsWhiteSpace(c))
            {
                // In preformatted text an empty line ends a paragraph.
                if (_pre > 0 && c == '\n' && _emptyLine) Flush(owner);
                _emptyLine |= c == '\n';
                _space = true;
                continue;
            }
            if (_space && _length > _blockStart) _text[_length++] = ' ';
            _space = _break = _emptyLine = false;
            _text[_length++] = c;
            if (_links > 0) (_pending.LinkLength, _linkLength) = (_pending.LinkLength + 1, _linkLength + 1);
            if (_bold > 0) _pending.BoldLength++;
            if (_italics > 0) _pending.ItalicLength++;
        }
    }

    /// <summary>Two breaks end a paragraph, one is a space.</summary>
    private void Break(int owner)
    {
        if (_break) Flush(owner);
        _space = _break = true;
    }

    /// <summary>Ends the block of which <paramref name="owner"/> holds the words.</summary>
    private void Flush(int owner)
    {
        _break = _emptyLine = false;
        _space = false;
        if (_length > _blockStart)
        {
            if (_inBody)
            {
                var level = HeadingLevel(owner);
                var kind = level > 0 ? BlockKind.Heading : _items > 0 ? BlockKind.ListItem : _quotes > 0 ? BlockKind.Quote : BlockKind.Paragraph;
                _blocks.Add(_pending with
                {
                    Span = new TextSpan(_blockStart, _length),
                    Owner = owner,
                    Kind = kind,
                    Level = kind == BlockKind.ListItem ? Math.Max(1, _lists) : level,
                });
            }
            _text[_length++] = '\n';
        }
        _blockStart = _length;
        _pending = default;
    }

    /// <summary>True for a raised link to a place on the same page: its number is no word of the sentence.</summary>
    private static bool IsFootnoteMark(HtmlTag tag, IElement element) =>
        tag == HtmlTag.Sup && element.QuerySelector("a") is { } link && link.GetAttribute("href")?.StartsWith('#') == true && element.TextContent.Length <= LongestMark;

    private int HeadingLevel(int owner)
    {
        for (var (at, steps) = (owner, 0); at >= 0 && steps < 3; at = _elements[at].Parent, steps++)
        {
            if (_elements[at].Tag.IsHeading()) return _elements[at].Tag - HtmlTag.H1 + 1;
            if (_elements[at].Node.GetAttribute("role") == "heading") return _elements[at].Node.GetAttribute("aria-level") is [>= '1' and <= '6' and var level] ? level - '0' : 2;
        }
        return 0;
    }

    /// <summary>An element whose children are being visited.</summary>
    /// <param name="Children">Its nodes; null when they are passed over.</param>
    /// <param name="Index">Its index.</param>
    /// <param name="Owner">The innermost block that holds its words.</param>
    /// <param name="Next">Which child comes next.</param>
    private readonly record struct Open(INodeList? Children, int Index, int Owner, int Next);
}
