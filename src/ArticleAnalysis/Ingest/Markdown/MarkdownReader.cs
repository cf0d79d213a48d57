using System.Text;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Markdown;

/// <summary>Reads Markdown as a page is read: its blocks, freed of all marks, are joined by blank lines into the canonical text.</summary>
internal static class MarkdownReader
{
    private const int FrontBlocks = 6;

    public static Article Read(string text, IngestWords words)
    {
        var metadata = new ArticleMetadata();
        var start = MarkdownHeader.Read(text, words, ref metadata);
        var (written, labels) = MarkdownBlocks.Read(text.AsSpan(start));
        var blocks = new List<MarkdownBlock>(written.Count);
        foreach (var block in written)
            if (!IsCaption(block) && WordsOf(block, labels) is { Length: > 0 } content)
                blocks.Add(block with { Content = content });
        if (metadata.Title is { } title) metadata = metadata with { Title = MarkdownInline.WordsOf(title, labels) };
        metadata = ReadFront(blocks, metadata, words);
        return Write(blocks, metadata, words);
    }

    /// <summary>True for an image with a line of emphasis below it.</summary>
    private static bool IsCaption(MarkdownBlock block)
    {
        var end = block.Content.IndexOf('\n');
        return end > 0 && block.Content.StartsWith("![", StringComparison.Ordinal) && block.Content[end - 1] is ')' or ']'
            && block.Content.AsSpan(end).Trim() is ['*' or '_', .., '*' or '_'];
    }

    private static string WordsOf(MarkdownBlock block, HashSet<string> labels)
    {
        if (block.IsVerbatim) return block.Content.Trim();
        if (block.Kind != BlockKind.TableRow) return Lines(MarkdownInline.WordsOf(block.Content, labels));
        var cells = CellsOf(block.Content).Select(c => Lines(MarkdownInline.WordsOf(c, labels)).Replace('\n', ' '));
        return string.Join(" | ", cells).Trim(' ', '|');
    }

    /// <summary>The words of each line without white space at its ends; empty lines are left out.</summary>
    private static string Lines(string words) =>
        string.Join('\n', words.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static List<string> CellsOf(string row)
    {
        var cells = new List<string>();
        var start = 0;
        for (var i = 0; i <= row.Length; i++)
        {
            if (i < row.Length && (row[i] != '|' || (i > 0 && row[i - 1] == '\\'))) continue;
            cells.Add(row[start..i].Replace("\\|", "|", StringComparison.Ordinal));
            start = i + 1;
        }
        return cells;
    }

    /// <summary>The first heading is the title; lines of author and day around it are front matter.</summary>
    private static ArticleMetadata ReadFront(List<MarkdownBlock> blocks, ArticleMetadata metadata, IngestWords words)
    {
        var hasTitle = false;
        for (var i = 0; i < blocks.Count && i < FrontBlocks; i++)
        {
            var block = blocks[i];
            if (block.Kind == BlockKind.Heading && !hasTitle && (metadata.Title is null || block.Level == 1))
            {
                hasTitle = true;
                metadata = metadata with { Title = metadata.Title ?? block.Content.Replace('\n', ' ') };
                blocks[i] = block with { Kind = BlockKind.Title };
                continue;
            }
            if (block.Kind != BlockKind.Paragraph || FrontLines(block.Content, words) is not { } lines) break;
            blocks.RemoveAt(i);
            foreach (var (line, front) in lines)
            {
                blocks.Insert(i++, new(line, front.Kind));
                metadata = metadata with
                {
                    Authors = metadata.Authors.Count > 0 ? metadata.Authors : front.Authors,
                    Outlet = metadata.Outlet ?? front.Outlet,
                    Published = metadata.Published ?? front.Published,
                };
            }
            i--;
        }
        return metadata;
    }

    private static List<(string Line, FrontLine Front)>? FrontLines(string paragraph, IngestWords words)
    {
        var found = new List<(string, FrontLine)>();
        foreach (var line in paragraph.Split('\n'))
        {
            if (FrontLine.Parse(line, words) is not { } front) return null;
            found.Add((line, front));
        }
        return found;
    }

    private static Article Write(List<MarkdownBlock> written, ArticleMetadata metadata, IngestWords words)
    {
        var page = new StringBuilder();
        var blocks = new List<Block>(written.Count);
        foreach (var block in written)
        {
            if (page.Length > 0) page.Append("\n\n");
            blocks.Add(new(new(page.Length, page.Length + block.Content.Length), block.Kind, block.Level));
            page.Append(block.IsVerbatim ? block.Content : block.Content.Replace('\n', ' '));
        }
        var text = page.ToString();

        var dateline = default(TextSpan);
        var first = blocks.FindIndex(b => b.Kind == BlockKind.Paragraph);
        if (first >= 0 && Dateline.Find(blocks[first].Span.In(text), words) is { } wire)
        {
            dateline = new(blocks[first].Span.Start, blocks[first].Span.Start + wire.Length);
            metadata = metadata with { Outlet = metadata.Outlet ?? wire.Agency, Published = metadata.Published ?? wire.Published };
        }
        if (metadata.Outlet is null && Tagline.OutletOf(text, blocks, words) is { } outlet) metadata = metadata with { Outlet = outlet };
        return new Article { Text = text, Blocks = blocks, Metadata = metadata, Dateline = dateline };
    }
}
