using ArticleAnalysis.Ingest;

namespace ArticleAnalysis.Tests.Ingest;

[TestFixture]
public sealed class MarkdownReaderTests
{
    private static readonly ArticleReader Reader = new(EnglishResources.Instance);

    private static Article Read(string markdown) => Reader.Read(ArticleSource.FromMarkdown(markdown));

    private static string[] Blocks(Article article) => [.. article.Blocks.Select(b => $"{b.Kind}{(b.Level > 0 ? b.Level : "")}: {b.Span.Of(article.Text)}")];

    [Test]
    public void Marks_stay_in_the_text_and_out_of_the_blocks()
    {
        var article = Read("# A quay\n\nFirst line\nsecond line.\n\n## Why not ##\n\n> Nobody asked.\n\n- one\n  - two\n1. three\n\nThe price\n---------\n\nToo high.\n");

        Assert.That(Blocks(article), Is.EqualTo(new[]
        {
            "Title1: A quay", "Paragraph: First line\nsecond line.", "Heading2: Why not", "Quote: Nobody asked.",
            "ListItem1: one", "ListItem2: two", "ListItem1: three", "Heading2: The price", "Paragraph: Too high.",
        }));
        Assert.That(article.Metadata.Title, Is.EqualTo("A quay"));
    }

    [Test]
    public void A_YAML_header_gives_metadata()
    {
        var article = Read("---\ntitle: \"A quay\"\nauthors:\n  - Marta Lindqvist\n  - Jean Roux\ndate: 2026-05-04\npublisher: The Fjord Review\nlang: en\n---\n\nThe quay will not be built.\n");
        var metadata = article.Metadata;

        Assert.That((metadata.Title, string.Join('|', metadata.Authors), metadata.Published, metadata.Outlet, metadata.Language), Is.EqualTo(("A quay", "Marta Lindqvist|Jean Roux", new DateOnly(2026, 5, 4), "The Fjord Review", "en")));
        Assert.That(Blocks(article), Is.EqualTo(new[] { "Paragraph: The quay will not be built." }));
    }

    [Test]
    public void Lines_below_the_title_give_author_and_day()
    {
        var article = Read("# A quay\n\n*By Marta Lindqvist*\n4 May 2026\n\nThe quay will not be built.\n");

        Assert.That(Blocks(article), Is.EqualTo(new[] { "Title1: A quay", "Byline: By Marta Lindqvist", "Publication: 4 May 2026", "Paragraph: The quay will not be built." }));
    }
}
