using ArticleAnalysis.Ingest;

namespace ArticleAnalysis.Tests.Ingest;

[TestFixture]
public sealed class MarkdownReaderTests
{
    private static readonly ArticleReader Reader = new(EnglishResources.Instance);

    private static Article Read(string markdown) => Reader.Read(ArticleSource.FromMarkdown(markdown));

    private static string[] Blocks(Article article) => [.. article.Blocks.Select(b => $"{b.Kind}{(b.Level > 0 ? b.Level : "")}: {b.Span.Of(article.Text)}")];

    [Test]
    public void Blocks_hold_the_words_without_their_marks()
    {
        var article = Read("# A quay\n\nFirst line\nsecond line.\n\n## Why not ##\n\n> Nobody asked.\n\n- one\n  - two\n1. three\n\nThe price\n---------\n\nToo high.\n");

        Assert.That(Blocks(article), Is.EqualTo(new[]
        {
            "Title1: A quay", "Paragraph: First line second line.", "Heading2: Why not", "Quote: Nobody asked.",
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

    [Test]
    public void The_text_is_the_blocks_joined_by_blank_lines()
    {
        var article = Read("# A *quay*\n\nFirst **line**\nsecond line.\n\n***\n\n- one\n- two");

        Assert.That(article.Text, Is.EqualTo("A quay\n\nFirst line second line.\n\none\n\ntwo"));
    }

    [TestCase("a *b* _c_ **d** ***e*** ~~f~~ `g`", "a b c d e f g")]
    [TestCase("**bold*both*bold** and *one **two** three*", "boldbothbold and one two three")]
    [TestCase("5 * 3 * 2, snake_case_name, a_b_, **open, 2*3*4", "5 * 3 * 2, snake_case_name, a_b_, **open, 234")]
    [TestCase("\\*not\\* \\[a\\](b) \\# \\q", "*not* [a](b) # \\q")]
    [TestCase("`a * b` and ``c ` d`` and `open", "a * b and c ` d and `open")]
    [TestCase("[a](b) [c](<d e> \"f\") [g [h] i](j_(k)) [l](m 'n')", "a c g [h] i l")]
    [TestCase("[a][x] [b][] [x] [y] [c] (d) [e](f g)", "a [b][] x [y] [c] (d) [e](f g)")]
    [TestCase("a ![b](c) d [![e](f)](g) h", "a  d  h")]
    [TestCase("<https://a.example/b_c_d> <desk@a.example> 1 < 2 > 0", "https://a.example/b_c_d desk@a.example 1 < 2 > 0")]
    [TestCase("a<br>b <em>c</em><!-- d --> e<span class=\"f>\">", "a b c e\">")]
    [TestCase("AT&amp;T &copy; &#8217; &nosuch; a & b", "AT&T © ’ &nosuch; a & b")]
    [TestCase("a[^1] b[^2]", "a b[^2]")]
    [TestCase("[a](b){target=_blank} {c}", "a {c}")]
    [TestCase("line one\\\nline two  \nline three", "line one line two line three")]
    public void Marks_inside_a_paragraph_are_read(string markdown, string words) =>
        Assert.That(Blocks(Read($"Words above.\n\n{markdown}\n\n[x]: https://x.example\n[^1]: A note.\n"))[1], Is.EqualTo($"Paragraph: {words}"));

    [TestCase("> one\ntwo\n>\n> > three", "Quote: one two|Quote: three")]
    [TestCase("1. one\n   more\n\n   next\n   - a\n     * b\n2. two", "ListItem1: one more|ListItem1: next|ListItem2: a|ListItem3: b|ListItem1: two")]
    [TestCase("- [ ] do\n- [x] done", "ListItem1: do|ListItem1: done")]
    [TestCase("| A | B |\n|---|:-:|\n| **c** | d |", "TableRow: A | B|TableRow: c | d")]
    [TestCase("A | B\n--- | ---\nc | d\n\nend", "TableRow: A | B|TableRow: c | d|Paragraph: end")]
    [TestCase("```\n# *a*\n```\nb", "Paragraph: # *a*|Paragraph: b")]
    [TestCase("    # *a*\n\nb", "Paragraph: # *a*|Paragraph: b")]
    [TestCase("<!-- a\n\nb -->\n<script>\nc\n</script>\n<div>\n<p>d</p>\n</div>", "Paragraph: d")]
    [TestCase("![a](b.jpg)\n*Photo: C*\n\nd", "Paragraph: d")]
    [TestCase("a[^n]\n\n[^n]: note\n    goes on", "Paragraph: a|Footnote: note goes on")]
    [TestCase("[a]: https://b.example\n  \"c\"\n\nd", "Paragraph: \"c\"|Paragraph: d")]
    [TestCase("#tag\n+ b\n+c", "Paragraph: #tag|ListItem1: b +c")]
    [TestCase("{{< youtube x >}}\n\n::: note\na\n:::\n[TOC]", "Paragraph: a")]
    [TestCase("2019. A year\nthat ended\n2020. no", "ListItem1: A year that ended|ListItem1: no")]
    [TestCase("a\n===\nb\n---\n### c ###\n####### d", "Title1: a|Heading2: b|Heading3: c|Paragraph: ####### d")]
    public void Blocks_are_told_by_their_marks(string markdown, string blocks) =>
        Assert.That(string.Join('|', Blocks(Read(markdown))), Is.EqualTo(blocks));

    [Test]
    public void A_TOML_header_gives_metadata()
    {
        var metadata = Read("+++\ntitle = \"A quay\"\ndate = 2026-05-04T10:00:00+02:00\nauthors = [\n  \"Marta Lindqvist\",\n  \"Jean Roux\",\n]\ntags = [\"harbours\", \"money\"]\n+++\nWords.\n").Metadata;

        Assert.That((metadata.Title, string.Join('|', metadata.Authors), metadata.Published, metadata.PublishedTime, string.Join('|', metadata.Tags)),
            Is.EqualTo(("A quay", "Marta Lindqvist|Jean Roux", new DateOnly(2026, 5, 4), "2026-05-04T10:00:00+02:00", "harbours|money")));
    }

    [Test]
    public void A_rule_at_the_top_is_no_header() =>
        Assert.That(Blocks(Read("---\ntitle: no\n\nWords.")), Is.EqualTo(new[] { "Paragraph: title: no", "Paragraph: Words." }));

    private static IEnumerable<TestCaseData> Large() => new (string Name, string Text)[]
    {
        ("quotes", new string('>', 100_000) + "a"),
        ("lists", string.Concat(Enumerable.Range(0, 2000).Select(i => new string(' ', i % 400) + "- a\n"))),
        ("nested items", string.Concat(Enumerable.Repeat("- ", 50_000))),
        ("brackets", new string('[', 200_000)),
        ("links", string.Concat(Enumerable.Repeat("[a](", 100_000))),
        ("stars", string.Concat(Enumerable.Repeat("*a **b ", 60_000))),
        ("backticks", string.Concat(Enumerable.Range(1, 600).Select(i => new string('`', i) + " "))),
        ("tags", string.Concat(Enumerable.Repeat("<a ", 100_000))),
        ("comments", string.Concat(Enumerable.Repeat("<!-- ", 100_000))),
        ("paragraph", string.Concat(Enumerable.Repeat("a\n", 200_000))),
        ("tables", string.Concat(Enumerable.Repeat("| a | b |\n", 50_000))),
        ("entities", string.Concat(Enumerable.Repeat("&", 300_000))),
        ("definitions", string.Concat(Enumerable.Range(0, 50_000).Select(i => $"[{i}]: x\n"))),
    }.Select(c => new TestCaseData(c.Text).SetArgDisplayNames(c.Name));

    [TestCaseSource(nameof(Large))]
    public void Time_is_linear(string markdown)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Read(markdown);

        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(3)));
    }
}
