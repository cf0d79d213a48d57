using ArticleAnalysis.Ingest.Writers;

namespace ArticleAnalysis.Tests.Ingest.Writers;

public sealed class ArticleTextTests
{
    [Test]
    public void A_block_is_a_line() => Assert.That(ArticleText.Write(SampleArticle.Make()), Is.EqualTo("""
        A quay & *more*
        Marta Lindqvist, Jean Roux · The Fjord Review · 2026-02-27

        The quay <b>will not</b> be built.

        What it costs

        - Piles
          - of oak
          - of steel
        - Planks

        Nobody asked us.

        And nobody will.

        Year | Cost | Tenders
        2025 | €3m

        The harbour board meets in May.

        """.ReplaceLineEndings("\n")));

    [Test]
    public void The_body_alone_has_no_title() => Assert.That(ArticleText.Write(SampleArticle.Make(), withHead: false), Does.StartWith("The quay <b>"));

    [Test]
    public void An_agency_stands_where_no_person_is_named()
    {
        var article = SampleArticle.Make();
        Assert.That(ArticleText.Write(article with { Metadata = article.Metadata with { Authors = [], Agency = "Fjordpress" } }), Does.Contain("\nFjordpress · The Fjord Review · "));
    }

    [Test]
    public void An_empty_article_is_empty() => Assert.That(ArticleText.Write(SampleArticle.Of()), Is.Empty);
}
