using ArticleAnalysis.Ingest;
using ArticleAnalysis.Ingest.Writers;

namespace ArticleAnalysis.Tests.Ingest.Writers;

public sealed class ArticleMarkdownTests
{
    [Test]
    public void Each_kind_of_block_has_its_marks() => Assert.That(ArticleMarkdown.Write(SampleArticle.Make()), Is.EqualTo("""
        # A quay & \*more\*

        *Marta Lindqvist, Jean Roux · The Fjord Review · 2026-02-27*

        The quay \<b>will not\</b> be built.

        ### What it costs

        - Piles
          - of oak
          - of steel
        - Planks

        > Nobody asked us.
        >
        > And nobody will.

        | Year | Cost | Tenders |
        | --- | --- | --- |
        | 2025 | €3m |  |

        The harbour board meets in May.

        """.ReplaceLineEndings("\n")));

    [Test]
    public void The_body_alone_has_no_title() =>
        Assert.That(ArticleMarkdown.Write(SampleArticle.Make(), withHead: false), Does.StartWith("The quay \\<b>will"));

    [TestCase("1986. A great year", "1986\\. A great year")]
    [TestCase("3) Go home", "3\\) Go home")]
    [TestCase("3.5 million came", "3.5 million came")]
    [TestCase("# of seats", "\\# of seats")]
    [TestCase("#quay is a tag", "#quay is a tag")]
    [TestCase("- said nobody", "\\- said nobody")]
    [TestCase("-3 degrees", "-3 degrees")]
    [TestCase("---", "\\---")]
    [TestCase("> 5 per cent", "\\> 5 per cent")]
    [TestCase("a > b < c", "a > b < c")]
    [TestCase("* * *", "\\* \\* \\*")]
    [TestCase("snake_case and _this_", "snake_case and \\_this\\_")]
    [TestCase("[sic] and [this](that)", "[sic] and [this\\](that)")]
    [TestCase("[x] done", "\\[x] done")]
    [TestCase("AT&T &amp; &c.", "AT&T \\&amp; &c.")]
    [TestCase("C:\\files\\*", "C:\\files\\\\\\*")]
    [TestCase("`code` ~~gone~~", "\\`code\\` \\~\\~gone\\~\\~")]
    [TestCase("<3 <em>", "<3 \\<em>")]
    public void Only_what_would_be_markup_is_escaped(string text, string markdown) =>
        Assert.That(ArticleMarkdown.Write(SampleArticle.Of((BlockKind.Paragraph, 0, text))), Is.EqualTo($"{markdown}\n"));

    [Test]
    public void Bars_in_a_cell_are_no_borders() =>
        Assert.That(ArticleMarkdown.Write(SampleArticle.Of((BlockKind.TableRow, 0, "a|b | c"))), Is.EqualTo("| a\\|b | c |\n| --- | --- |\n"));

    [Test]
    public void An_item_without_one_above_it_stands_at_the_margin() =>
        Assert.That(ArticleMarkdown.Write(SampleArticle.Of((BlockKind.ListItem, 3, "deep"), (BlockKind.ListItem, 3, "beside"), (BlockKind.ListItem, 1, "top"))), Is.EqualTo("- deep\n  - beside\n- top\n"));

    [Test]
    public void An_empty_article_is_empty() => Assert.That(ArticleMarkdown.Write(SampleArticle.Of()), Is.Empty);
}
