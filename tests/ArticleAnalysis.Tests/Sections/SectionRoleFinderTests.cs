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

    [TestCase("How It Came to This", SectionRole.Background)]
    [TestCase("Ghosts of the Ferry War", SectionRole.Background)]
    [TestCase("Footing the Bill", SectionRole.Impact)]
    [TestCase("Pain at the Pump", SectionRole.Impact)]
    [TestCase("The View From Norland", SectionRole.Position)]
    [TestCase("How Sudland Sees It", SectionRole.Position)]
    [TestCase("Why Norland Won't Blink", SectionRole.Position)]
    [TestCase("The Elephant in the Room", SectionRole.Dispute)]
    [TestCase("A War of Words", SectionRole.Dispute)]
    [TestCase("Read the Fine Print", SectionRole.Constraints)]
    [TestCase("A Bridge With Strings", SectionRole.Constraints)]
    [TestCase("Easier Said Than Done", SectionRole.Constraints)]
    [TestCase("What the Critics Say", SectionRole.Reaction)]
    [TestCase("A Frosty Reception", SectionRole.Reaction)]
    [TestCase("The View From Abroad", SectionRole.Reaction)]
    [TestCase("Crunching the Numbers", SectionRole.Data)]
    [TestCase("Why Should Anyone Care?", SectionRole.Significance)]
    [TestCase("What's the Big Deal?", SectionRole.Significance)]
    [TestCase("What's Next", SectionRole.Outlook)]
    [TestCase("Crystal-Ball Gazing: Watch This Space", SectionRole.Outlook)]
    [TestCase("Behind Closed Doors", SectionRole.Development)]
    public void Idioms_of_headings_tell_the_role(string heading, SectionRole role) => The_heading_tells_the_role(heading, role);

    [Test]
    public void Where_the_heading_says_nothing_the_text_tells_what_came_before()
    {
        const string Past = "The first ferry was founded in 1921 and had been the only link for decades. In 1979 the two countries signed a treaty, after years of war, and the old harbour was built. ";
        var sections = Find(string.Join("\n\n", Prose, "Salt and Iron", Past, "One More Heading", Prose, "The Last of Them", Prose));
        Assert.That(sections[1].Role, Is.EqualTo(SectionRole.Background));
    }

    [Test]
    public void One_sentence_in_the_first_person_makes_no_opinion_of_an_analysis_under_headings()
    {
        var sections = Find(string.Join("\n\n", Prose, "Old Wounds", Prose, "Sudland's Gamble", Prose, "Our Verdict", Prose + "We must wait, and the bridge should be built, but I would not bet on it."));
        Assert.That(sections[2].Role, Is.EqualTo(SectionRole.Position));
    }

    [Test]
    public void A_stand_first_above_the_byline_is_no_heading()
    {
        const string Text = "Bridge put off again\n\nMinisters at odds; ferries to run until spring\n\nAna Holm\n\nTue 24 Mar 2026\n\n" + Prose + "\n\n" + Prose;
        var article = new ArticleReader(EnglishResources.Instance).Read(ArticleSource.FromText(Text));
        Assert.That(Finder.Find(article).Single().Heading, Is.Null);
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
