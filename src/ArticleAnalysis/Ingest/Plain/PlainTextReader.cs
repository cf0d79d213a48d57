using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Plain;

/// <summary>Reads a plain text: what each line is, which lines make a paragraph, what stands above the body. The text itself is not changed.</summary>
internal static class PlainTextReader
{
    public static Article Read(string text, IngestWords words)
    {
        var lines = LineTable.Of(text);
        lines.CloseDoubleSpacing();
        var mail = MailHeader.Read(lines);
        PageFurniture.Mark(lines);
        WireLines.Mark(lines, words);
        QuotedLines.Mark(lines);
        TableLines.Mark(lines);
        var wrap = LineWrap.Of(lines);
        var marks = Footnotes.Mark(lines);
        ListLines.Mark(lines, wrap);
        Underlines.Mark(lines);
        var (paragraphs, gaps) = Paragraphs.Of(lines, wrap, words);
        return Write(text, mail, paragraphs, TextGaps.Merge(gaps, marks), words);
    }

    private static Article Write(string text, MailHeader mail, List<Paragraph> paragraphs, List<TextSpan> gaps, IngestWords words)
    {
        List<TextSpan> heads = [.. paragraphs.Where(p => p.Kind is not (LineKind.Furniture or LineKind.Footnote)).Select(p => p.Span)];
        if (!mail.Subject.IsEmpty) heads.Insert(0, mail.Subject);
        var front = FrontMatter.Read(text, heads, words);
        var blocks = BlocksOf(paragraphs, front.Kinds, mail.Subject);

        var metadata = WithMail(front.Metadata with { Title = front.Metadata.Title is { } title ? MarkupText.OneLine(title) : null }, mail, words);
        var dateline = front.Dateline;
        var first = blocks.FindIndex(b => b.IsBody);
        if (dateline.IsEmpty && first >= 0 && Ingest.Dateline.Find(blocks[first].Span.In(text), words) is { } wire)
        {
            dateline = new(blocks[first].Span.Start, blocks[first].Span.Start + wire.Length);
            metadata = metadata with { Outlet = metadata.Outlet ?? wire.Agency, Published = metadata.Published ?? wire.Published };
        }
        if (metadata.Authors.Count == 0 && Tagline.AuthorsOf(text, blocks, words) is { Count: > 0 } authors) metadata = metadata with { Authors = authors };
        if (metadata.Outlet is null && Tagline.OutletOf(text, blocks, words) is { } outlet) metadata = metadata with { Outlet = outlet };
        return new Article { Text = text, Blocks = blocks, Gaps = gaps, Metadata = metadata, Dateline = dateline };
    }

    private static List<Block> BlocksOf(List<Paragraph> paragraphs, IReadOnlyList<BlockKind> front, TextSpan subject)
    {
        var blocks = new List<Block>(paragraphs.Count);
        var head = subject.IsEmpty ? 0 : 1; // the paragraph's number among those that front matter was read from
        foreach (var paragraph in paragraphs)
        {
            if (!subject.IsEmpty && paragraph.Span.Contains(subject))
            {
                blocks.Add(new(subject, BlockKind.Title));
                continue;
            }
            var isFront = paragraph.Kind is not (LineKind.Furniture or LineKind.Footnote) && head++ < front.Count && front[head - 1] != BlockKind.Paragraph;
            blocks.Add(isFront ? new(paragraph.Span, front[head - 1]) : new(paragraph.Span, KindOf(paragraph.Kind), paragraph.Level));
        }
        return blocks;
    }

    private static BlockKind KindOf(LineKind kind) => kind switch
    {
        LineKind.Heading => BlockKind.Heading,
        LineKind.Item => BlockKind.ListItem,
        LineKind.Quote => BlockKind.Quote,
        LineKind.Row => BlockKind.TableRow,
        LineKind.Footnote => BlockKind.Footnote,
        LineKind.Furniture => BlockKind.Furniture,
        _ => BlockKind.Paragraph,
    };

    /// <summary>What the fields of a mail add: a sender is the author when it is a person, and the outlet otherwise.</summary>
    private static ArticleMetadata WithMail(ArticleMetadata metadata, MailHeader mail, IngestWords words)
    {
        if (mail.Date is { } date) metadata = metadata with { Published = metadata.Published ?? LineDate.Find(date)?.Day };
        if (mail.Sender is not { } sender) return metadata;
        return PersonNames.IsName(sender, words) && !FrontLine.IsOutlet(sender, words)
            ? metadata.Authors.Count > 0 ? metadata : metadata with { Authors = [sender] }
            : metadata with { Outlet = metadata.Outlet ?? sender };
    }
}
