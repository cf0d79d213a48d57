using System.Text;
using AngleSharp.Html.Parser;
using ArticleAnalysis.Ingest.Html.Metadata;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Html;

/// <summary>Reads a page: tames the markup, parses it, reads the metadata, finds the article and writes its blocks into one text.</summary>
internal static class HtmlReader
{
    /// <summary>How much markup a character of text may need before the page is cut.</summary>
    private const int MarkupPerCharacter = 8;

    /// <summary>Less body text than this is no article.</summary>
    private const int LeastText = 140;

    public static Article Read(string html, string? address, IngestWords words, int maxTextLength, IngestWarnings warnings)
    {
        var limit = (int)Math.Min(int.MaxValue / 2, (long)maxTextLength * MarkupPerCharacter);
        var tame = HtmlTamer.Tame(html, limit, out var cut);
        if (cut) warnings.Truncated($"Only the first {limit} characters of the page were read.");
        using var page = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(tame);

        var tree = PageTreeBuilder.Build(page, tame.Length / MarkupPerCharacter);
        var sources = PageSources.Read(page, tree, html, address);
        var metadata = PageMetadata.Read(sources);
        List<PageBlock> body = [];
        if (page.Body is { } root)
        {
            body = BodyCleaner.Clean(MainContent.Choose(PageWalker.Walk(root), root), metadata.Title, metadata.Authors, words);
            var length = body.Sum(b => b.Text.Length);
            if (length < LeastText)
            {
                var described = sources.Linked.Text("articleBody") is { Length: > LeastText } text ? text : null;
                body = described is not null ? [new PageBlock(described, BlockKind.Paragraph, 0, 0, root)] : length == 0 ? PageWalker.Walk(root, all: true) : body;
                if (described is null) warnings.Add(WarningCodes.NoArticleFound, "No body text was found in the page; the brief covers what could be read.");
            }
        }
        return Write(body, metadata, words, maxTextLength, warnings);
    }

    private static Article Write(List<PageBlock> body, ArticleMetadata metadata, IngestWords words, int maxTextLength, IngestWarnings warnings)
    {
        var text = new StringBuilder();
        var blocks = new List<Block>(body.Count);
        foreach (var block in body)
        {
            if (text.Length > 0) text.Append("\n\n");
            if (text.Length + block.Text.Length > maxTextLength)
            {
                warnings.Truncated($"Only the first {maxTextLength} characters were analysed.");
                if (blocks.Count == 0) AddCut(text, blocks, block, maxTextLength);
                else text.Length -= 2;
                break;
            }
            blocks.Add(new(new TextSpan(text.Length, text.Length + block.Text.Length), block.Kind, block.Level));
            text.Append(block.Text);
        }
        var whole = text.ToString();
        var first = blocks.FindIndex(b => b.Kind == BlockKind.Paragraph);
        var wire = first < 0 ? null : Dateline.Find(blocks[first].Span.In(whole), words);
        return new Article
        {
            Text = whole,
            Blocks = blocks,
            Metadata = wire is null ? metadata : metadata with { Outlet = metadata.Outlet ?? wire.Value.Agency, Published = metadata.Published ?? wire.Value.Published },
            Dateline = wire is null ? default : new TextSpan(blocks[first].Span.Start, blocks[first].Span.Start + wire.Value.Length),
        };
    }

    private static void AddCut(StringBuilder text, List<Block> blocks, PageBlock block, int maxTextLength)
    {
        var end = char.IsHighSurrogate(block.Text[maxTextLength - 1]) ? maxTextLength - 1 : maxTextLength;
        var span = new TextSpan(0, end).Trim(block.Text);
        text.Append(block.Text, 0, span.End);
        blocks.Add(new(span, block.Kind, block.Level));
    }
}
