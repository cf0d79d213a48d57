using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest;

/// <summary>The blocks of a Markdown text, line by line.</summary>
internal static class MarkdownBlocks
{
    public static void Read(string text, int start, List<Block> blocks)
    {
        var paragraph = default(TextSpan);
        var item = 0;
        var fenced = false;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var line = new TextSpan(start, end).Trim(text);
            var indent = line.Start - start;
            start = end + 1;
            var content = line.In(text);
            if (content.StartsWith("```") || content.StartsWith("~~~"))
            {
                fenced = !fenced;
                Close();
            }
            else if (line.IsEmpty || (!fenced && IsAside(content)))
            {
                Close();
            }
            else if (fenced)
            {
                Extend(line);
            }
            else if (SetextLevel(content) is > 0 and var level && !paragraph.IsEmpty && item == 0)
            {
                blocks.Add(new(paragraph, BlockKind.Heading, level));
                paragraph = default;
            }
            else if (IsRule(content))
            {
                Close();
            }
            else if (content[0] == '#' && HeadingOf(text, line) is { IsEmpty: false } heading)
            {
                Close();
                blocks.Add(new(heading, BlockKind.Heading, content.IndexOfAnyExcept('#')));
            }
            else if (content[0] == '>')
            {
                Close();
                if (Without(text, line, content.IndexOfAnyExcept(['>', ' '])) is { IsEmpty: false } quote) blocks.Add(new(quote, BlockKind.Quote));
            }
            else if (content[0] == '|')
            {
                Close();
                if (content.ContainsAnyExcept("|-: ") && Cells(text, line) is { IsEmpty: false } row) blocks.Add(new(row, BlockKind.TableRow));
            }
            else if (MarkLength(content) is > 0 and var mark)
            {
                Close();
                paragraph = Without(text, line, mark);
                item = 1 + (indent / 2);
            }
            else
            {
                Extend(line);
            }
        }
        Close();

        void Extend(TextSpan line) => paragraph = paragraph.IsEmpty ? line : paragraph.Union(line);

        void Close()
        {
            if (!paragraph.IsEmpty) blocks.Add(item > 0 ? new(paragraph, BlockKind.ListItem, item) : new(paragraph, BlockKind.Paragraph));
            (paragraph, item) = (default, 0);
        }
    }

    private static TextSpan Without(string text, TextSpan line, int mark) =>
        mark < 0 ? default : new TextSpan(line.Start + mark, line.End).Trim(text);

    /// <summary>The words of <c>## Heading ##</c>; empty when there is no space after the marks (<c>#tag</c>).</summary>
    private static TextSpan HeadingOf(string text, TextSpan line)
    {
        var content = line.In(text);
        var level = content.IndexOfAnyExcept('#');
        if (level is < 1 or > 6 || content[level] != ' ') return default;
        var closed = content.TrimEnd('#');
        return new TextSpan(line.Start + level, line.Start + (closed.EndsWith(' ') ? closed.Length : content.Length)).Trim(text);
    }

    private static TextSpan Cells(string text, TextSpan line)
    {
        var (start, end) = (line.Start, line.End);
        while (start < end && text[start] == '|') start++;
        while (end > start && text[end - 1] == '|') end--;
        return new TextSpan(start, end).Trim(text);
    }

    /// <summary>Length of a bullet or number with the space after it, or 0.</summary>
    private static int MarkLength(ReadOnlySpan<char> line)
    {
        if (line.Length > 2 && line[0] is '-' or '*' or '+' && line[1] == ' ') return 2;
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 4 && digits + 2 < line.Length && line[digits] is '.' or ')' && line[digits + 1] == ' ' ? digits + 2 : 0;
    }

    private static int SetextLevel(ReadOnlySpan<char> line) =>
        line.Length < 2 ? 0 : !line.ContainsAnyExcept('=') ? 1 : !line.ContainsAnyExcept('-') ? 2 : 0;

    private static bool IsRule(ReadOnlySpan<char> line) =>
        line.Length > 2 && line[0] is '-' or '*' or '_' && !line.ContainsAnyExcept(line[0], ' ');

    /// <summary>Lines that are no text: a lone image, a link definition, a comment.</summary>
    private static bool IsAside(ReadOnlySpan<char> line) =>
        (line.StartsWith("![") && line[^1] == ')') || (line.StartsWith("<!--") && line.EndsWith("-->"))
        || (line[0] == '[' && line.IndexOf("]: ") is > 0 and var close && line.IndexOf(']') == close);
}
