using System.Text;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Writers;

/// <summary>Words as Markdown that shows them as they are: a backslash stands only where a mark would be read as markup (CommonMark 0.31).</summary>
internal static class MarkdownText
{
    /// <summary>A line of its own: marks that open a block (<c>#</c>, <c>1.</c>, <c>-</c>) are escaped too.</summary>
    public static string Escape(string text)
    {
        var line = MarkupText.OneLine(text);
        var mark = MarkAt(line);
        return mark < 0 ? EscapeInline(line) : EscapeInline(line[..mark]) + "\\" + line[mark] + EscapeInline(line[(mark + 1)..]);
    }

    /// <summary>A cell of a table.</summary>
    public static string EscapeCell(string text) => EscapeInline(MarkupText.OneLine(text)).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>Words within a line.</summary>
    public static string EscapeInline(string line)
    {
        var escaped = new StringBuilder(line.Length + 8);
        for (var i = 0; i < line.Length; i++)
        {
            if (IsMarkup(line, i)) escaped.Append('\\');
            escaped.Append(line[i]);
        }
        return escaped.ToString();
    }

    private static bool IsMarkup(string line, int at)
    {
        var next = at + 1 < line.Length ? line[at + 1] : ' ';
        return line[at] switch
        {
            '`' or '*' or '~' => true,
            '\\' => char.IsAscii(next) && (char.IsPunctuation(next) || char.IsSymbol(next)),
            // Within a word, as in file_name, it is a letter.
            '_' => !(at > 0 && char.IsLetterOrDigit(line[at - 1]) && char.IsLetterOrDigit(next)),
            // What makes a link of words in brackets stands after them.
            ']' => next is '(' or '[' or ':',
            '<' => char.IsAsciiLetter(next) || next is '/' or '!' or '?',
            '&' => next == '#' || char.IsAsciiLetter(next) && IsReference(line, at + 1),
            _ => false,
        };
    }

    private static bool IsReference(string line, int at)
    {
        while (at < line.Length && char.IsAsciiLetterOrDigit(line[at])) at++;
        return at < line.Length && line[at] == ';';
    }

    /// <summary>Where the mark is that would make the line a heading, quotation, list item, rule or table; -1 when there is none.</summary>
    private static int MarkAt(string line)
    {
        if (line.Length == 0) return -1;
        switch (line[0])
        {
            case '>' or '|':
                return 0;
            case '#':
                var level = line.AsSpan().IndexOfAnyExcept('#');
                return level < 0 || (level <= 6 && line[level] == ' ') ? 0 : -1;
            case '-' or '+' or '=':
                return line.Length == 1 || line[1] == ' ' || !line.AsSpan().ContainsAnyExcept(line[0], ' ') ? 0 : -1;
            case '[':
                return line is ['[', ' ' or 'x' or 'X', ']', ..] ? 0 : -1;
            default:
                var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
                return digits is > 0 and < 10 && line[digits] is '.' or ')' && (digits + 1 == line.Length || line[digits + 1] == ' ') ? digits : -1;
        }
    }
}
