using System.Text;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Tests.Ingest.Writers;

/// <summary>An article made by hand, for the writers.</summary>
internal static class SampleArticle
{
    /// <summary>A heading, a paragraph, a list within a list, a quotation of two paragraphs, a table with a short row.</summary>
    public static Article Make() => Of(
        (BlockKind.Byline, 0, "By Marta Lindqvist"),
        (BlockKind.Paragraph, 0, "The quay <b>will not</b> be built."),
        (BlockKind.Heading, 3, "What it costs"),
        (BlockKind.ListItem, 1, "Piles"),
        (BlockKind.ListItem, 2, "of oak"),
        (BlockKind.ListItem, 2, "of steel"),
        (BlockKind.ListItem, 1, "Planks"),
        (BlockKind.Quote, 0, "Nobody asked us."),
        (BlockKind.Quote, 0, "And nobody will."),
        (BlockKind.TableRow, 0, "Year | Cost | Tenders"),
        (BlockKind.TableRow, 0, "2025 | €3m"),
        (BlockKind.Paragraph, 0, "The harbour board\nmeets in May.")) with
    {
        Metadata = new ArticleMetadata
        {
            Title = "A quay & *more*",
            Authors = ["Marta Lindqvist", "Jean Roux"],
            Outlet = "The Fjord Review",
            Published = new DateOnly(2026, 2, 27),
            PublishedTime = "2026-02-27T23:30:00-05:00",
            Language = "en-GB",
            CanonicalUri = "https://fjord.example/quay?a=1&b=2",
            Tags = ["harbours"],
            Sources = [new(nameof(ArticleMetadata.PublishedTime), "json-ld", 0.9)],
        },
        Format = SourceFormat.Html,
        ContentSha256 = "00",
        Warnings = [new(WarningCodes.TooShort, "The text is short.")],
    };

    /// <summary>An article of these blocks.</summary>
    public static Article Of(params (BlockKind Kind, int Level, string Text)[] blocks)
    {
        var (text, spans) = (new StringBuilder(), new List<Block>());
        foreach (var (kind, level, words) in blocks)
        {
            if (text.Length > 0) text.Append("\n\n");
            spans.Add(new(new TextSpan(text.Length, text.Length + words.Length), kind, level));
            text.Append(words);
        }
        return new Article { Text = text.ToString(), Blocks = spans };
    }
}
