using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace ArticleAnalysis.Cli.Tests;

/// <summary>Where briefs go and in what shape.</summary>
public class BriefCommandTests
{
    private const string Article = "dev-010-panama-ports.txt";

    [Test]
    public void One_input_gives_json_on_standard_output_and_nothing_on_standard_error()
    {
        var run = Tool.Run("brief", Article);
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Error, Is.Empty);
        Assert.That(run.Output[0], Is.EqualTo((byte)'{'), "no byte-order mark");
        using var brief = JsonDocument.Parse(run.Output);
        Assert.That(brief.RootElement.GetProperty("text").GetString(), Is.EqualTo(File.ReadAllText(Path.Combine(Tool.Corpus, Article))));
    }

    [Test]
    public void No_text_leaves_the_text_out()
    {
        using var brief = JsonDocument.Parse(Tool.Run("brief", Article, "--no-text").Output);
        Assert.That(brief.RootElement.TryGetProperty("text", out _), Is.False);
    }

    [TestCase("1")]
    [TestCase("4")]
    public void Many_inputs_give_jsonl_in_input_order_at_any_number_of_threads(string threads)
    {
        var run = Tool.Run("brief", "dev-0*.html", "dev-00?-*.txt", "--threads", threads, "--no-text");
        var uris = run.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("source").GetProperty("uri").GetString()).ToList();
        string[] expected = [.. Names("*.html"), .. Names("dev-00?-*.txt")];
        Assert.That(uris, Is.EqualTo(expected));
        Assert.That(run.ErrorLines[^1], Does.StartWith($"{expected.Length} briefs, 0 failed"));

        static IEnumerable<string> Names(string pattern) => Directory.GetFiles(Tool.Corpus, pattern).Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal);
    }

    [Test]
    public void Standard_input_is_an_input()
    {
        var run = Tool.Run(File.ReadAllBytes(Path.Combine(Tool.Corpus, Article)), "brief", "-", "--format", "markdown");
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Text, Does.StartWith("# "));
    }

    [Test]
    public void Json_of_many_inputs_is_one_array()
    {
        using var briefs = JsonDocument.Parse(Tool.Run("brief", "dev-00[1]*.txt", "dev-001*.txt", "dev-002*.txt", "--format", "json", "--no-text").Output);
        Assert.That(briefs.RootElement.GetArrayLength(), Is.EqualTo(2));
    }

    [Test]
    public void The_terminal_view_has_no_escape_codes_when_it_is_piped()
    {
        var run = Tool.Run("brief", Article, "--format", "terminal");
        Assert.That(run.Text, Does.Contain("All of it:").And.Not.Contain("\u001b"));
        Assert.That(run.Lines.Select(l => l.Length), Has.All.LessThanOrEqualTo(100));
    }

    [Test]
    public void A_folder_is_searched_and_an_output_folder_gets_one_file_an_input()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", "First story.\n\nIt rained.");
        folder.Write("in/a.md", "# Second story\n\nIt snowed.");
        folder.Write("in/deep/b.txt", "Third story.\n\nIt hailed.");
        folder.Write("in/ignored.pdf", "no article");
        var run = Tool.Run("brief", folder.File("in"), "-o", folder.File("out/"));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Is.Empty);
        Assert.That(Files(folder.File("out")), Is.EqualTo(["a.md.json", "a.txt.json", "deep/b.json"]));
    }

    [Test]
    public void An_output_file_takes_its_format_from_its_extension_and_appears_whole()
    {
        using var folder = new TemporaryFolder();
        var run = Tool.Run("brief", Article, "-o", folder.File("brief.html"));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(Files(folder.Path), Is.EqualTo(["brief.html"]));
        Assert.That(File.ReadAllText(folder.File("brief.html")), Does.StartWith("<!DOCTYPE html>").And.EndsWith("</html>\n"));
    }

    [TestCase("a.html", "a.html")]
    [TestCase("a.html", "./")]
    public void A_brief_never_takes_the_place_of_its_article(string input, string output)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.html", "<p>The story.</p>");
        var run = Tool.Run("brief", folder.File(input), "--format", "html", "-o", folder.File(output));
        Assert.That(run.ExitCode, Is.EqualTo(2), run.Error);
        Assert.That(File.ReadAllText(folder.File("a.html")), Is.EqualTo("<p>The story.</p>"));
    }

    [Test]
    public void An_input_that_cannot_be_read_leaves_no_output_file()
    {
        using var folder = new TemporaryFolder();
        var run = Tool.Run("brief", "no-such-file.txt", "-o", folder.File("brief.json"));
        Assert.That(run.ExitCode, Is.EqualTo(3));
        Assert.That(Files(folder.Path), Is.Empty);
    }

    [Test]
    public void A_reader_that_leaves_ends_the_tool_quietly()
    {
        using var tool = Tool.Start("brief", ".", "--threads", "2");
        var error = tool.StandardError.ReadToEndAsync();
        tool.StandardOutput.ReadLine();
        tool.StandardOutput.Close();
        var run = Tool.End(tool, () => ([], error.Result));
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Error, Does.Not.Contain("article-analysis:"));
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void An_interrupt_ends_with_130_and_leaves_nothing_half_written()
    {
        using var folder = new TemporaryFolder();
        using var tool = Tool.Start("brief", Article, "-", "-o", folder.File("briefs.jsonl"));
        // Standard input stays open, so the tool waits; its unfinished file tells that it has begun.
        var began = SpinWait.SpinUntil(() => Directory.GetFiles(folder.Path, ".*").Length > 0, TimeSpan.FromSeconds(30));
        Assert.That(began, Is.True);
        using var kill = Process.Start("kill", ["-INT", tool.Id.ToString()]);
        var run = Tool.End(tool, () => ([], tool.StandardError.ReadToEnd()));
        Assert.That(run.ExitCode, Is.EqualTo(130), run.Error);
        Assert.That(run.ErrorLines[^1], Does.Contain("cancelled"));
        Assert.That(Files(folder.Path), Is.Empty);
    }

    private static string[] Files(string folder) =>
        [.. Directory.GetFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
