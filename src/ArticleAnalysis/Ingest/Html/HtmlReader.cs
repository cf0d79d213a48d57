using System.Text;
using ArticleAnalysis.Ingest.Html.Metadata;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Html;

/// <summary>Reads a page: tames the markup, parses it, makes a table of it, reads the metadata, finds the body and writes its blocks into one text.</summary>
internal static class HtmlReader
{
    /// <summary>How much markup a character of text may need before the page is cut.</summary>
    private const int MarkupPerCharacter = 8;

    /// <summary>Between the cells of a row.</summary>
    private const string CellBorder = " | ";

    public static Article Read(string html, string? address, IngestWords words, AnalyzerOptions options, IngestWarnings warnings)
    {
        var limit = (int)Math.Min(int.MaxValue / 2, (long)options.MaxTextLength * MarkupPerCharacter);
        var tree = PageTreeBuilder.Build(html, limit, out var cut);
        if (cut) warnings.Truncated($"Only the first {limit} characters of the page were read.");
        var sources = PageSources.Read(tree, html, address);
        var metadata = PageMetadata.Read(sources);
        var body = PageBody.Find(tree, sources, metadata, words);
        if (body.Kind == PageKind.Index && tree.Blocks.Count > 0) warnings.Add(WarningCodes.NoArticleFound, "No article was found in the page: it is a list of links or has nothing to read.");
        if (body.Kind == PageKind.Paywalled) warnings.Add(WarningCodes.Paywalled, "The page shows only the beginning of the article; the rest is for subscribers.");
        return Write(body, metadata, words, options, warnings);
    }

    private static Article Write(FoundBody body, ArticleMetadata metadata, IngestWords words, AnalyzerOptions options, IngestWarnings warnings)
    {
        var text = new StringBuilder(body.Length + (2 * body.Blocks.Count));
        var blocks = new List<Block>(body.Blocks.Count);
        foreach (var index in body.Blocks)
        {
            var block = body.Tree.Blocks[index];
            var start = text.Length == 0 ? 0 : text.Length + 2;
            if (text.Length > 0) text.Append("\n\n");
            foreach (var cell in body.Tree.TextOf(block).EnumerateLines()) text.Append(text.Length > start ? CellBorder : "").Append(cell);
            if (text.Length > options.MaxTextLength)
            {
                warnings.Truncated($"Only the first {options.MaxTextLength} characters were analysed.");
                text.Length = start == 0 ? Whole(text, options.MaxTextLength) : start - 2;
                if (start == 0) blocks.Add(new(new TextSpan(0, text.Length).Trim(text.ToString()), block.Kind, block.Level));
                break;
            }
            blocks.Add(new(new TextSpan(start, text.Length), block.Kind, block.Level));
        }
        var whole = text.ToString();
        var first = blocks.FindIndex(b => b.Kind == BlockKind.Paragraph);
        var wire = first < 0 ? null : Dateline.Find(blocks[first].Span.In(whole), words);
        return new Article
        {
            Text = whole,
            Blocks = blocks,
            Kind = body.Kind,
            BlockPaths = options.KeepBlockPaths ? [.. body.Blocks.Take(blocks.Count).Select(b => body.Tree.PathOf(body.Tree.Blocks[b].Owner))] : [],
            Metadata = wire is null ? metadata : metadata with { Outlet = metadata.Outlet ?? wire.Value.Agency, Published = metadata.Published ?? wire.Value.Published },
            Dateline = wire is null ? default : new TextSpan(blocks[first].Span.Start, blocks[first].Span.Start + wire.Value.Length),
        };
    }

    private static int Whole(StringBuilder text, int limit) => char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
}
