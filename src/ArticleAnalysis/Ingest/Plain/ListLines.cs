using System.Globalization;

namespace ArticleAnalysis.Ingest.Plain;

/// <summary>Items of lists: bullets, and numbers or letters that count on from item to item with nothing but the items' own lines between.</summary>
/// <remarks>A number alone proves nothing: <c>2. Why it failed</c> above a paragraph is a heading.</remarks>
internal static class ListLines
{
    public static void Mark(LineTable lines, LineWrap wrap)
    {
        var last = default(Number); // the last number whose list may go on
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines.Kinds[i] != LineKind.Words) continue;
            var line = lines.In(i);
            if (BulletLength(line) is > 0 and var bullet)
            {
                Set(lines, i, bullet);
            }
            else if (NumberOf(line) is { Length: > 0 } number)
            {
                if (last.Length > 0 && number.Style == last.Style && number.Value == last.Value + 1)
                {
                    Set(lines, last.Line, last.Length);
                    Set(lines, i, number.Length);
                }
                last = number with { Line = i };
            }
            else if (last.Length > 0 && !IsInside(lines, wrap, last.Line, i))
            {
                last = default;
            }
        }
        SetLevels(lines);
    }

    /// <summary>Length of a bullet and the white space after it, or 0.</summary>
    public static int BulletLength(ReadOnlySpan<char> line) =>
        line.Length > 2 && line[0] is '•' or '-' or '*' or '‣' or '◦' or '▪' or '●' or '·' or '\uF0B7' or '○' or '■' && char.IsWhiteSpace(line[1]) ? 2 : 0;

    /// <summary>True for a further line of an item: indented below it, or broken off from it.</summary>
    private static bool IsInside(LineTable lines, LineWrap wrap, int item, int line) =>
        lines.Indent(line) > lines.Indent(item) || (lines.Kinds[line - 1] != LineKind.Blank && wrap.Joins(line - 1));

    private static void Set(LineTable lines, int line, int mark) => (lines.Kinds[line], lines.Marks[line]) = (LineKind.Item, mark);

    /// <summary>Nesting by indentation, as long as only items and blank lines follow one another.</summary>
    private static void SetLevels(LineTable lines)
    {
        var indents = new Stack<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines.Kinds[i] == LineKind.Blank) continue;
            if (lines.Kinds[i] != LineKind.Item)
            {
                if (indents.Count > 0 && lines.Indent(i) <= indents.Last()) indents.Clear();
                continue;
            }
            while (indents.Count > 0 && indents.Peek() > lines.Indent(i)) indents.Pop();
            if (indents.Count == 0 || indents.Peek() < lines.Indent(i)) indents.Push(lines.Indent(i));
            lines.Levels[i] = indents.Count;
        }
    }

    /// <summary>The number or letter that a line begins with: <c>1.</c>, <c>(2)</c>, <c>c)</c>.</summary>
    private static Number NumberOf(ReadOnlySpan<char> line)
    {
        var opened = line[0] == '(' ? 1 : 0;
        var digits = line[opened..].IndexOfAnyExceptInRange('0', '9');
        var end = opened + Math.Max(digits, 0);
        int value;
        if (digits is > 0 and <= 3) value = int.Parse(line[opened..end], CultureInfo.InvariantCulture);
        else if (digits == 0 && line.Length > opened && char.IsAsciiLetterLower(line[opened])) (value, end) = (line[opened] - 'a', opened + 1);
        else return default;
        if (end + 2 >= line.Length || line[end] is not ('.' or ')') || (line[end] == '.' && (opened > 0 || digits == 0)) || !char.IsWhiteSpace(line[end + 1])) return default;
        var style = (opened * 4) + (digits > 0 ? 2 : 0) + (line[end] == '.' ? 1 : 0);
        return new(0, end + 2, value, style);
    }

    private readonly record struct Number(int Line, int Length, int Value, int Style);
}
