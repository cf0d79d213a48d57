namespace ArticleAnalysis.Cli.Tests;

/// <summary>What arguments stand for, and what the outputs are called.</summary>
public class InputTests
{
    private readonly TemporaryFolder _folder = new();

    [OneTimeSetUp]
    public void MakeFiles()
    {
        foreach (var name in new[] { "b.txt", "a.txt", "a.html", ".hidden.txt", "x/c.txt", "x/y/d.txt", "x/.git/e.txt" }) _folder.Write(name, "text");
    }

    [OneTimeTearDown]
    public void RemoveFolder() => _folder.Dispose();

    [TestCase("*.txt", "a.txt b.txt")]
    [TestCase("?.html", "a.html")]
    [TestCase("**/*.txt", "a.txt b.txt x/c.txt x/y/d.txt")]
    [TestCase("x/**", "x/c.txt x/y/d.txt")]
    [TestCase("*/?/*.txt", "x/y/d.txt")]
    [TestCase(".*.txt", ".hidden.txt")]
    [TestCase("none/*.txt", "")]
    public void A_pattern_stands_for_the_files_that_match_in_ordinal_order(string pattern, string expected) =>
        Assert.That(Glob.Files($"{_folder.Path}/{pattern}").Select(Relative), Is.EqualTo(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Test]
    public void A_folder_stands_for_the_articles_in_it_and_below()
    {
        var list = InputList.Expand([_folder.Path]);
        Assert.That(list.Inputs.Select(i => i.Name), Is.EqualTo(["a.html", "a.txt", "b.txt", "x/c.txt", "x/y/d.txt"]));
        Assert.That(list.IsMany, Is.True);
    }

    [Test]
    public void Outputs_have_names_of_their_own() => Assert.That(
        OutputNames.Of([new("a.txt", "a.txt"), new("a.html", "a.html"), new("b.txt", "b.txt"), new("x/A.TXT", "A.TXT"), new("-", "stdin")], ".json"),
        Is.EqualTo(["a.txt.json", "a.html.json", "b.json", "A.TXT-2.json", "stdin.json"]));

    private string Relative(string path) => Path.GetRelativePath(_folder.Path, path).Replace('\\', '/');
}
