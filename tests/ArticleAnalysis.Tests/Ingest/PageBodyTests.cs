using ArticleAnalysis.Ingest;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Tests.Ingest;

[TestFixture]
public sealed class PageBodyTests
{
    private const string First = "The harbour board of Stenvik met on Thursday and put off its vote on the new quay until the autumn, since nobody could say what the piles would cost.";
    private const string Second = "Two firms had offered to drive them, one from Bergen and one from Gdańsk, and the cheaper of the two asked for twice what the council had set aside.";
    private const string Third = "“We are not going to build half a quay,” said the chairwoman, Marta Lindqvist, who has led the board since the ferry was sold.";

    private static readonly ArticleReader Reader = new(EnglishResources.Instance);

    private static Article Read(string html, AnalyzerOptions? options = null) => Reader.Read(ArticleSource.FromHtml(html), options);

    [Test]
    public void Data_of_a_script_gives_the_body_of_a_page_that_shows_none()
    {
        var article = Read($$$"""
            <body><div id="app"></div><p>You need JavaScript to read this site.</p>
            <script id="state" type="application/json">{"page":{"title":"A quay","related":[{"title":"The price of piles"},{"title":"A mayor resigns"}],
              "body":[{"type":"paragraph","text":"{{{First}}}"},{"type":"subheading","text":"Why"},{"type":"image","caption":"The quay in May, when the ice had gone and the cranes were back at work."},{"type":"paragraph","text":"{{{Second}}}"}]}}</script></body>
            """);

        Assert.That(article.Text, Is.EqualTo($"{First}\n\nWhy\n\n{Second}"));
        Assert.That(article.Blocks[1], Is.EqualTo(new Block(article.Blocks[1].Span, BlockKind.Heading, 2)));
        Assert.That(article.Warnings.Select(w => w.Code), Has.None.EqualTo(WarningCodes.NoArticleFound));
    }

    [Test]
    public void Linked_data_gives_the_body_when_the_page_shows_less_than_half_of_it()
    {
        var article = Read($$"""<body><script type="application/ld+json">{"@type":"NewsArticle","headline":"A quay","articleBody":"{{First}}\n\n{{Second}}"}</script><p>Sign in to read on.</p></body>""");

        Assert.That(article.Text, Is.EqualTo($"{First}\n\n{Second}"));
    }

    [Test]
    public void A_list_of_linked_headlines_is_no_article()
    {
        var cards = string.Concat(Enumerable.Range(1, 9).Select(i => $"<div class='card'><h3><a href='/{i}'>Story number {i} about the harbour</a></h3><p>One sentence that says what the story is about, and no more than that one.</p></div>"));
        var article = Read($"<title>Harbours</title><body><h1>Harbours</h1><main>{cards}</main></body>");

        Assert.That((article.Text, article.Kind), Is.EqualTo(("", PageKind.Index)));
        Assert.That(article.Warnings.Select(w => w.Code), Does.Contain(WarningCodes.NoArticleFound));
    }

    [Test]
    public void A_stub_before_a_paywall_is_told()
    {
        var article = Read($$"""<body><script type="application/ld+json">{"@type":"NewsArticle","headline":"A quay","isAccessibleForFree":false}</script><article><h1>A quay</h1><p>{{First}}</p><p>{{Second}}</p></article></body>""");

        Assert.That((article.Kind, article.Text), Is.EqualTo((PageKind.Paywalled, $"{First}\n\n{Second}")));
        Assert.That(article.Warnings.Select(w => w.Code), Does.Contain(WarningCodes.Paywalled));
    }

    [Test]
    public void Entries_of_a_live_blog_stand_in_the_order_in_which_they_were_written()
    {
        static string Entry(string time, string text) => $"<div class='entry'><time datetime='{time}'>{time[11..16]}</time><p>{text}</p></div>";
        var article = Read($$"""
            <body><script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"The vote on the quay"}</script><article><h1>The vote on the quay</h1>
            {{Entry("2026-02-05T12:30:00Z", Third)}}{{Entry("2026-02-05T11:00:00Z", Second)}}{{Entry("2026-02-05T09:15:00Z", First)}}</article></body>
            """);

        Assert.That((article.Kind, article.Text), Is.EqualTo((PageKind.LiveBlog, $"{First}\n\n{Second}\n\n{Third}")));
    }

    [Test]
    public void Of_several_articles_in_a_page_the_first_is_read()
    {
        static string Story(string title) => $"<article class='story'><h1>{title}</h1><p>{First}</p><p>{Second}</p><p>{Third} {First}</p></article>";
        var article = Read($"<head><title>A quay</title></head><body>{Story("A quay")}{Story("A mayor").Replace("harbour", "council", StringComparison.Ordinal)}</body>");

        Assert.That(article.Text, Does.StartWith(First).And.Not.Contain("council board"));
    }

    [Test]
    public void Paths_of_the_blocks_are_kept_on_request()
    {
        var html = $"<body><div></div><div><p>{First}</p><h2>Why</h2><p>{Second}</p></div></body>";

        Assert.That(Read(html).BlockPaths, Is.Empty);
        Assert.That(Read(html, new AnalyzerOptions { KeepBlockPaths = true }).BlockPaths, Is.EqualTo(new[] { "/html[1]/body[1]/div[2]/p[1]", "/html[1]/body[1]/div[2]/h2[1]", "/html[1]/body[1]/div[2]/p[2]" }));
    }

    [Test]
    public void Marks_of_footnotes_are_no_words() =>
        Assert.That(Read($"<article><p>{First}<sup><a href='#n1'>1</a></sup> {Second}</p></article>").Text, Is.EqualTo($"{First} {Second}"));

    [Test]
    public void A_reader_without_a_language_finds_the_body_too() =>
        Assert.That(new ArticleReader().Read(ArticleSource.FromHtml($"<nav><a href=/>Home</a></nav><article><h1>A quay</h1><p>{First}</p><p>{Second}</p></article>")).Text, Is.EqualTo($"{First}\n\n{Second}"));
}
