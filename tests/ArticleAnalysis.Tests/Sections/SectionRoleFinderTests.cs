using ArticleAnalysis.Ingest;
using ArticleAnalysis.Sections;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Tests.Sections;

public class SectionRoleFinderTests
{
    private const string Prose = "The ministers of Norland and Sudland met in the old harbour, and Norland agreed to share the cost of a new bridge with Sudland. ";
    private static readonly SectionFinder Finder = new(EnglishResources.Instance);

    [TestCase("Background", SectionRole.Background)]
    [TestCase("A short history of the strait", SectionRole.Background)]
    [TestCase("Impact on Shipping", SectionRole.Impact)]
    [TestCase("Norland's Calculations", SectionRole.Position)]
    [TestCase("What Sudland wants", SectionRole.Position)]
    [TestCase("NORLAND'S VIEW", SectionRole.Position)]
    [TestCase("Sudland’s Long Patience", SectionRole.Position)]
    [TestCase("Sudland's response", SectionRole.Reaction)]
    [TestCase("Domestic Reaction", SectionRole.Reaction)]
    [TestCase("Unresolved Questions", SectionRole.Dispute)]
    [TestCase("4. Limits of the plan", SectionRole.Constraints)]
    [TestCase("Risks and Caveats", SectionRole.Constraints)]
    [TestCase("What the figures show", SectionRole.Data)]
    [TestCase("Why it matters", SectionRole.Significance)]
    [TestCase("STRATEGIC SIGNIFICANCE", SectionRole.Significance)]
    [TestCase("Analysis", SectionRole.Analysis)]
    [TestCase("What comes next?", SectionRole.Outlook)]
    public void The_heading_tells_the_role(string heading, SectionRole role)
    {
        var sections = Find(string.Join("\n\n", Prose, "The Ferry Years", Prose, heading, Prose, "One More Heading", Prose));
        Assert.That(sections[2].Role, Is.EqualTo(role));
    }

    [Test]
    public void An_unheaded_report_is_a_lead() => Assert.That(Find($"{Prose}\n\n{Prose}").Single().Role, Is.EqualTo(SectionRole.Lead));

    [Test]
    public void An_unheaded_argument_in_the_first_person_is_analysis() =>
        Assert.That(Find($"I do not trust this bridge.\n\n{Prose}\n\nMy own view is that we should build a ferry.").Single().Role, Is.EqualTo(SectionRole.Analysis));

    [Test]
    public void The_first_person_inside_quotations_makes_no_opinion() =>
        Assert.That(Find($"{Prose}\n\n“I think we must build it, and I said so to my friends,” she said.").Single().Role, Is.EqualTo(SectionRole.Lead));

    [Test]
    public void A_label_above_the_title_makes_an_opinion()
    {
        var text = $"COMMENT\n\n{Prose}";
        var blocks = new Block[] { new(new(0, 7), BlockKind.Label), new(new TextSpan(9, text.Length).Trim(text), BlockKind.Paragraph) };
        Assert.That(Finder.Find(new Article { Text = text, Blocks = blocks }).Single().Role, Is.EqualTo(SectionRole.Analysis));
    }

    [Test]
    public void An_article_that_opens_with_a_heading_opens_with_its_lead() =>
        Assert.That(Find($"1. What happened?\n{Prose}\n2. What is the bridge for?\n{Prose}\n3. What comes next?\n{Prose}").Select(s => s.Role),
            Is.EqualTo(new[] { SectionRole.Lead, SectionRole.Background, SectionRole.Outlook }));

    private static IReadOnlyList<Section> Find(string text)
    {
        var blocks = new List<Block>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            var span = new TextSpan(start, start + line.Length).Trim(text);
            if (!span.IsEmpty) blocks.Add(new(span, BlockKind.Paragraph));
            start += line.Length + 1;
        }
        return Finder.Find(new Article { Text = text, Blocks = blocks });
    }
}
