using System.Diagnostics;
using System.Text;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Tests.Ingest;

[TestFixture]
public sealed class HtmlReaderTests
{
    private const string Body = "The harbour board of Stenvik met on Thursday and put off its vote on the new quay until the autumn, since nobody could say what the piles would cost.";
    private static readonly ArticleReader Reader = new(EnglishResources.Instance);

    private static Article Read(string html) => Reader.Read(ArticleSource.FromHtml(html));

    [Test]
    public void Blocks_are_joined_by_an_empty_line_and_white_space_is_collapsed()
    {
        var article = Read($"<body><article><h1>A quay</h1><p>{Body}\n   And\n so on.</p><h2>Why</h2><ul><li>One <b>two</b></li><li>Three</li></ul><blockquote><p>No quay has ever been built on a guess, and this one will not be.</p></blockquote></article>");

        Assert.That(article.Text, Is.EqualTo($"{Body} And so on.\n\nWhy\n\nOne two\n\nThree\n\nNo quay has ever been built on a guess, and this one will not be."));
        Assert.That(article.Blocks.Select(b => $"{b.Kind}{b.Level}"), Is.EqualTo(new[] { "Paragraph0", "Heading2", "ListItem1", "ListItem1", "Quote0" }));
        Assert.That(article.Metadata.Title, Is.EqualTo("A quay"));
    }

    [Test]
    public void Words_are_not_glued_at_breaks_and_cells()
    {
        var article = Read($"<article><p>{Body}<br>Next line</p><p>Up<span>per</span>case</p><table><tr><th>Year</th><th>Cost of a quay of forty metres</th></tr><tr><td>2025</td><td>€3m with piles of steel</td></tr><tr><td>2026</td><td>€4m with piles of steel</td></tr></table><p>{Body}</p></article>");

        Assert.That(article.Text, Does.Contain("cost. Next line").And.Contain("Uppercase").And.Contain("Year | Cost of a quay of forty metres\n\n2025 | €3m with piles of steel\n\n2026 | €4m"));
        Assert.That(article.Blocks[^2].Kind, Is.EqualTo(BlockKind.TableRow));
    }

    [Test]
    public void Two_breaks_end_a_paragraph() =>
        Assert.That(Read($"<div>{Body}<br><br>{Body}</div>").Blocks, Has.Count.EqualTo(2));

    [Test]
    public void Furniture_is_left_out()
    {
        var article = Read($$"""
            <body class="comment">
            <nav><a href="/">Home</a> <a href="/n">News</a></nav>
            <div class="cookie-banner"><p>We and our partners store cookies on your device. You can change your mind.</p></div>
            <article>
              <p class="kicker">Harbours</p><h1>A quay</h1><p class="byline">By Marta Lindqvist</p>
              <figure><img src="q.jpg"><figcaption>The quay in May.</figcaption></figure>
              <aside class="key-points"><ul><li>No quay this year</li></ul></aside>
              <p>{{Body}}</p>
              <div class="ad-slot">Advertisement</div>
              <blockquote class="pull">since nobody could say what the piles would cost</blockquote>
              <p><a href="/more">Read more: The mayor who left the room</a></p>
              <h2>What next</h2>
              <p>{{Body}}</p>
              <h3>Related stories</h3><ul><li><a href="/1">The price of piles</a></li><li><a href="/2">A mayor resigns</a></li></ul>
            </article>
            <section id="comments"><h2>2 comments</h2><div class="comment"><p>About time somebody said it, and I have said it for many years to everybody who would listen.</p></div></section>
            <footer><p>© The Fjord Review. All rights reserved.</p></footer></body>
            """);

        Assert.That(article.Text, Is.EqualTo($"{Body}\n\nWhat next\n\n{Body}"));
        Assert.That(article.Metadata.Authors, Is.EqualTo(new[] { "Marta Lindqvist" }));
    }

    [Test]
    public void Linked_data_gives_metadata_and_the_day_as_written()
    {
        var article = Read($$"""
            <html lang="en-GB"><head><title>A quay | The Fjord Review</title><link rel="canonical" href="https://fjord.example/quay">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
              {"@type":"Organization","@id":"#org","name":"The Fjord Review"},
              {"@type":"NewsArticle","headline":"A quay","datePublished":"2026-02-27T23:30:00-0500","publisher":{"@id":"#org"},
               "author":[{"@type":"Person","name":"Marta Lindqvist"},{"@type":"Organization","name":"The Fjord Review"},{"@type":"Person","name":"Jean Roux"}]}]}</script>
            </head><body><h1>A quay</h1><p>{{Body}}</p></body></html>
            """);
        var metadata = article.Metadata;

        Assert.That((metadata.Title, metadata.Outlet, metadata.Language, metadata.CanonicalUri), Is.EqualTo(("A quay", "The Fjord Review", "en-GB", "https://fjord.example/quay")));
        Assert.That(metadata.Authors, Is.EqualTo(new[] { "Marta Lindqvist", "Jean Roux" }));
        Assert.That((metadata.Published, metadata.PublishedTime), Is.EqualTo((new DateOnly(2026, 2, 27), "2026-02-27T23:30:00-05:00")));
    }

    [TestCase("{\"@type\":\"NewsArticle\",\"headline\":\"\\ud800\"}")]
    [TestCase("{\"@type\":\"NewsArticle\",\"headline\":\"|\"}")]
    [TestCase("{\"@type\":[1,null],\"author\":7}")]
    [TestCase("[[[[[")]
    [TestCase("\"")]
    public void Linked_data_that_is_broken_is_passed_over(string json) =>
        Assert.That(Read($"<body><script type='application/ld+json'>{json}</script><h1>A quay</h1><p>{Body}</p>").Text, Is.EqualTo(Body));

    [Test]
    public void Meta_tags_and_the_page_itself_give_metadata_where_there_is_no_linked_data()
    {
        var metadata = Read($"""
            <html><head><title>Marta Lindqvist: the quay nobody wants - Fjord Mercury</title><meta property="og:site_name" content="Fjord Mercury"></head>
            <body><article><h1>The quay nobody wants</h1><div class="by"><span>By Marta Lindqvist</span> · <time datetime="2026-01-29">29 January 2026</time></div><p>{Body}</p></article></body></html>
            """).Metadata;

        Assert.That((metadata.Title, metadata.Outlet, metadata.Authors[0], metadata.Published), Is.EqualTo(("The quay nobody wants", "Fjord Mercury", "Marta Lindqvist", new DateOnly(2026, 1, 29))));
    }

    [Test]
    public void Unmarked_lines_below_the_title_name_author_and_day()
    {
        var metadata = Read($"<body><h1>A quay</h1><div class=x1>By <a href=/p>Marta Lindqvist</a></div><div class=x2>Published on July 18, 2025</div><p>{Body}</p>").Metadata;

        Assert.That((metadata.Authors[0], metadata.Published), Is.EqualTo(("Marta Lindqvist", new DateOnly(2025, 7, 18))));
    }

    [TestCase("A quay | Fjord Mercury")]
    [TestCase("A quay - Fjord Mercury")]
    [TestCase("A quay – Fjord Mercury")]
    public void The_title_does_not_end_in_the_site(string window) =>
        Assert.That(Read($"<head><title>{window}</title><meta property='og:site_name' content='Fjord Mercury'></head><body><p>{Body}</p>").Metadata.Title, Is.EqualTo("A quay"));

    [Test]
    public void A_page_without_article_has_no_body_and_says_so()
    {
        var article = Read("<body><nav><a href='/a'>Harbours</a> <a href='/b'>Contact us</a></nav></body>");

        Assert.That((article.Text, article.Kind), Is.EqualTo(("", PageKind.Index)));
        Assert.That(article.Warnings.Select(w => w.Code), Does.Contain(WarningCodes.NoArticleFound));
    }

    [TestCase("<div>", 10_000)]
    [TestCase("<div>", 100_000)]
    [TestCase("<b>", 100_000)]
    [TestCase("<p><font color=red>", 100_000)]
    [TestCase("<a href=x>", 100_000)]
    [TestCase("<ul><li>", 100_000)]
    [TestCase("<table><tr><td>", 100_000)]
    [TestCase("<svg>", 100_000)]
    [TestCase("<svg/><my-tag/>", 100_000)]
    [TestCase("<blockquote><span>", 100_000)]
    [TestCase("</div>", 100_000)]
    [TestCase("<p>", 100_000)]
    [TestCase("<li>", 100_000)]
    [TestCase("<button><select><option>", 50_000)]
    [TestCase("<!-- ", 100_000)]
    [TestCase("<script>", 100_000)]
    [TestCase("<p title='", 100_000)]
    [TestCase("<", 1_000_000)]
    public void Unclosed_tags_neither_overflow_nor_hang(string tag, int times)
    {
        var html = new StringBuilder("<body><p>").Append(Body).Append("</p>").Append(string.Concat(Enumerable.Repeat(tag, times))).Append("<p>").Append(Body).ToString();
        var clock = Stopwatch.StartNew();

        var article = Read(html);

        Assert.That(article.Text, Does.Contain("harbour board"));
        // Two seconds on an idle machine; what is quadratic takes minutes.
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(40)));
    }

    [Test]
    public void A_tag_with_very_many_attributes_does_not_hang()
    {
        var attributes = string.Concat(Enumerable.Range(0, 200_000).Select(i => $" a{i}"));
        var clock = Stopwatch.StartNew();

        Assert.That(Read($"<body><div{attributes}><p>{Body}</p></div>").Text, Is.EqualTo(Body));
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(30)));
    }
}
