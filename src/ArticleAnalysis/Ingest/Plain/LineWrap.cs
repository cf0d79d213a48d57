namespace ArticleAnalysis.Ingest.Plain;

/// <summary>Whether the text was broken into lines at some width (mail, old wires, copies of PDF pages), and which line ends are such breaks.</summary>
/// <remarks>A line that ends inside a sentence, with lower case below it, was broken for want of room: such lines show how long a full line is. A line that is as full as they
/// are goes on below whatever stands there; a shorter one ends its paragraph.</remarks>
internal sealed class LineWrap
{
    private const int WidestWrap = 160;
    private const int NarrowestWrap = 25;
    private const int WidestFixed = 100;
    private const int ShortestBroken = 40;
    private const int FewLines = 6;
    private readonly LineTable _lines;
    private readonly int _full;

    private LineWrap(LineTable lines, int full) => (_lines, _full) = (lines, full);

    /// <summary>True when lines were broken at a width.</summary>
    public bool IsWrapped => _full > 0;

    /// <summary>Looks at all lines of running text.</summary>
    public static LineWrap Of(LineTable lines)
    {
        List<int> lengths = [], certain = [], all = [];
        var ended = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines.Kinds[i] != LineKind.Words) continue;
            var length = lines.Indent(i) + lines.Span(i).Length;
            lengths.Add(length);
            if (i + 1 == lines.Count || lines.Kinds[i + 1] != LineKind.Words) continue;
            all.Add(Room(lines, i));
            if (EndsSentence(lines.In(i))) ended++;
            if (GoesOn(lines, i, i + 1)) certain.Add(all[^1]);
        }
        if (lengths.Count < FewLines) return new(lines, 0);
        lengths.Sort();
        var width = lengths[(lengths.Count - 1) * 49 / 50];
        if (width is < NarrowestWrap or > WidestWrap) return new(lines, 0);
        if (certain.Count * 10 >= all.Count * 3 && certain.Count > 1)
        {
            certain.Sort();
            return new(lines, Math.Max(certain[certain.Count / 10], width * 6 / 10));
        }
        // Capitals and scripts without case: most lines end only because the next word had no room, and few of them with a sentence.
        var full = all.Count(room => room > width - 2);
        return new(lines, width <= WidestFixed && ended * 2 < all.Count && all.Count >= FewLines / 2 && full * 10 >= all.Count * 7 ? width - 1 : 0);
    }

    /// <summary>True when the paragraph of one line goes on in the line right below it.</summary>
    public bool Joins(int line)
    {
        var below = line + 1;
        if (below == _lines.Count || _lines.Marks[below] > 0 || IsTurn(_lines.In(below))) return false;
        if (_lines.Indent(below) > _lines.Indent(line) + 1) return false;
        // A long line that ends inside a sentence was broken, even in a text that is too short to show its width.
        return (GoesOn(_lines, line, below) && (IsWrapped || _lines.Span(line).Length is >= ShortestBroken and <= WidestWrap)) || (IsWrapped && Room(_lines, line) >= _full);
    }

    /// <summary>True when a sentence runs from one line into another.</summary>
    public static bool GoesOn(LineTable lines, int line, int below)
    {
        var (text, next) = (lines.Text, lines.Words(below));
        return next.Length > 0 && ((!EndsSentence(lines.In(line)) && StartsLower(next.In(text))) || (lines.Span(line) is { Length: > 2, End: var end } && Hyphens.IsHyphen(text, end, next.Start)));
    }

    /// <summary>True for the label of a speaker at the head of a line: <c>Q:</c>, <c>MODERATOR:</c>, <c>MS. LIND:</c></summary>
    public static bool IsTurn(ReadOnlySpan<char> line)
    {
        var colon = line[..Math.Min(line.Length, 40)].IndexOf(':');
        if (colon < 1 || colon + 1 >= line.Length || !char.IsWhiteSpace(line[colon + 1]) || !char.IsUpper(line[0])) return false;
        foreach (var c in line[..colon])
            if (!char.IsUpper(c) && c is not (' ' or '.' or '-' or '\'' or '’'))
                return false;
        return true;
    }

    /// <summary>The room that a line would have needed to take the first word of the next one too.</summary>
    private static int Room(LineTable lines, int line)
    {
        var next = lines.In(line + 1);
        var word = next.IndexOf(' ');
        return lines.Indent(line) + lines.Span(line).Length + 1 + (word < 0 ? next.Length : word);
    }

    private static bool EndsSentence(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd("\"”’')]»");
        return line.IsEmpty || line[^1] is '.' or '!' or '?' or ':' or '…' or '。';
    }

    private static bool StartsLower(ReadOnlySpan<char> line)
    {
        line = line.TrimStart("\"“‘'([«");
        return !line.IsEmpty && char.IsLower(line[0]);
    }
}
