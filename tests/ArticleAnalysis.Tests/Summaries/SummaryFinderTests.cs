using ArticleAnalysis.Claims;
using ArticleAnalysis.Discourse;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Sections;
using ArticleAnalysis.Summaries;
using ArticleAnalysis.Tests.Discourse;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Tests.Summaries;

public class SummaryFinderTests
{
    private const string Lead = "Norland and Sudland agreed on Monday to build a bridge across the strait that has divided their fishermen for a century.";
    private const string Aside = "He wore a hat.";
    private static readonly LinguisticEngine Engine = new(EnglishResources.Instance);
    private static readonly SummaryWords Words = new(EnglishResources.Instance);
    private static readonly SummaryModel Model = new(EnglishResources.Instance.Bytes(SummaryModel.File), Words.Table);
    private static readonly DiscourseReader Reader = DiscourseReader.Read(EnglishResources.Instance);

    [Test]
    public void The_first_sentence_of_the_lead_is_key() =>
        Assert.That(Summarize(Report()).Select(s => s.Of), Does.Contain(Lead));

    [Test]
    public void Key_sentences_come_in_text_order() => Assert.That(Summarize(Report()).Select(s => s.Span.Start), Is.Ordered);

    [Test]
    public void A_short_article_has_three_and_a_very_long_one_has_five()
    {
        Assert.That(Summarize(Report()), Has.Count.EqualTo(3));
        Assert.That(Summarize([.. Enumerable.Range(1, 200).Select(i => $"Engineers poured section {i} of the bridge on a windy morning in the strait.")]), Has.Count.EqualTo(5));
    }

    [Test]
    public void An_article_of_two_sentences_has_two() => Assert.That(Summarize([Lead, Aside]), Has.Count.EqualTo(2));

    [Test]
    public void A_text_without_sentences_has_none() => Assert.That(Summarize([]), Is.Empty);

    [Test]
    public void A_short_sentence_that_refers_back_is_not_key() => Assert.That(Summarize(Report()).Select(s => s.Of), Does.Not.Contain(Aside));

    [Test]
    public void Each_section_has_its_sentence_and_a_section_without_prose_has_none()
    {
        var text = $"{Lead} {Aside}";
        Section[] sections = [new(new(0, text.Length), null, 0, 1, SectionRole.Lead, 1), new(new(text.Length, text.Length), null, 1, 1, SectionRole.Boilerplate, 1)];
        var annotated = Engine.Annotate(text, [new Passage(new(0, text.Length), 0, 0, SentenceKind.Prose)]);
        var spans = SummaryFinder.OfSections(annotated, new SentenceMatrix(annotated, null, sections, EntitySet.Empty, SentenceRolesOf.Nothing(annotated), Words, null), sections);
        Assert.That(spans[0].Of(text), Is.EqualTo(Lead));
        Assert.That(spans[1].IsEmpty);
    }

    private static string[] Report() =>
    [
        Lead, "The bridge will carry trains and lorries, and both governments will share its cost of two billion crowns.", Aside,
        "Fishermen in Norland fear that the piers of the bridge will drive the herring out of the strait.", "It rained.",
        "The bridge may open in nine years if the parliaments of both countries approve the agreement.",
    ];

    private static List<(TextSpan Span, string Of)> Summarize(string[] sentences)
    {
        var text = string.Join(" ", sentences);
        Section[] sections = text.Length == 0 ? [] : [new(new(0, text.Length), null, 0, 1, SectionRole.Lead, 1)];
        var annotated = Engine.Annotate(text, text.Length == 0 ? [] : [new Passage(new(0, text.Length), 0, 0, SentenceKind.Prose)]);
        var matrix = new SentenceMatrix(annotated, "A bridge across the strait", sections, EntitySet.Empty, Reader.Read(new(annotated, EntitySet.Empty, [], [], [], null)), Words, Model.Words);
        return [.. SummaryFinder.Find(annotated, matrix, EntitySet.Empty, Model, Words).Select(s => (s.Span, s.Span.Of(text)))];
    }
}
