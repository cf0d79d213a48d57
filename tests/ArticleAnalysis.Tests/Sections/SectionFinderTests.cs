using ArticleAnalysis.Ingest;
using ArticleAnalysis.Sections;
using ArticleAnalysis.Text;
using CsCheck;

namespace ArticleAnalysis.Tests.Sections;

public class SectionFinderTests
{
    private const string Prose = "The ministers of the two countries met in the old harbour on Tuesday and agreed to share the cost of a new bridge across the strait. ";
    private static readonly SectionFinder Finder = new(EnglishResources.Instance);

    [TestCase("Impact on the Ports", TestName = "Title case is a heading")]
    [TestCase("What the ports fear", TestName = "Sentence case is a heading")]
    [TestCase("Background: A Bridge Too Far", TestName = "A colon may stand in a heading")]
    [TestCase("2. Limits of the plan", TestName = "A number belongs to the heading")]
    [TestCase("RISKS AND LIMITS", TestName = "All capitals are a heading")]
    [TestCase("Who will pay for it?", TestName = "A question is a heading")]
    [TestCase("The minister's \"last chance\"", TestName = "A quoted phrase may end a heading")]
    public void A_short_line_without_a_full_stop_above_a_paragraph_is_a_heading(string heading)
    {
        foreach (var gap in new[] { "\n", "\n\n" })
        {
            var (text, sections) = Cut(string.Join(gap, Prose, heading, Prose + Prose));
            Assert.That(sections.Select(s => s.Heading?.Of(text)), Is.EqualTo(new[] { null, heading }));
        }
    }

    [TestCase("Nobody swims here.", TestName = "A short sentence is no heading")]
    [TestCase("“We will pay,” she said", TestName = "Dialogue is no heading")]
    [TestCase("- the harbour", TestName = "A list item is no heading")]
    [TestCase("“It was a good bridge”", TestName = "A line that is one quotation is no heading")]
    [TestCase("and so on", TestName = "A line in lower case is no heading")]
    public void Other_short_lines_are_no_headings(string line)
    {
        var (_, sections) = Cut(string.Join("\n\n", Prose, line, Prose + Prose));
        Assert.That(sections, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_heading_needs_a_paragraph_below() =>
        Assert.That(Cut($"{Prose}\n\nA Last Line\n\nNo more.").Sections.Select(s => s.Heading), Is.All.Null);

    [Test]
    public void Markdown_signs_are_not_part_of_the_heading()
    {
        var (text, sections) = Cut($"{Prose}\n\n## Background\n\n{Prose}");
        Assert.That(sections[1].Heading?.Of(text), Is.EqualTo("Background"));
    }

    [Test]
    public void Headings_that_markup_names_are_taken_as_they_are()
    {
        const string text = "A long opening paragraph.\n\nShort Line\n\nText below.\n\nReaction\n\nMore.";
        var blocks = Blocks(text);
        blocks[3] = blocks[3] with { Kind = BlockKind.Heading, Level = 2 };
        var sections = Finder.Find(new Article { Text = text, Blocks = blocks });
        Assert.That(sections.Select(s => s.Role), Is.EqualTo(new[] { SectionRole.Lead, SectionRole.Reaction }));
    }

    [Test]
    public void Front_matter_belongs_to_no_section()
    {
        var text = $"A Bridge at Last\n\nBy Ada Obi\n\n{Prose}";
        var blocks = Blocks(text);
        blocks[0] = blocks[0] with { Kind = BlockKind.Title };
        blocks[1] = blocks[1] with { Kind = BlockKind.Byline };
        var section = Finder.Find(new Article { Text = text, Blocks = blocks }).Single();
        Assert.That((section.FirstBlock, section.Role), Is.EqualTo((2, SectionRole.Lead)));
    }

    [Test]
    public void Labelled_questions_stay_in_the_section_of_their_heading()
    {
        var (text, sections) = Cut(string.Join("\n\n", Prose, "The sea and the wall", "Q: How high is it?", "A: " + Prose, "Q: And then?", "A: I would build " + Prose, "Q: When?", "A: " + Prose));
        Assert.That(sections.Select(s => s.Heading?.Of(text)), Is.EqualTo(new[] { null, "The sea and the wall" }));
        Assert.That(sections[1].Role, Is.EqualTo(SectionRole.Position));
    }

    [Test]
    public void The_answers_of_an_interview_are_one_position_section()
    {
        var (text, sections) = Cut(string.Join("\n\n", Prose, "Why did you stay?", "I stayed because " + Prose, "Were you afraid?", "I was. " + Prose, "What is next?", "My plan is simple. " + Prose));
        Assert.That(sections.Select(s => s.Role), Is.EqualTo(new[] { SectionRole.Lead, SectionRole.Position }));
        Assert.That(sections[1].Span.In(text).StartsWith("Why did you stay?", StringComparison.Ordinal));
    }

    [TestCase("Harbour Review is a monthly journal of the coast.")]
    [TestCase("The Strait Monitor | Two shores, one letter a week")]
    [TestCase("This conversation has been edited for length and clarity.")]
    [TestCase("Ada Obi-Larsen teaches economics in Bergen and is the author of “Tides”.")]
    [TestCase("Coastal Media Politics, Trade, Security, Culture")]
    public void A_note_of_the_site_or_the_author_at_the_end_is_boilerplate(string tail) =>
        Assert.That(Cut($"{Prose}\n\n{Prose}\n\n{tail}").Sections[^1].Role, Is.EqualTo(SectionRole.Boilerplate));

    [TestCase("Shares in the builder fell 4 per cent.")]
    [TestCase("The opposition is a minority in parliament.")]
    [TestCase("“It is a bridge,” he said. “I am the author of nothing.”")]
    public void A_short_last_paragraph_of_the_article_is_not(string last) =>
        Assert.That(Cut($"{Prose}\n\n{Prose}\n\n{last}").Sections, Has.Count.EqualTo(1));

    [Test]
    public void Sections_tile_the_body_of_any_text() => Gen.String[Gen.Char["aA .?:\n\"“#Q1|\ud83d'"], 0, 300].Sample(text =>
    {
        var blocks = Blocks(text);
        var sections = Finder.Find(new Article { Text = text, Blocks = blocks });
        var next = 0;
        foreach (var section in sections)
        {
            Assert.That(section.FirstBlock, Is.EqualTo(next));
            Assert.That(section.Span, Is.EqualTo(blocks[section.FirstBlock].Span.Union(blocks[section.EndBlock - 1].Span)));
            if (section.Heading is { } heading) Assert.That(!heading.IsEmpty && section.Span.Contains(heading));
            next = section.EndBlock;
        }
        Assert.That(next, Is.EqualTo(blocks.Count));
    });

    private static (string Text, IReadOnlyList<Section> Sections) Cut(string text) => (text, Finder.Find(new Article { Text = text, Blocks = Blocks(text) }));

    private static List<Block> Blocks(string text)
    {
        var blocks = new List<Block>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            var span = new TextSpan(start, start + line.Length).Trim(text);
            if (!span.IsEmpty) blocks.Add(new(span, BlockKind.Paragraph));
            start += line.Length + 1;
        }
        return blocks;
    }
}
