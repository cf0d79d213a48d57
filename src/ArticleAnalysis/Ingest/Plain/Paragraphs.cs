using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Plain;

/// <summary>A paragraph of a plain text, before it is known what it is in the article.</summary>
internal readonly record struct Paragraph(TextSpan Span, LineKind Kind, int Level);

/// <summary>Puts the lines of each paragraph together again, and notes what inside a paragraph is none of its words.</summary>
internal sealed class Paragraphs
{
    // Mail programs break quoted lines in this range; a line beyond it is a paragraph of its own.
    private const int NarrowQuote = 45;
    private const int WideQuote = 100;

    private readonly LineTable _lines;
    private readonly LineWrap _wrap;
    private readonly Hyphens _hyphens;
    private readonly List<Paragraph> _all = [];
    private readonly List<TextSpan> _gaps = [];

    private Paragraphs(LineTable lines, LineWrap wrap, IngestWords words) => (_lines, _wrap, _hyphens) = (lines, wrap, new(lines, words));

    /// <summary>The paragraphs in text order, and the gaps in them.</summary>
    public static (List<Paragraph> All, List<TextSpan> Gaps) Of(LineTable lines, LineWrap wrap, IngestWords words)
    {
        var paragraphs = new Paragraphs(lines, wrap, words);
        for (var i = 0; i < lines.Count;) i = paragraphs.Take(i);
        return (paragraphs._all, paragraphs._gaps);
    }

    /// <summary>Takes the paragraph that begins at a line.</summary>
    /// <returns>The line after it.</returns>
    private int Take(int first)
    {
        var kind = _lines.Kinds[first];
        if (kind is LineKind.Blank or LineKind.Rule) return first + 1;
        var last = first;
        while (Next(first, last) is > 0 and var next)
        {
            Join(last, next);
            last = next;
        }
        var span = new TextSpan(_lines.Words(first).Start, _lines.Span(last).End);
        if (!span.IsEmpty) _all.Add(new(span, kind, _lines.Levels[first]));
        return last + 1;
    }

    /// <summary>The line in which a paragraph goes on after <paramref name="last"/>, or 0.</summary>
    private int Next(int first, int last)
    {
        var below = last + 1;
        if (below == _lines.Count) return 0;
        var (kind, next) = (_lines.Kinds[first], _lines.Kinds[below]);
        switch (kind)
        {
            case LineKind.Heading or LineKind.Row or LineKind.Furniture:
                return 0;
            case LineKind.Quote:
                return next == LineKind.Quote && _lines.Marks[below] == _lines.Marks[last] && (_lines.Span(last).Length is >= NarrowQuote and <= WideQuote || LineWrap.GoesOn(_lines, last, below)) ? below : 0;
            case LineKind.Footnote:
                return next == LineKind.Footnote && _lines.Marks[below] == 0 ? below : 0;
            case LineKind.Item when next == LineKind.Words && _lines.Indent(below) >= _lines.Indent(first) + 2:
                return below;
        }
        if (next == LineKind.Words && !_lines.OpensPage(below)) return _wrap.Joins(last) ? below : 0;
        return _wrap.IsWrapped ? OverPage(last) : 0;
    }

    /// <summary>The line in which a sentence goes on after page furniture, footnotes and form feeds, or 0.</summary>
    private int OverPage(int last)
    {
        var sawPage = false;
        for (var i = last + 1; i < _lines.Count; i++)
        {
            sawPage |= _lines.OpensPage(i) || _lines.Kinds[i] is LineKind.Furniture;
            if (_lines.Kinds[i] is LineKind.Blank or LineKind.Rule or LineKind.Furniture or LineKind.Footnote) continue;
            return sawPage && _lines.Kinds[i] == LineKind.Words && LineWrap.GoesOn(_lines, last, i) ? i : 0;
        }
        return 0;
    }

    /// <summary>Notes the gap between two lines of a paragraph: a hyphen that divides a word, marks, what stands between two pages. One white space stays between words.</summary>
    private void Join(int last, int next)
    {
        var (end, start) = (_lines.Span(last).End, _lines.Words(next).Start);
        var gap = _hyphens.GapOf(end, start);
        if (gap.IsEmpty && (next > last + 1 || _lines.Marks[next] > 0)) gap = new(end + 1, start);
        if (!gap.IsEmpty) _gaps.Add(gap);
    }
}
