using System.Collections.Frozen;
using AngleSharp.Dom;

namespace ArticleAnalysis.Ingest.Html;

/// <summary>Walks a page in document order, without recursion, and cuts it into blocks; furniture is left out.</summary>
internal sealed class PageWalker
{
    private static readonly FrozenSet<string> BlockTags = FrozenSet.Create(
        StringComparer.Ordinal,
        "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hgroup", "hr", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul", "caption", "td", "th");

    private readonly List<PageBlock> _blocks = [];
    private readonly BlockBuffer _buffer = new();
    private readonly Dictionary<IElement, int> _textLengths = [];
    private readonly HashSet<IElement> _dataTables = [];
    private readonly bool _all;
    private readonly int _bodyLength;
    private int _links, _lists, _items, _quotes, _rows;
    private bool _break;
    private IElement? _skipped;

    private PageWalker(IElement root, bool all)
    {
        _all = all;
        Measure(root);
        _bodyLength = _textLengths.GetValueOrDefault(root);
    }

    /// <summary>The blocks of <paramref name="root"/>.</summary>
    /// <param name="root">The body of the page.</param>
    /// <param name="all">True keeps all that is not script: for pages in which no article is found.</param>
    public static List<PageBlock> Walk(IElement root, bool all = false)
    {
        var walker = new PageWalker(root, all);
        DomWalk.Visit(root, walker.Enter, walker.Leave);
        return walker._blocks;
    }

    /// <summary>True when the children are to be visited.</summary>
    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            if (_break && !string.IsNullOrWhiteSpace(text.Data)) _break = false;
            _buffer.Append(text.Data, _links > 0);
            return false;
        }
        if (node is not IElement element) return false;
        if (IsFurniture(element))
        {
            if (BlockTags.Contains(element.LocalName)) Flush(element);
            _skipped = element;
            return false;
        }
        switch (element.LocalName)
        {
            case "br":
                // Two breaks end a paragraph, one is a space.
                if (_break) Flush(element.ParentElement!);
                _buffer.Space();
                _break = true;
                return false;
            case "a":
                _links++;
                break;
            case "td" or "th" when _rows > 0 && InDataTable(element):
                _buffer.NextCell();
                return true;
            case "ul" or "ol":
                Flush(element);
                _lists++;
                break;
            case "li":
                Flush(element);
                _items++;
                break;
            case "blockquote":
                Flush(element);
                _quotes++;
                break;
            case "tr":
                Flush(element);
                _rows++;
                break;
            case var tag when BlockTags.Contains(tag) && !(tag is "p" or "div" && _rows > 0 && InDataTable(element)):
                Flush(element);
                break;
            default:
                break;
        }
        return true;
    }

    private void Leave(INode node)
    {
        if (node is not IElement element) return;
        if (element == _skipped)
        {
            _skipped = null;
            return;
        }
        var tag = element.LocalName;
        if (tag == "a") _links = Math.Max(0, _links - 1);
        if (!BlockTags.Contains(tag)) return;
        if (_rows > 0 && tag is "td" or "th" or "p" or "div" && InDataTable(element))
        {
            _buffer.Space();
            return;
        }
        Flush(element);
        switch (tag)
        {
            case "ul" or "ol":
                _lists--;
                break;
            case "li":
                _items--;
                break;
            case "blockquote":
                _quotes--;
                break;
            case "tr":
                _rows--;
                break;
            default:
                break;
        }
    }

    private void Flush(IElement owner)
    {
        _break = false;
        if (_buffer.IsEmpty)
        {
            _buffer.Take();
            return;
        }
        var links = _buffer.LinkLength;
        var text = _buffer.Take();
        var heading = HeadingLevel(owner);
        var kind = heading > 0 ? BlockKind.Heading
            : owner.LocalName == "tr" ? BlockKind.TableRow
            : _items > 0 ? BlockKind.ListItem
            : _quotes > 0 ? BlockKind.Quote
            : BlockKind.Paragraph;
        _blocks.Add(new PageBlock(text, kind, heading > 0 ? heading : kind == BlockKind.ListItem ? Math.Max(1, _lists) : 0, links, owner));
    }

    private static int HeadingLevel(IElement element)
    {
        for (var (at, steps) = (element, 0); at is not null && steps < 3; at = at.ParentElement, steps++)
            if (at.LocalName is ['h', >= '1' and <= '6'])
                return at.LocalName[1] - '0';
        return 0;
    }

    private bool IsFurniture(IElement element)
    {
        var tag = element.LocalName;
        if (tag is "body" or "html" or "br") return false;
        if (_all) return tag is "script" or "style" or "noscript" or "template" or "svg" or "head";
        var length = _textLengths.GetValueOrDefault(element);
        // Sites wrap whole articles in asides and forms, and name bodies "with-sidebar": what holds much of the text is no furniture.
        if (length * 5 > _bodyLength * 2 && tag is not ("script" or "style" or "noscript" or "template")) return false;
        if (FurnitureClasses.IsByTag(element)) return true;
        if (tag == "figure") return element.QuerySelector("table, blockquote, pre") is null;
        if (tag == "header") return element.QuerySelector("h1") is not null || element.QuerySelector("h2, h3, h4") is null;
        if (tag is ['h', >= '2' and <= '6'] or "strong" or "b" or "em" or "i" or "a") return false;
        return FurnitureClasses.ByName(element) switch { true => true, false => length < 150, null => false };
    }

    /// <summary>A table of figures, not of layout: no headings, paragraphs or lists in its cells.</summary>
    private bool InDataTable(IElement element)
    {
        var table = element;
        while (table is not null && table.LocalName != "table") table = table.ParentElement;
        return table is not null && _dataTables.Contains(table);
    }

    /// <summary>Length of the text outside links for every element, and which tables hold data.</summary>
    private void Measure(IElement root)
    {
        var links = 0;
        DomWalk.Visit(root, Enter, Leave);

        bool Enter(INode node)
        {
            if (node is IText text && links == 0) Add(node.ParentElement, text.Data.AsSpan().Trim().Length);
            if (node is not IElement element) return false;
            if (element.LocalName == "a") links++;
            else if (element.LocalName == "table" && IsDataTable(element)) _dataTables.Add(element);
            return element.LocalName is not ("script" or "style" or "noscript");
        }

        void Leave(INode node)
        {
            if (node is not IElement element) return;
            if (element.LocalName == "a") links--;
            if (element != root) Add(element.ParentElement, _textLengths.GetValueOrDefault(element));
        }
    }

    private void Add(IElement? element, int length)
    {
        if (element is not null && length > 0) _textLengths[element] = _textLengths.GetValueOrDefault(element) + length;
    }

    private static bool IsDataTable(IElement table) =>
        table.GetAttribute("role") != "presentation" && table.QuerySelector("table, h1, h2, h3, h4, ul, ol, p + p, form") is null && table.QuerySelector("td + td, th + td, th + th") is not null;
}
