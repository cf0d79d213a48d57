using ArticleAnalysis.Ingest.Plain;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest;

/// <summary>Reads Markdown. The text is the input itself; the spans of blocks leave out the marks (<c>#</c>, <c>&gt;</c>, <c>-</c>).</summary>
internal static class MarkdownReader
{
    private const int FrontBlocks = 6;

    public static Article Read(string text, IngestWords words)
    {
        var metadata = new ArticleMetadata();
        var blocks = new List<Block>();
        var start = YamlHeader.Read(text, words, ref metadata);
        MarkdownBlocks.Read(text, start, blocks);
        metadata = ReadFront(text, blocks, metadata, words);

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

    /// <summary>The first heading is the title; lines of author and day around it are front matter.</summary>
    private static ArticleMetadata ReadFront(string text, List<Block> blocks, ArticleMetadata metadata, IngestWords words)
    {
        var hasTitle = false;
        for (var i = 0; i < blocks.Count && i < FrontBlocks; i++)
        {
            var block = blocks[i];
            if (block.Kind == BlockKind.Heading && !hasTitle && (metadata.Title is null || block.Level == 1))
            {
                hasTitle = true;
                metadata = metadata with { Title = metadata.Title ?? Plain(block.Span.Of(text)) };
                blocks[i] = block with { Kind = BlockKind.Title };
                continue;
            }
            if (block.Kind != BlockKind.Paragraph || FrontLines(text, block.Span, words) is not { } lines) break;
            blocks.RemoveAt(i);
            foreach (var (span, front) in lines)
            {
                blocks.Insert(i++, new Block(span, front.Kind));
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

    private static List<(TextSpan Span, FrontLine Front)>? FrontLines(string text, TextSpan paragraph, IngestWords words)
    {
        var found = new List<(TextSpan, FrontLine)>();
        var table = LineTable.Of(paragraph.Of(text));
        for (var i = 0; i < table.Count; i++)
        {
            var span = WithoutMarks(text, new(paragraph.Start + table.Span(i).Start, paragraph.Start + table.Span(i).End));
            if (FrontLine.Parse(span.Of(text), words) is not { } front) return null;
            found.Add((span, front));
        }
        return found;
    }

    private static TextSpan WithoutMarks(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && text[start] is '*' or '_') start++;
        while (end > start && text[end - 1] is '*' or '_') end--;
        return new TextSpan(start, end).Trim(text);
    }

    private static string Plain(string heading) => heading.Trim('*', '_').Replace("**", "", StringComparison.Ordinal).Trim();
}
