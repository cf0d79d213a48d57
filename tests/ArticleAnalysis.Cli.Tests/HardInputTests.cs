using System.Text;
using System.Text.Json;

namespace ArticleAnalysis.Cli.Tests;

/// <summary>Input that is no well-behaved article: a brief with warnings or one line that names cause and remedy, never a stack trace.</summary>
public class HardInputTests
{
    private const string Story = "The harbour café reopened on Monday – “a relief”, said Mayor Zoë Müller.\n\nThe town paid €2 million for the pier.";

    private readonly TemporaryFolder _folder = new();

    [OneTimeTearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void Text_in_utf_16_is_read() => Assert.That(TextOf(_folder.Write("utf16.txt", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Story)).ToArray())), Is.EqualTo(Story));

    [Test]
    public void Text_with_a_byte_order_mark_is_read_without_it() => Assert.That(TextOf(_folder.Write("bom.txt", $"\uFEFF{Story}")), Is.EqualTo(Story));

    [Test]
    public void Text_in_windows_1252_is_read()
    {
        byte[] bytes = [.. "The caf"u8, 0xE9, .. " reopened "u8, 0x96, .. " "u8, 0x93, .. "a relief"u8, 0x94, .. ", said the mayor of the town. It had been closed for a year."u8];
        Assert.That(TextOf(_folder.Write("1252.txt", bytes)), Does.StartWith("The café reopened – “a relief”, said"));
    }

    [Test]
    public void An_empty_file_is_a_brief_with_a_warning()
    {
        using var brief = JsonDocument.Parse(Analyse(_folder.Write("empty.txt", "")).Output);
        Assert.That(brief.RootElement.GetProperty("warnings").GetArrayLength(), Is.GreaterThan(0));
    }

    [Test]
    public void Binary_data_is_an_error_that_names_the_input()
    {
        var run = Tool.Run("brief", _folder.Write("picture.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, .. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7))]));
        AssertUnreadable(run, "picture.txt");
    }

    [Test]
    public void A_missing_file_is_an_error_and_the_others_are_written()
    {
        var run = Tool.Run("brief", "no-such-file.txt", "dev-001-mackerel-north-atlantic.txt", "--no-text");
        Assert.That(run.ExitCode, Is.EqualTo(3));
        Assert.That(run.Lines, Has.Length.EqualTo(1));
        Assert.That(run.ErrorLines[0], Does.Contain("no-such-file.txt").And.Contain("no such file"));
        Assert.That(run.ErrorLines[^1], Does.StartWith("1 brief, 1 failed"));
    }

    [TestCase("no-such-*.txt")]
    [TestCase("no/such/**/folder.txt")]
    public void A_pattern_without_files_is_an_error(string pattern) => Assert.That(Tool.Run("brief", pattern).ExitCode, Is.EqualTo(3));

    [Test]
    public void A_folder_without_articles_is_an_error()
    {
        Directory.CreateDirectory(_folder.File("bare"));
        Assert.That(Tool.Run("brief", _folder.File("bare")).ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void Ten_thousand_unclosed_tags_are_no_trouble() =>
        Analyse(_folder.Write("deep.html", $"<html><body>{string.Concat(Enumerable.Repeat("<div><b>", 5000))}<p>{Story}"));

    [Test]
    public void Fifty_megabytes_on_one_line_are_cut_with_a_warning()
    {
        var sentence = Encoding.UTF8.GetBytes("The minister told the council that the bridge would open in June and cost 3 million euros. ");
        var big = new byte[50 << 20];
        for (var i = 0; i < big.Length; i++) big[i] = sentence[i % sentence.Length];
        using var brief = JsonDocument.Parse(Analyse(_folder.Write("big.txt", big)).Output);
        Assert.That(brief.RootElement.GetProperty("warnings").EnumerateArray().Select(w => w.GetProperty("code").GetString()), Has.Some.EqualTo("truncated"));
        File.Delete(_folder.File("big.txt"));
    }

    private static string? TextOf(string path)
    {
        using var brief = JsonDocument.Parse(Tool.Run("brief", path).Output);
        return brief.RootElement.GetProperty("text").GetString();
    }

    private static ToolRun Analyse(string path)
    {
        var run = Tool.Run("brief", path, "--no-text");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Error, Is.Empty);
        return run;
    }

    private static void AssertUnreadable(ToolRun run, string name)
    {
        Assert.That(run.ExitCode, Is.EqualTo(3), run.Error);
        Assert.That(run.ErrorLines, Has.Length.EqualTo(1));
        Assert.That(run.Error, Does.StartWith("article-analysis: AA02").And.Contain(name));
        Assert.That(run.Output, Is.Empty);
    }
}
