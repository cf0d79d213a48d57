using ArticleAnalysis.Briefs;
using ArticleAnalysis.Sections;
using ArticleAnalysis.Tests.Briefs;
using ArticleAnalysis.Training.Evaluation;

namespace ArticleAnalysis.Tests.Evaluation;

public class BriefScorerTests
{
    private static readonly GoldBrief Gold = new()
    {
        Id = "talks",
        Title = "Norland *against* the Toll.",
        Authors = ["Ann Weaver"],
        Published = "2026-03-04",
        Sections = [new GoldSection("Talks", "lead", null)],
        Entities =
        [
            new GoldEntity { Id = "E1", Name = "Sudria", Type = "GPE", Names = ["Sudria that"], Salient = true },
            new GoldEntity { Id = "E2", Name = "Norland", Type = "GPE", Names = ["Norland"], Salient = true },
            new GoldEntity { Id = "E3", Name = "Westmark", Type = "GPE", Names = ["Westmark"] },
        ],
        Quotations = [new GoldQuotation("a slap in Sudria's face", "partial", "E2", "told")],
        Stances = [new GoldStance("E2", "E1", "opposed", ["toll"]), new GoldStance("author", "the toll", "opposed", ["toll"])],
        Themes = ["medtop:11000000"],
        KeySentences = ["Norland told Sudria"],
    };

    private static readonly Dictionary<string, double?> Figures = FiguresOf(Gold);

    [TestCase("metadata", 1.0)]
    [TestCase("spans.valid", 1.0)]
    [TestCase("sections.split", 1.0)]
    [TestCase("sections.role", 1.0)]
    [TestCase("entities.f1", 0.8)]
    [TestCase("quotations.f1", 1.0)]
    [TestCase("quotations.speaker", 1.0)]
    [TestCase("stances.f1", 2.0 / 3)]
    [TestCase("events.f1", 0.0)]
    [TestCase("themes.top1", 1.0)]
    [TestCase("summary.f1", 0.0)]
    public void A_figure_is_as_counted_by_hand(string name, double expected) => Assert.That(Figures[name], Is.EqualTo(expected).Within(1e-9));

    [Test]
    public void A_missing_brief_found_nothing()
    {
        var scorer = new BriefScorer();
        scorer.Add(Gold, null);
        Assert.That(scorer.Figures().Single(f => f.Name == "entities.f1").Value, Is.Zero);
    }

    [TestCase("Where it says", 1.0)]
    [TestCase(null, 0.5)]
    public void A_section_without_a_heading_is_the_one_that_begins_with_its_words(string? starts, double right)
    {
        const string text = "What happened. What came before. Where it says so.";
        BriefSection[] sections = [Section(0, 14, SectionRole.Lead), Section(15, 17, SectionRole.Background), Section(33, 17, SectionRole.Boilerplate)];
        var scorer = new BriefScorer();
        scorer.Add(Gold with { Sections = [new(null, "lead", null), new(null, "boilerplate", starts)] }, SampleBrief.Make() with { Text = text, Sections = sections });
        Assert.That(scorer.Figures().Single(f => f.Name == "sections.role").Value, Is.EqualTo(right));

        static BriefSection Section(int start, int length, SectionRole role) => new() { Span = new(start, length), Role = role };
    }

    private static Dictionary<string, double?> FiguresOf(GoldBrief gold)
    {
        var scorer = new BriefScorer();
        scorer.Add(gold, SampleBrief.Make());
        return scorer.Figures().ToDictionary(f => f.Name, f => f.Value);
    }
}
