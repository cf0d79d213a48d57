using ArticleAnalysis.Briefs;
using ArticleAnalysis.Tests.Briefs;

namespace ArticleAnalysis.Cli.Tests;

public class TerminalBriefTests
{
    [Test]
    public void It_says_who_is_against_whom_without_colour() =>
        Assert.That(TerminalBrief.Write(SampleBrief.Make(), 80, colour: false), Does.Contain("  Norland ─(−)→ Sudria  opposed -0.63\n     the <b>toll</b> (statement)\n"));

    [Test]
    public void With_colour_it_says_the_same()
    {
        var coloured = TerminalBrief.Write(SampleBrief.Make(), 80, colour: true);
        Assert.That(coloured, Does.Contain("\u001b[").And.Contain("opposed"));
    }

    [TestCase(20, 40)]
    [TestCase(60, 60)]
    [TestCase(300, 100)]
    public void Lines_keep_to_the_width(int width, int most)
    {
        var brief = SampleBrief.Make() with { Title = string.Concat(Enumerable.Repeat("A long title ", 20)) };
        Assert.That(TerminalBrief.Write(brief, width, colour: false).Split('\n').Select(l => l.Length), Has.All.LessThanOrEqualTo(most));
    }

    [Test]
    public void Words_of_the_article_cannot_steer_the_terminal() =>
        Assert.That(TerminalBrief.Write(SampleBrief.Make() with { Title = "Red \u001b[31malert\u0007 [bold]now[/]" }, 80, colour: false), Does.Contain("Red [31malert [bold]now[/]").And.Not.Contain("\u001b"));

    [Test]
    public void A_brief_of_nothing_is_still_a_view() => Assert.That(
        TerminalBrief.Write(new Brief { Id = "0", Source = new BriefSource { ContentSha256 = "" }, Language = "und", Analysis = new BriefProvenance("", []) }, 80, colour: false), Does.Contain("Untitled"));
}
