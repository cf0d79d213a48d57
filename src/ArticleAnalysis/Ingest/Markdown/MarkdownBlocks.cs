namespace ArticleAnalysis.Ingest.Markdown;

/// <summary>Cuts a Markdown text into blocks: quotations and list items hold lines that are read in the same way, their marks taken off.</summary>
internal sealed class MarkdownBlocks
{
    /// <summary>Quotations and lists nested deeper are read as text, so that time stays linear.</summary>
    private const int Deepest = 12;

    private readonly List<MarkdownBlock> _blocks = [];
    private readonly HashSet<string> _labels = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The blocks, and the labels of links and footnotes that the text defines.</summary>
    public static (List<MarkdownBlock> Blocks, HashSet<string> Labels) Read(ReadOnlySpan<char> text)
    {
        var lines = new List<string>();
        foreach (var line in text.EnumerateLines()) lines.Add(line.ToString());
        var blocks = new MarkdownBlocks();
        blocks.Read(lines, new(BlockKind.Paragraph, 0, 0));
        return (blocks._blocks, blocks._labels);
    }

    /// <summary>What lines lie in: the kind of their paragraphs, the nesting of lists, and how deep they are in all.</summary>
    private readonly record struct Container(BlockKind Kind, int Level, int Depth);

    private void Read(List<string> lines, Container container)
    {
        var paragraph = new List<string>();
        for (var i = 0; i < lines.Count;)
        {
            if (paragraph.Count > 0)
            {
                if (MarkdownLine.UnderlineLevel(lines[i]) is > 0 and var level)
                {
                    Add(string.Join('\n', paragraph), BlockKind.Heading, level);
                    paragraph.Clear();
                    i++;
                    continue;
                }
                if (paragraph.Count == 1 && MarkdownLine.IsDelimiterRow(lines[i]) && paragraph[0].Contains('|'))
                {
                    AddRow(paragraph[0]);
                    paragraph.Clear();
                    i = TakeRows(lines, i + 1);
                    continue;
                }
                if (!MarkdownLine.IsBlank(lines[i]) && !StartsBlock(lines[i], container, inParagraph: true))
                {
                    paragraph.Add(lines[i++]);
                    continue;
                }
                Close(paragraph, container);
            }
            var next = Take(lines, i, container);
            if (next == i) paragraph.Add(lines[next++]);
            i = next;
        }
        Close(paragraph, container);
    }

    /// <summary>Takes what begins at a line.</summary>
    /// <returns>The line after it; the same line for running text.</returns>
    private int Take(List<string> lines, int i, Container container)
    {
        var line = lines[i];
        if (MarkdownLine.IsBlank(line) || MarkdownLine.IsRule(line) || MarkdownLine.IsDirective(line)) return i + 1;
        if (MarkdownLine.IsIndented(line)) return TakeCode(lines, i);
        if (MarkdownLine.FenceOf(line) is { Length: > 0 } fence) return TakeFenced(lines, i, fence);
        if (MarkdownLine.HiddenEnd(line) is { Length: > 0 } end) return SkipThrough(lines, i, end);
        if (MarkdownLine.DefinitionOf(line) is { Length: > 0 } label) return TakeDefinition(lines, i, label);
        if (MarkdownLine.HeadingOf(line, out var words) is > 0 and var level)
        {
            Add(words, BlockKind.Heading, level);
            return i + 1;
        }
        if (!StartsBlock(line, container, inParagraph: false)) return line.TrimStart().StartsWith('|') ? TakeRows(lines, i) : i;
        return line.TrimStart()[0] == '>' ? TakeQuote(lines, i, container) : TakeItem(lines, i, container);
    }

    private static bool StartsBlock(string line, Container container, bool inParagraph)
    {
        if (MarkdownLine.IsIndented(line)) return false;
        if (container.Depth < Deepest && (line.TrimStart().StartsWith('>') || MarkdownLine.ItemWidth(line, inParagraph, out _) > 0)) return true;
        return inParagraph && (MarkdownLine.IsRule(line) || MarkdownLine.FenceOf(line).Length > 0 || MarkdownLine.HeadingOf(line, out _) > 0 || MarkdownLine.HiddenEnd(line).Length > 0 || MarkdownLine.IsDirective(line));
    }

    private int TakeCode(List<string> lines, int i)
    {
        var code = new List<string>();
        for (; i < lines.Count && (MarkdownLine.IsBlank(lines[i]) || MarkdownLine.IsIndented(lines[i])); i++) code.Add(MarkdownLine.Dedent(lines[i], 4));
        Add(string.Join('\n', code), BlockKind.Paragraph, isVerbatim: true);
        return i;
    }

    private int TakeFenced(List<string> lines, int i, string fence)
    {
        var (code, indent) = (new List<string>(), MarkdownLine.Indent(lines[i]));
        for (i++; i < lines.Count && !MarkdownLine.Closes(lines[i], fence); i++) code.Add(MarkdownLine.Dedent(lines[i], indent));
        Add(string.Join('\n', code), BlockKind.Paragraph, isVerbatim: true);
        return i + 1;
    }

    private static int SkipThrough(List<string> lines, int i, string end)
    {
        while (i < lines.Count && !lines[i].Contains(end, StringComparison.OrdinalIgnoreCase)) i++;
        return i + 1;
    }

    private int TakeQuote(List<string> lines, int i, Container container)
    {
        var inside = new List<string>();
        for (; i < lines.Count; i++)
        {
            var content = lines[i].TrimStart();
            if (content.StartsWith('>') && !MarkdownLine.IsIndented(lines[i])) inside.Add(MarkdownLine.Dedent(content[1..], 1));
            else if (IsLazy(lines[i], inside, container)) inside.Add(content);
            else break;
        }
        Read(inside, new(BlockKind.Quote, container.Level, container.Depth + 1));
        return i;
    }

    private int TakeItem(List<string> lines, int i, Container container)
    {
        var width = MarkdownLine.ItemWidth(lines[i], inParagraph: false, out var content);
        var inside = new List<string> { content is ['[', ' ' or 'x' or 'X', ']', ' ', .. var task] ? task : content };
        for (i++; i < lines.Count; i++)
        {
            if (MarkdownLine.IsBlank(lines[i])) inside.Add("");
            else if (MarkdownLine.Indent(lines[i]) >= width) inside.Add(MarkdownLine.Dedent(lines[i], width));
            else if (IsLazy(lines[i], inside, container)) inside.Add(lines[i].TrimStart());
            else break;
        }
        Read(inside, new(BlockKind.ListItem, container.Level + 1, container.Depth + 1));
        return i;
    }

    /// <summary>True for a line of a paragraph that was begun in a quotation or an item and goes on without its mark.</summary>
    private static bool IsLazy(string line, List<string> inside, Container container) =>
        !MarkdownLine.IsBlank(line) && !MarkdownLine.IsBlank(inside[^1]) && !StartsBlock(line, container with { Depth = 0 }, inParagraph: true) && MarkdownLine.ItemWidth(line, inParagraph: false, out _) == 0;

    /// <summary>Notes what a link or footnote is called; the words of a footnote are a block.</summary>
    private int TakeDefinition(List<string> lines, int i, string label)
    {
        _labels.Add(label);
        var rest = lines[i][(lines[i].IndexOf("]:", StringComparison.Ordinal) + 2)..].Trim();
        i++;
        // An address may stand on the next line, and its title on the one after.
        if (label[0] != '^') return rest.Length == 0 && i < lines.Count ? i + 1 : i;
        var note = new List<string> { rest };
        for (; i < lines.Count && (MarkdownLine.IsIndented(lines[i]) || IsLazy(lines[i], note, default)) && MarkdownLine.DefinitionOf(lines[i]).Length == 0; i++) note.Add(lines[i].Trim());
        Add(string.Join('\n', note), BlockKind.Footnote);
        return i;
    }

    private int TakeRows(List<string> lines, int i)
    {
        for (; i < lines.Count && lines[i].Contains('|') && !MarkdownLine.IsBlank(lines[i]); i++)
            if (!MarkdownLine.IsDelimiterRow(lines[i]))
                AddRow(lines[i]);
        return i;
    }

    private void AddRow(string line) => Add(line, BlockKind.TableRow);

    private void Close(List<string> paragraph, Container container)
    {
        if (paragraph.Count > 0) Add(string.Join('\n', paragraph), container.Kind, container.Kind == BlockKind.ListItem ? container.Level : 0);
        paragraph.Clear();
    }

    private void Add(string content, BlockKind kind, int level = 0, bool isVerbatim = false) => _blocks.Add(new(content, kind, level, isVerbatim));
}
