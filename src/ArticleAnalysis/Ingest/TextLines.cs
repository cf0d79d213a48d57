using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest;

/// <summary>Cuts a plain text into its lines; lines that were wrapped at a fixed width (mail, old wires) are put together again.</summary>
internal static class TextLines
{
    private const int WidestWrap = 100;
    private const int NarrowestWrap = 40;
    private const int FewLines = 6;

    /// <summary>The logical lines without white space at their ends; empty ones are left out.</summary>
    public static List<TextSpan> Find(string text)
    {
        var lines = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny("\n\r\u2028\u2029\f");
            var end = length < 0 ? text.Length : start + length;
            lines.Add(new TextSpan(start, end).Trim(text));
            start = end + 1;
            if (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n') start++;
        }
        var width = WrapWidth(text, lines);
        return width == 0 ? lines.FindAll(l => !l.IsEmpty) : Join(text, lines, width);
    }

    /// <summary>The width at which the text was wrapped, or 0 when it was not.</summary>
    /// <remarks>A text is wrapped when its lines are short and most lines end only because the next word had no room.</remarks>
    private static int WrapWidth(string text, List<TextSpan> lines)
    {
        var lengths = new List<int>();
        foreach (var line in lines)
        {
            if (line.Length > 4 * WidestWrap) return 0;
            if (!line.IsEmpty) lengths.Add(line.Length);
        }
        if (lengths.Count < FewLines) return 0;
        lengths.Sort();
        var width = lengths[(lengths.Count - 1) * 49 / 50];
        if (width is > WidestWrap or < NarrowestWrap) return 0;
        var (inside, full) = (0, 0);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].IsEmpty || lines[i + 1].IsEmpty) continue;
            inside++;
            if (IsFull(text, lines[i], lines[i + 1], width)) full++;
        }
        return inside >= FewLines / 2 && full * 10 >= inside * 7 ? width : 0;
    }

    private static List<TextSpan> Join(string text, List<TextSpan> lines, int width)
    {
        var joined = new List<TextSpan>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsEmpty) continue;
            var first = lines[i];
            while (i + 1 < lines.Count && !lines[i + 1].IsEmpty && !PlainTextReader.IsListItem(text, lines[i + 1]) && IsFull(text, lines[i], lines[i + 1], width)) i++;
            joined.Add(first.Union(lines[i]));
        }
        return joined;
    }

    /// <summary>True when the first word of the next line would not have fitted; a few columns are left for ragged wrapping.</summary>
    private static bool IsFull(string text, TextSpan line, TextSpan next, int width)
    {
        var word = next.In(text).IndexOf(' ');
        return line.Length + 1 + (word < 0 ? next.Length : word) > width - 2;
    }
}
