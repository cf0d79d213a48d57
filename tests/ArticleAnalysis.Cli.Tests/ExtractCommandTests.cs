using System.Text;
using System.Text.Json;

namespace ArticleAnalysis.Cli.Tests;

/// <summary>Pages in, articles out.</summary>
public class ExtractCommandTests
{
    private static readonly string First = string.Join(' ', Enumerable.Repeat("The ferry left the harbour at noon on Monday.", 8));
    private static readonly string Second = string.Join(' ', Enumerable.Repeat("A ticket costs ten euros.", 8));

    private static readonly string Page = "<html lang=en><head><title>Ferry runs again | The Fjord Review</title><meta property='og:site_name' content='The Fjord Review'>"
        + "<meta property='article:published_time' content='2026-05-04T08:00:00Z'><meta name=author content='Ana Kovac'></head><body><nav><a href='/'>Home</a></nav>"
        + $"<article><h1>Ferry runs again</h1><p>{First}</p><h2>Prices &amp; times</h2><p>{Second}</p></article></body></html>";

    [Test]
    public void Standard_input_gives_text_with_title_and_imprint()
    {
        var run = Extract("-");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Error, Is.Empty);
        Assert.That(run.Text, Is.EqualTo($"Ferry runs again\nAna Kovac · The Fjord Review · 2026-05-04\n\n{First}\n\nPrices & times\n\n{Second}\n"));
    }

    [Test]
    public void The_body_alone_has_no_title() => Assert.That(Extract("-", "--body-only").Text, Does.StartWith("The ferry left"));

    [TestCase("markdown", "# Ferry runs again\n\n*Ana Kovac · The Fjord Review · 2026-05-04*\n\nThe ferry")]
    [TestCase("html", "<!DOCTYPE html>\n<html lang=\"en\"")]
    [TestCase("json", "{\n  \"format\": \"html\",")]
    [TestCase("jsonl", "{\"format\":\"html\",")]
    public void Each_format_has_its_beginning(string format, string begins) => Assert.That(Extract("-", "--format", format).Text, Does.StartWith(begins));

    [Test]
    public void Json_has_metadata_and_blocks()
    {
        using var json = JsonDocument.Parse(Extract("-", "-f", "json").Output);
        var article = json.RootElement;
        Assert.That((article.GetProperty("title").GetString(), article.GetProperty("authors")[0].GetString(), article.GetProperty("published").GetString()), Is.EqualTo(("Ferry runs again", "Ana Kovac", "2026-05-04")));
        Assert.That(article.GetProperty("blocks").EnumerateArray().Select(b => b.GetProperty("kind").GetString()), Is.EqualTo(["paragraph", "heading", "paragraph"]));
    }

    [Test]
    public void Paths_say_where_each_block_stood()
    {
        using var json = JsonDocument.Parse(Extract("-", "-f", "json", "--paths").Output);
        Assert.That(json.RootElement.GetProperty("kind").GetString(), Is.EqualTo("article"));
        Assert.That(json.RootElement.GetProperty("blocks").EnumerateArray().Select(b => b.GetProperty("path").GetString()),
            Is.EqualTo(["/html[1]/body[1]/article[1]/p[1]", "/html[1]/body[1]/article[1]/h2[1]", "/html[1]/body[1]/article[1]/p[2]"]));
    }

    [TestCase("out.md", "# Ferry runs again\n")]
    [TestCase("out.json", "{\n  \"uri\":")]
    [TestCase("out.html", "<!DOCTYPE html>")]
    [TestCase("out.txt", "Ferry runs again\n")]
    [TestCase("out/", "Ferry runs again\n")]
    public void An_output_takes_its_format_from_its_extension(string output, string begins)
    {
        using var folder = new TemporaryFolder();
        var run = Tool.Run("extract", folder.Write("a.html", Page), "-o", folder.File(output));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(File.ReadAllText(output == "out/" ? folder.File("out/a.txt") : folder.File(output)), Does.StartWith(begins));
        Assert.That(Directory.GetFiles(folder.Path, "*.partial", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public void Many_inputs_follow_each_other_and_one_that_cannot_be_read_does_not_stop_them()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.html", Page);
        folder.Write("in/b.html", [0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x2E, 0x37, 0x0A, 0, 1, 2]);
        folder.Write("in/c.html", Page);
        var run = Tool.Run("extract", folder.File("in"), "--format", "json");
        using var json = JsonDocument.Parse(run.Output);
        Assert.That(run.ExitCode, Is.EqualTo(3));
        Assert.That(run.ErrorLines[^1], Does.StartWith("2 articles, 1 failed"));
        Assert.That(json.RootElement.EnumerateArray().Select(a => Path.GetFileName(a.GetProperty("uri").GetString())), Is.EqualTo(["a.html", "c.html"]));
    }

    [Test]
    public void A_page_without_an_article_is_written_with_a_warning()
    {
        var run = Tool.Run("<body><nav><a href='/a'>Harbours</a> <a href='/b'>Contact us</a></nav></body>"u8.ToArray(), "extract", "-");
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Error, Does.Contain("No article was found"));
    }

    [Test]
    public void A_page_never_gives_way_to_its_article()
    {
        using var folder = new TemporaryFolder();
        var page = folder.Write("a.html", Page);
        Assert.That(Tool.Run("extract", page, "-o", page).ExitCode, Is.EqualTo(2));
        Assert.That(Tool.Run("extract", folder.Path, "-o", folder.File("all.html")).ExitCode, Is.EqualTo(2));
        Assert.That(Tool.Run("extract", folder.File("no-such.html"), "-o", folder.File("b.json")).ExitCode, Is.EqualTo(3));
        Assert.That(Directory.GetFiles(folder.Path), Is.EqualTo([page]));
    }

    private static ToolRun Extract(params string[] arguments) => Tool.Run(Encoding.UTF8.GetBytes(Page), ["extract", .. arguments]);
}
