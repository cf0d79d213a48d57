using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Plain;

/// <summary>Numbered footnotes at the end of a page or of the text, and their marks in the text above.</summary>
/// <remarks>A line is a footnote when it begins with a number that stands as a mark in the words above it (<c>quay.3</c>, <c>quay[3]</c>, <c>quay³</c>), and all lines down to the end of the page follow it.</remarks>
internal static class Footnotes
{
    private const int MostLines = 30;
    private const int PageLines = 120;

    /// <summary>Marks the lines of footnotes and gives the spans of the marks that refer to them.</summary>
    public static List<TextSpan> Mark(LineTable lines)
    {
        var marks = new List<TextSpan>();
        var top = 0; // first line of the page
        for (var i = 0; i <= lines.Count; i++)
        {
            var ends = i == lines.Count || lines.OpensPage(i) || (lines.Kinds[i] == LineKind.Furniture && i > 0 && lines.Kinds[i - 1] != LineKind.Furniture);
            if (!ends) continue;
            MarkPage(lines, top, i, marks);
            top = i;
        }
        marks.Sort();
        return marks;
    }

    private static void MarkPage(LineTable lines, int top, int bottom, List<TextSpan> marks)
    {
        var (first, above) = (-1, int.MaxValue);
        for (var i = bottom - 1; i > top && bottom - i <= MostLines; i--)
        {
            if (lines.Kinds[i] is not LineKind.Words || NumberOf(lines.In(i), out var length) is not (> 0 and var number)) continue;
            if (number >= above || !OpensNotes(lines, i, first) || FindMark(lines, top, i, number) is not { IsEmpty: false } mark) continue;
            marks.Add(mark);
            (first, above) = (i, number);
            lines.Marks[i] = length;
        }
        for (var i = Math.Max(first, 0); first >= 0 && i < bottom; i++)
            if (lines.Kinds[i] == LineKind.Words)
                lines.Kinds[i] = LineKind.Footnote;
    }

    /// <summary>The first note stands apart from the text above it; the others may follow closely.</summary>
    private static bool OpensNotes(LineTable lines, int line, int below) =>
        lines.Kinds[line - 1] is LineKind.Blank or LineKind.Rule or LineKind.Furniture || below > 0 || NumberOf(lines.In(line - 1), out _) > 0;

    /// <summary>The number that opens a line, with its mark: <c>3 Words</c>, <c>3. Words</c>, <c>[3] Words</c>, <c>³ Words</c>.</summary>
    private static int NumberOf(ReadOnlySpan<char> line, out int length)
    {
        var at = line[0] is '[' or '(' ? 1 : 0;
        var number = 0;
        for (; at < line.Length && at < 4 && Digit(line[at]) is >= 0 and var digit; at++) number = (number * 10) + digit;
        var isRaised = line[0] is not ('[' or '(') && number > 0 && !char.IsAsciiDigit(line[0]);
        if (number > 0 && at < line.Length && line[at] is ']' or ')' or '.') at++;
        var spaced = at < line.Length && char.IsWhiteSpace(line[at]);
        length = at;
        return spaced || isRaised ? number : 0;
    }

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        '⁰' or (>= '⁴' and <= '⁹') => c - '⁰',
        _ => -1,
    };

    /// <summary>Where the mark of a note stands in the lines above it, on the same page or the one before; empty when nowhere.</summary>
    private static TextSpan FindMark(LineTable lines, int top, int line, int number)
    {
        var digits = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var raised = string.Concat(digits.Select(c => "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0']));
        for (var i = line - 1; i >= Math.Max(top, line - PageLines); i--)
        {
            var words = lines.Span(i);
            foreach (var form in (ReadOnlySpan<string>)[$"[{digits}]", raised, digits])
                for (var at = lines.Text.IndexOf(form, words.Start, words.Length, StringComparison.Ordinal); at >= 0; at = Next(lines.Text, form, at + 1, words.End))
                    if (IsMark(lines.Text, words, at, form))
                        return new(at, at + form.Length);
        }
        return default;
    }

    private static bool EndsYear(ReadOnlySpan<char> before) => before.Length > 4 && before[^5] == ' ' && !before[^4..].ContainsAnyExceptInRange('0', '9');

    private static int Next(string text, string form, int from, int end) => from >= end ? -1 : text.IndexOf(form, from, end - from, StringComparison.Ordinal);

    /// <summary>True after a letter or the stop of a sentence, with no letter or digit behind: not the 3 of 3.5, of 1,300 or of G3 countries' own names.</summary>
    private static bool IsMark(string text, TextSpan line, int at, string form)
    {
        var end = at + form.Length;
        if (at == line.Start || (end < line.End && char.IsLetterOrDigit(text[end]))) return false;
        if (form[0] == '[' || !char.IsAsciiDigit(form[0])) return true;
        var before = text[at - 1];
        if (char.IsLower(before) || before is '”' or '"' or '’' or ')' or '!' or '?' or ';') return true;
        var ends = end == line.End || char.IsWhiteSpace(text[end]);
        return before is '.' or ',' && ends && at - 2 >= line.Start && (!char.IsAsciiDigit(text[at - 2]) || EndsYear(text.AsSpan(line.Start, at - 1 - line.Start)));
    }
}
