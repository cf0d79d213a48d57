using System.Buffers;

namespace ArticleAnalysis.Ingest.Markdown;

/// <summary>What a line of Markdown begins, after the CommonMark specification (https://spec.commonmark.org) and GitHub's tables.</summary>
internal static class MarkdownLine
{
    private const int CodeIndent = 4;
    private static readonly SearchValues<char> OfDelimiterRows = SearchValues.Create("|-: \t");

    /// <summary>White space at the head of a line in columns; a tab reaches to the next multiple of four.</summary>
    public static int Indent(ReadOnlySpan<char> line)
    {
        var columns = 0;
        foreach (var c in line)
        {
            if (c == ' ') columns++;
            else if (c == '\t') columns += 4 - (columns % 4);
            else break;
        }
        return columns;
    }

    /// <summary>The line without so many columns of white space at its head, or without all it has.</summary>
    public static string Dedent(string line, int columns)
    {
        var (at, done) = (0, 0);
        for (; at < line.Length && done < columns && line[at] is ' ' or '\t'; at++) done += line[at] == ' ' ? 1 : 4 - (done % 4);
        return done > columns ? new string(' ', done - columns) + line[at..] : line[at..];
    }

    /// <summary>True for white space alone.</summary>
    public static bool IsBlank(string line) => line.AsSpan().IsWhiteSpace();

    /// <summary>True when the line is too far indented to begin anything but code.</summary>
    public static bool IsIndented(string line) => Indent(line) >= CodeIndent;

    /// <summary>The fence that a line opens (three or more backticks or tildes), or empty.</summary>
    public static string FenceOf(string line)
    {
        var content = line.AsSpan().TrimStart();
        if (content.Length < 3 || content[0] is not ('`' or '~') || IsIndented(line)) return "";
        var length = content.IndexOfAnyExcept(content[0]);
        if (length < 0) length = content.Length;
        return length < 3 || (content[0] == '`' && content[length..].Contains('`')) ? "" : content[..length].ToString();
    }

    /// <summary>True when the line closes what <paramref name="fence"/> opened.</summary>
    public static bool Closes(string line, string fence)
    {
        var content = line.AsSpan().Trim();
        return content.Length >= fence.Length && !content.ContainsAnyExcept(fence[0]);
    }

    /// <summary>Level of an ATX heading and its words, or 0: <c>## Words ##</c>.</summary>
    public static int HeadingOf(string line, out string words)
    {
        words = "";
        var content = line.AsSpan().Trim();
        if (content.IsEmpty || content[0] != '#' || IsIndented(line)) return 0;
        var level = content.IndexOfAnyExcept('#');
        if (level < 0) return content.Length <= 6 ? content.Length : 0;
        if (level > 6 || !char.IsWhiteSpace(content[level])) return 0;
        content = content[level..].Trim();
        var closed = content.TrimEnd('#');
        words = (closed.IsEmpty || char.IsWhiteSpace(closed[^1]) ? closed.TrimEnd() : content).ToString();
        return level;
    }

    /// <summary>Level of the heading that the line underlines, or 0.</summary>
    public static int UnderlineLevel(string line)
    {
        var content = line.AsSpan().Trim();
        if (content.IsEmpty || IsIndented(line)) return 0;
        return !content.ContainsAnyExcept('=') ? 1 : !content.ContainsAnyExcept('-') ? 2 : 0;
    }

    /// <summary>True for a thematic break: three or more of one sign, blanks between.</summary>
    public static bool IsRule(string line)
    {
        var content = line.AsSpan().Trim();
        return content.Length > 2 && content[0] is '-' or '*' or '_' && !content.ContainsAnyExcept(content[0], ' ', '\t') && content.Count(content[0]) > 2 && !IsIndented(line);
    }

    /// <summary>Columns from the line's start to the words of a list item, or 0: indentation, bullet or number, blanks.</summary>
    /// <param name="line">The line.</param>
    /// <param name="inParagraph">True below running text, which only a bullet or a first number interrupts.</param>
    /// <param name="words">The rest of the line.</param>
    public static int ItemWidth(string line, bool inParagraph, out string words)
    {
        words = "";
        if (IsIndented(line) || IsRule(line)) return 0;
        var content = line.AsSpan().TrimStart();
        if (content.IsEmpty) return 0;
        var digits = content.IndexOfAnyExceptInRange('0', '9');
        var mark = content[0] is '-' or '*' or '+' ? 1 : digits is > 0 and < 10 && content[digits] is '.' or ')' ? digits + 1 : 0;
        if (mark == 0 || (mark < content.Length && !char.IsWhiteSpace(content[mark]))) return 0;
        var empty = content[mark..].IsWhiteSpace();
        if (inParagraph && (empty || (digits > 0 && content[..digits] is not "1"))) return 0;
        var blanks = empty ? 1 : Indent(content[mark..]);
        if (blanks > CodeIndent) blanks = 1;
        words = Dedent(content[mark..].ToString(), blanks);
        return Indent(line) + mark + blanks;
    }

    /// <summary>What ends a stretch that no reader sees and that begins at the line (a comment, a script); empty for any other line, and for a comment with words behind it.</summary>
    public static string HiddenEnd(string line)
    {
        var content = line.AsSpan().TrimStart();
        if (content.StartsWith("<!--")) return content.IndexOf("-->") is >= 0 and var end && !content[(end + 3)..].IsWhiteSpace() ? "" : "-->";
        return content.StartsWith("<script", StringComparison.OrdinalIgnoreCase) ? "</script>" : content.StartsWith("<style", StringComparison.OrdinalIgnoreCase) ? "</style>" : "";
    }

    /// <summary>The label that the line defines, or empty: <c>[label]: address</c>, <c>[^1]: words</c>.</summary>
    public static string DefinitionOf(string line)
    {
        var content = line.AsSpan().TrimStart();
        if (content.IsEmpty || content[0] != '[' || IsIndented(line)) return "";
        var close = content.IndexOf("]:");
        return close > 1 && !content[1..close].ContainsAny('[', ']') ? content[1..close].Trim().ToString() : "";
    }

    /// <summary>True for the row of hyphens below the head of a table.</summary>
    public static bool IsDelimiterRow(string line) => line.Contains('-') && line.Contains('|') && !line.AsSpan().ContainsAnyExcept(OfDelimiterRows);

    /// <summary>True for lines that generators of sites read and readers never see: directives, shortcodes, attributes, a place for the table of contents.</summary>
    public static bool IsDirective(string line)
    {
        var content = line.AsSpan().Trim();
        return content.StartsWith(":::") || (content.StartsWith("{{") && content.EndsWith("}}")) || (content.StartsWith("{%") && content.EndsWith("%}"))
            || (content.StartsWith("{:") && content.EndsWith("}")) || content.Equals("[TOC]", StringComparison.OrdinalIgnoreCase) || content.Equals("[[TOC]]", StringComparison.OrdinalIgnoreCase);
    }
}
