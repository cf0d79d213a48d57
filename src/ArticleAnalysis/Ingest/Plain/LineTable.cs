using System.Buffers;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Plain;

/// <summary>What a line of a plain text is.</summary>
internal enum LineKind
{
    /// <summary>No characters but white space.</summary>
    Blank,

    /// <summary>Running text, or a line of the head of the article.</summary>
    Words,

    /// <summary>Marks alone: an underline, a row of stars.</summary>
    Rule,

    /// <summary>A heading that a rule below it underlines.</summary>
    Heading,

    /// <summary>The first line of a list item.</summary>
    Item,

    /// <summary>A line of a quoted message.</summary>
    Quote,

    /// <summary>A row of a table.</summary>
    Row,

    /// <summary>A line of a footnote.</summary>
    Footnote,

    /// <summary>What the medium adds: page headers and numbers, slugs of the wire, fields of mail, notes to editors.</summary>
    Furniture,
}

/// <summary>The lines of a plain text as they stand, in columns: where each stands, how far it is indented, what it is. The passes of the reader fill in what each line is.</summary>
internal sealed class LineTable
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\u2028\u2029\f\v\u0085");

    private const int LeastBroken = 4;

    private readonly List<TextSpan> _spans = [];
    private readonly List<int> _indents = [];
    private readonly List<bool> _opensPage = [];

    private LineTable(string text) => Text = text;

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Number of lines.</summary>
    public int Count => _spans.Count;

    /// <summary>Kind of each line.</summary>
    public LineKind[] Kinds { get; private set; } = [];

    /// <summary>Length of the mark at the head of a line that is no part of its words (bullet, <c>&gt;</c>, time stamp).</summary>
    public int[] Marks { get; private set; } = [];

    /// <summary>Level of headings and items.</summary>
    public int[] Levels { get; private set; } = [];

    /// <summary>Cuts a text at its line ends and form feeds.</summary>
    public static LineTable Of(string text)
    {
        var lines = new LineTable(text);
        var opensPage = false;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(LineEnds);
            var end = length < 0 ? text.Length : start + length;
            var span = new TextSpan(start, end).Trim(text);
            lines._spans.Add(span);
            lines._indents.Add(span.Start - start);
            lines._opensPage.Add(opensPage);
            lines.HasPages |= opensPage;
            opensPage = end < text.Length && text[end] == '\f';
            start = end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        }
        lines.Kinds = new LineKind[lines.Count];
        lines.Marks = new int[lines.Count];
        lines.Levels = new int[lines.Count];
        for (var i = 0; i < lines.Count; i++) lines.Kinds[i] = lines.KindByMarks(i);
        return lines;
    }

    /// <summary>Leaves out the empty line after each line of a text that was set with double spacing: lines that break a sentence follow one another with one empty line between.</summary>
    public void CloseDoubleSpacing()
    {
        var (single, broken, close) = (0, 0, 0);
        for (var i = 0; i + 1 < Count; i++)
        {
            if (Kinds[i] != LineKind.Words) continue;
            if (Kinds[i + 1] == LineKind.Words) close++;
            if (!IsSpacing(i + 1)) continue;
            single++;
            if (LineWrap.GoesOn(this, i, i + 2)) broken++;
        }
        if (broken < LeastBroken || broken * 2 < single || close * 5 > single) return;
        var kept = Enumerable.Range(0, Count).Where(i => !IsSpacing(i)).ToArray();
        foreach (var (to, from) in kept.Index()) (_spans[to], _indents[to], _opensPage[to], Kinds[to]) = (_spans[from], _indents[from], _opensPage[from], Kinds[from]);
        _spans.RemoveRange(kept.Length, Count - kept.Length);
        Kinds = Kinds[..kept.Length];
    }

    private bool IsSpacing(int line) =>
        line > 0 && line + 1 < Count && Kinds[line] == LineKind.Blank && Kinds[line - 1] == LineKind.Words && Kinds[line + 1] == LineKind.Words && !_opensPage[line + 1];

    /// <summary>Where the line stands, without white space at its ends.</summary>
    public TextSpan Span(int line) => _spans[line];

    /// <summary>The words of the line, without its mark.</summary>
    public TextSpan Words(int line) => new TextSpan(_spans[line].Start + Marks[line], _spans[line].End).Trim(Text);

    /// <summary>The line, without white space at its ends.</summary>
    public ReadOnlySpan<char> In(int line) => _spans[line].In(Text);

    /// <summary>White space before the line, in characters.</summary>
    public int Indent(int line) => _indents[line];

    /// <summary>True when a form feed stands right before the line.</summary>
    public bool OpensPage(int line) => _opensPage[line];

    /// <summary>True when form feeds divide the text into pages.</summary>
    public bool HasPages { get; private set; }

    /// <summary>The next line that is not blank, in the direction of <paramref name="step"/>; -1 when there is none.</summary>
    public int NextFilled(int line, int step)
    {
        do line += step;
        while (line >= 0 && line < Count && Kinds[line] == LineKind.Blank);
        return line < Count ? line : -1;
    }

    private LineKind KindByMarks(int line)
    {
        if (_spans[line].IsEmpty) return LineKind.Blank;
        foreach (var c in In(line))
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                return LineKind.Words;
        return LineKind.Rule;
    }
}
