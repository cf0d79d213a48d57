namespace ArticleAnalysis.Cli.Tests;

/// <summary>Help, version, usage errors: what a user sees before any article is read.</summary>
public class CommandLineTests
{
    [TestCase("--help", "article-analysis brief article.html")]
    [TestCase("brief --help", "curl -s https://example.org/story | article-analysis brief -")]
    [TestCase("annotate --help", "article-analysis annotate article.txt")]
    [TestCase("extract --help", "article-analysis extract - --format markdown")]
    [TestCase("schema --help", "article-analysis schema >")]
    [TestCase("pipeline --help", "article-analysis pipeline")]
    public void Help_has_examples_and_the_exit_status(string arguments, string example)
    {
        var run = Tool.Run(arguments.Split(' '));
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Text, Does.Contain(example).And.Contain("130 cancelled"));
        Assert.That(run.Error, Is.Empty);
    }

    [Test]
    public void Version_is_one_plain_line() => Assert.That(Tool.Run("--version").Text, Does.Match(@"^\d+\.\d+\.\d+\n$"));

    [TestCase("", "Required command")]
    [TestCase("bief", "'bief'")]
    [TestCase("brief", "FILE|FOLDER|GLOB|-")]
    [TestCase("brief a.txt --format xml", "'markdown'")]
    [TestCase("brief a.txt --threads none", "1 to 1024")]
    [TestCase("brief a.txt --threads 0", "1 to 1024")]
    [TestCase("brief a.txt --fromat json", "'--fromat'")]
    [TestCase("annotate", "FILE|FOLDER|GLOB|-")]
    [TestCase("annotate a.txt --format xml", "'conllu'")]
    [TestCase("annotate a.txt --fromat json", "'--fromat'")]
    [TestCase("extract", "FILE|FOLDER|GLOB|-")]
    [TestCase("extract a.html --format xml", "'markdown'")]
    [TestCase("extract a.html b.html --format html", "-o")]
    [TestCase("brief - -", "standard input can be read once")]
    [TestCase("brief a.txt -o /no/such/folder/a.json", "does not exist")]
    [TestCase("brief a.txt b.txt --format html", "-o")]
    public void A_wrong_command_line_is_one_line_and_status_2(string arguments, string says)
    {
        var run = Tool.Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.ErrorLines, Has.Length.EqualTo(1));
        Assert.That(run.Error, Does.StartWith("article-analysis: ").And.Contain(says));
        Assert.That(run.Output, Is.Empty);
    }

    [Test]
    public void Pipeline_prints_the_stages_as_a_table() =>
        Assert.That(Tool.Run("pipeline").Lines, Has.Length.GreaterThan(2).And.Some.StartsWith("linguistics"));
}
