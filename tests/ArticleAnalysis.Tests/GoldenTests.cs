namespace ArticleAnalysis.Tests;

public sealed class GoldenTests
{
    [Test]
    public void The_difference_shows_the_lines_that_differ() =>
        Assert.That(Golden.Difference("a\nb\nc\nd", "a\nx\ny\nd"), Is.EqualTo("- 2: b\n- 3: c\n+ 2: x\n+ 3: y\n"));

    [Test]
    public void A_missing_file_fails()
    {
        Assume.That(Environment.GetEnvironmentVariable("GOLDEN_ACCEPT"), Is.Not.EqualTo("1"), "nothing fails while golden files are being accepted");

        Assert.That(() => Golden.Matches("text", "no-such-file", caller: Path.Combine(TestContext.CurrentContext.WorkDirectory, "x.cs")),
            Throws.TypeOf<AssertionException>().With.Message.Contains("There is no no-such-file.verified.txt"));
    }
}
