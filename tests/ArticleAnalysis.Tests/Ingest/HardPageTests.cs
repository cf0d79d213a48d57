using System.Diagnostics;
using System.Text;
using ArticleAnalysis.Ingest;

namespace ArticleAnalysis.Tests.Ingest;

/// <summary>Pages that are cut, broken or huge: an article or a warning, never an exception, and in linear time.</summary>
[TestFixture]
public sealed class HardPageTests
{
    private const int Megabyte = 1 << 20;
    private const string Body = "The harbour board of Stenvik met on Thursday and put off its vote on the new quay until the autumn, since nobody could say what the piles would cost. ";

    /// <summary>Ten megabytes take less than two seconds on an idle machine; what is quadratic takes minutes.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);
    private static readonly ArticleReader Reader = new(EnglishResources.Instance);

    private static IEnumerable<string> Pages() => Directory.EnumerateFiles(Corpus.Folder, "*.html", SearchOption.AllDirectories).Select(p => Path.GetRelativePath(Corpus.Folder, p).Replace('\\', '/')).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Pages))]
    public void A_page_that_is_cut_anywhere_is_read_as_far_as_it_goes(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Corpus.Folder, name));
        for (var part = 0; part <= 50; part++)
        {
            var article = Reader.Read(ArticleSource.FromBytes(bytes.AsMemory(0, bytes.Length * part / 50), SourceFormat.Html));
            AssertSound(article);
        }
    }

    [TestCase("AT&T &amp; &eacute;&#233;&#xE9; &nosuch; &#; &#x; &#99999999; &amp", "AT&T & ééé &nosuch; &#; &#x; \uFFFD &")]
    [TestCase("a < b, c > d, 1<2 and <3", "a < b, c > d, 1<2 and <3")]
    [TestCase("no\0thing", "no\uFFFDthing")]
    [TestCase("&#0;&#xD800;&#x110000;", "\uFFFD\uFFFD\uFFFD")]
    [TestCase("a<!-->b", "ab")]
    [TestCase("a<!-- > -- -->b<!---->c", "abc")]
    [TestCase("a<? php ?>b<![CDATA[x]]>c", "abc")]
    [TestCase("a<b class='it's>b</b>", "ab")]
    public void Marks_that_are_malformed_leave_the_words(string html, string words) =>
        Assert.That(Read($"<article><p>{Body}{html}</p></article>").Text, Is.EqualTo($"{Body}{words}").Or.EqualTo($"{Body}{words.Replace("\uFFFD", "", StringComparison.Ordinal)}".TrimEnd()));

    [TestCase("<!-- never closed <p>")]
    [TestCase("<script>if (a < b) {")]
    [TestCase("<style>p {")]
    [TestCase("<a href=\"/never-closed>")]
    [TestCase("<a href='/x")]
    [TestCase("<p")]
    [TestCase("&#x1F6")]
    [TestCase("<![CDATA[")]
    [TestCase("<title>")]
    [TestCase("<textarea>")]
    [TestCase("<plaintext>")]
    public void What_is_not_closed_takes_nothing_from_what_stands_before_it(string end) =>
        Assert.That(Read($"<body><article><h1>A quay</h1><p>{Body}</p><p>{Body}</p>{end}").Text, Does.StartWith($"{Body.TrimEnd()}\n\n{Body.TrimEnd()}"));

    [TestCase("<rt>", 30_000)]
    [TestCase("<h1>", 100_000)]
    [TestCase("<form>", 100_000)]
    [TestCase("<nobr>", 100_000)]
    [TestCase("<i><em><strong><u>", 50_000)]
    [TestCase("<dl><dt>", 100_000)]
    [TestCase("<section><header>", 100_000)]
    [TestCase("<b><i></b></i>", 100_000)]
    [TestCase("<a><div></a>", 100_000)]
    [TestCase("<p><table>", 100_000)]
    [TestCase("<details><summary>", 100_000)]
    [TestCase("<object><video>", 100_000)]
    [TestCase("a\0", 1_000_000)]
    [TestCase("<a x=\"'", 300_000)]
    [TestCase("<!", 1_000_000)]
    [TestCase("</", 1_000_000)]
    [TestCase("&#x", 1_000_000)]
    [TestCase("<![CDATA[", 300_000)]
    [TestCase("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"A quay\"}</script>", 50_000)]
    [TestCase("<meta property='article:tag' content='quay'>", 50_000)]
    [TestCase("<p class=byline>By Jean Roux</p>", 30_000)]
    public void The_same_again_and_again_is_no_trouble(string html, int times)
    {
        var clock = Stopwatch.StartNew();
        var article = Read($"<body><article><h1>A quay</h1><p>{Body}</p><p>{Body}</p>{Times(html, times)}");

        AssertSound(article);
        Assert.That(clock.Elapsed, Is.LessThan(Long));
    }

    [TestCase("<p>{0}</p>", Body, TestName = "Ten megabytes of paragraphs")]
    [TestCase("<div>{0}<br><br></div>", Body, TestName = "Ten megabytes of breaks")]
    [TestCase("<table><tr><td>{0}</td><td>{0}</td></tr></table>", "No more of this.", TestName = "Ten megabytes of tables")]
    [TestCase("<div class='a b c' id=x data-x=\"{0}\">{0}</div>", Body, TestName = "Ten megabytes of attributes")]
    [TestCase("<img src=\"data:image/png;base64,{0}\">", "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk", TestName = "Ten megabytes of pictures")]
    public void Ten_megabytes_are_read_in_good_time(string form, string words)
    {
        var part = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, words);
        AssertQuick($"<body><article><h1>A quay</h1><p>{Body}</p><p>{Body}</p>{Times(part, 10 * Megabyte / part.Length)}</article>");
    }

    [Test]
    public void One_paragraph_of_ten_megabytes_is_read_in_good_time() => AssertQuick($"<body><p>{Times(Body, 10 * Megabyte / Body.Length)}</p>");

    [Test]
    public void One_address_of_ten_megabytes_is_read_in_good_time() => AssertQuick($"<body><p>{Body}</p><img src=\"data:image/png;base64,{new string('A', 10 * Megabyte)}\"><p>{Body}</p>");

    [TestCase("[", "]", 10_000)]
    [TestCase("{\"author\":", "}", 10_000)]
    [TestCase("{\"@type\":\"NewsArticle\",\"author\":", "}", 60)]
    [TestCase("[", "", 1_000_000)]
    public void Linked_data_that_is_deep_is_passed_over(string open, string close, int depth) =>
        AssertQuick($"<head><script type='application/ld+json'>{Times(open, depth)}1{Times(close, depth)}</script></head><body><article><p>{Body}</p><p>{Body}</p></article>");

    private static Article Read(string html) => Reader.Read(ArticleSource.FromHtml(html));

    private static string Times(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static void AssertQuick(string html)
    {
        var clock = Stopwatch.StartNew();
        var article = Read(html);

        AssertSound(article);
        Assert.That(article.Text, Does.Contain("harbour board"));
        Assert.That(clock.Elapsed, Is.LessThan(Long));
    }

    /// <summary>Blocks lie in the text, one after the other, and hold words.</summary>
    private static void AssertSound(Article article)
    {
        var end = 0;
        foreach (var block in article.Blocks)
        {
            if (block.Span.Start < end || block.Span.IsEmpty || block.Span.End > article.Text.Length) Assert.Fail($"{block} follows {end} in a text of {article.Text.Length}");
            end = block.Span.End;
        }
    }
}
