using ArticleAnalysis.Ingest;
using ArticleAnalysis.Sections;
using ArticleAnalysis.Text;
using ArticleAnalysis.Themes;

namespace ArticleAnalysis.Tests.Themes;

public class ThemeFinderTests
{
    private static readonly ThemeFinder Finder = new(EnglishResources.Instance);

    [TestCase("The central bank raised interest rates again because inflation and the price of imports keep rising, and investors sold bonds.", "medtop:04000000")]
    [TestCase("The goalkeeper saved two penalties and the team won the championship final in front of 60,000 supporters.", "medtop:15000000")]
    [TestCase("Rescue workers pulled survivors from the rubble after the earthquake, and the death toll rose to forty.", "medtop:03000000")]
    [TestCase("Soldiers shelled the besieged town and the rebels answered with missiles, hours after the ceasefire began.", "medtop:16000000")]
    [TestCase("Doctors at the hospital said that the vaccine protects patients against the disease.", "medtop:07000000")]
    [TestCase("Forecasters expect heavy snow, freezing rain and temperatures of minus twenty degrees on Sunday.", "medtop:17000000")]
    public void The_words_tell_the_theme(string text, string code) => Assert.That(Find(text).MaxBy(t => t.Score)!.Code, Is.EqualTo(code));

    [Test]
    public void The_evidence_is_words_of_the_text_that_do_not_overlap()
    {
        const string text = "The central bank raised interest rates because inflation is high. Interest rates may rise again.";
        var evidence = Find(text)[0].Evidence;
        Assert.That(evidence, Is.Not.Empty);
        Assert.That(evidence.Select(s => s.Of(text)), Has.Some.Contains("rates").Or.Some.Contains("bank"));
        for (var i = 0; i < evidence.Count; i++)
            for (var j = i + 1; j < evidence.Count; j++)
                Assert.That(evidence[i].Overlaps(evidence[j]), Is.False);
    }

    [Test]
    public void Every_theme_has_a_label_and_a_probability_and_follows_those_below_it()
    {
        var themes = Find("Parliament passed the budget and the prime minister promised lower taxes for companies before the election.");
        Assert.That(themes.Select(t => t.Score), Is.All.InRange(0, 1));
        Assert.That(themes.Select(t => t.Label), Is.All.Not.Empty);
        Assert.That(themes[^1].Level, Is.EqualTo(1));
        for (var i = 1; i < themes.Count; i++) Assert.That(themes[i].Level, Is.GreaterThanOrEqualTo(themes[i - 1].Level - 1));
        Assert.That(themes.Where(t => t.Level == 1).Select(t => t.Score), Is.Ordered.Descending);
    }

    [Test]
    public void A_text_without_words_has_no_theme() => Assert.That(Find("1 2 3 !"), Is.Empty);

    [Test]
    public void Boilerplate_does_not_count()
    {
        const string text = "The team won the match.\n\nThe Bank Letter covers interest rates, bonds, shares, inflation, the economy and the central bank.";
        var article = new Article { Text = text, Blocks = [new(new(0, 23), BlockKind.Paragraph), new(new(25, text.Length), BlockKind.Paragraph)] };
        Section[] sections = [new(new(0, 23), null, 0, 1, SectionRole.Lead, 1), new(new(25, text.Length), null, 1, 2, SectionRole.Boilerplate, 1)];
        Assert.That(Finder.Find(article, sections).MaxBy(t => t.Score)!.Code, Is.EqualTo("medtop:15000000"));
    }

    private static IReadOnlyList<Theme> Find(string text)
    {
        var span = new TextSpan(0, text.Length);
        return Finder.Find(new Article { Text = text, Blocks = [new(span, BlockKind.Paragraph)] }, [new(span, null, 0, 1, SectionRole.Lead, 1)]);
    }
}
