using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest;

/// <summary>Reads a plain text: front matter, then one block a paragraph. The text itself is not changed.</summary>
internal static class PlainTextReader
{
    public static Article Read(string text, IngestWords words)
    {
        var lines = TextLines.Find(text);
        var front = FrontMatter.Read(text, lines, words);
        var blocks = new List<Block>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
            blocks.Add(i < front.Kinds.Count && front.Kinds[i] != BlockKind.Paragraph ? new(lines[i], front.Kinds[i]) : BodyBlock(text, lines[i]));

        var metadata = front.Metadata;
        var dateline = front.Dateline;
        var first = blocks.FindIndex(b => b.IsBody);
        if (dateline.IsEmpty && first >= 0 && Ingest.Dateline.Find(blocks[first].Span.In(text), words) is { } wire)
        {
            dateline = new(blocks[first].Span.Start, blocks[first].Span.Start + wire.Length);
            metadata = metadata with { Outlet = metadata.Outlet ?? wire.Agency, Published = metadata.Published ?? wire.Published };
        }
        if (metadata.Authors.Count == 0 && Tagline.AuthorsOf(text, blocks, words) is { Count: > 0 } authors) metadata = metadata with { Authors = authors };
        if (metadata.Outlet is null && Tagline.OutletOf(text, blocks, words) is { } outlet) metadata = metadata with { Outlet = outlet };
        return new Article { Text = text, Blocks = blocks, Metadata = metadata, Dateline = dateline };
    }

    /// <summary>True for a line that begins with a bullet and a space.</summary>
    public static bool IsListItem(string text, TextSpan line) =>
        line.Length > 2 && text[line.Start] is '•' or '-' or '*' or '‣' or '◦' or '▪' or '●' or '·' && char.IsWhiteSpace(text[line.Start + 1]);

    private static Block BodyBlock(string text, TextSpan line) =>
        IsListItem(text, line) ? new(new TextSpan(line.Start + 1, line.End).Trim(text), BlockKind.ListItem, 1) : new(line, BlockKind.Paragraph);
}
