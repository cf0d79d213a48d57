using ArticleAnalysis.Ingest;
using ArticleAnalysis.Ingest.Writers;

namespace ArticleAnalysis.Tests.Ingest.Writers;

public sealed class ArticleHtmlTests
{
    private static readonly ArticleReader Reader = new(EnglishResources.Instance);

    private static IEnumerable<string> Pages() => Corpus.Articles.Select(a => Path.GetFileNameWithoutExtension(a));

    [Test]
    public void It_is_a_whole_page_and_everything_is_escaped() => Assert.That(ArticleHtml.Write(SampleArticle.Make()), Is.EqualTo("""
        <!DOCTYPE html>
        <html lang="en-GB" dir="auto">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>A quay &amp; *more*</title>
        <meta name="author" content="Marta Lindqvist">
        <meta name="author" content="Jean Roux">
        <meta property="og:site_name" content="The Fjord Review">
        <meta property="article:published_time" content="2026-02-27T23:30:00-05:00">
        <meta property="article:tag" content="harbours">
        <link rel="canonical" href="https://fjord.example/quay?a=1&amp;b=2">
        </head>
        <body>
        <article>
        <h1>A quay &amp; *more*</h1>
        <p class="byline">Marta Lindqvist, Jean Roux</p>
        <p class="meta">The Fjord Review · <time datetime="2026-02-27T23:30:00-05:00">2026-02-27</time></p>
        <p>The quay &lt;b&gt;will not&lt;/b&gt; be built.</p>
        <h3>What it costs</h3>
        <ul>
        <li>Piles<ul>
        <li>of oak</li>
        <li>of steel</li>
        </ul>
        </li>
        <li>Planks</li>
        </ul>
        <blockquote>
        <p>Nobody asked us.</p>
        <p>And nobody will.</p>
        </blockquote>
        <table>
        <tr><td>Year</td><td>Cost</td><td>Tenders</td></tr>
        <tr><td>2025</td><td>€3m</td></tr>
        </table>
        <p>The harbour board meets in May.</p>
        </article>
        </body>
        </html>

        """.ReplaceLineEndings("\n")));

    [Test]
    public void An_address_that_a_browser_would_run_is_left_out()
    {
        var article = SampleArticle.Of();
        Assert.That(ArticleHtml.Write(article with { Metadata = new() { CanonicalUri = "javascript:alert(1)" } }), Does.Not.Contain("javascript"));
    }

    [TestCaseSource(nameof(Pages))]
    public void Read_again_the_page_gives_the_same_article(string name)
    {
        var article = Reader.Read(Corpus.Article(name));
        var again = Reader.Read(ArticleSource.FromHtml(ArticleHtml.Write(article)));

        Assert.That(Blocks(again), Is.EqualTo(Blocks(article)));
        Assert.That((again.Metadata.Title, string.Join('|', again.Metadata.Authors), again.Metadata.Published), Is.EqualTo((article.Metadata.Title, string.Join('|', article.Metadata.Authors), article.Metadata.Published)));
    }

    private static string[] Blocks(Article article) => [.. article.Blocks.Where(b => b.IsBody).Select(b => $"{b.Kind}{b.Level} {string.Join(' ', b.Span.Of(article.Text).Split())}")];
}
