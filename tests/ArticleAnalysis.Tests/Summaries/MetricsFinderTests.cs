using ArticleAnalysis.Claims;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Sections;
using ArticleAnalysis.Summaries;
using ArticleAnalysis.Tests.Discourse;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Tests.Summaries;

public class MetricsFinderTests
{
    private static readonly MetricsFinder Finder = new(EnglishResources.Instance);
    private static readonly SyllableCounter Syllables = new(EnglishResources.Instance);

    [TestCase("trade", 1)]
    [TestCase("tariffs", 2)]
    [TestCase("agreed", 2)]
    [TestCase("table", 2)]
    [TestCase("wanted", 2)]
    [TestCase("passed", 1)]
    [TestCase("economy", 4)]
    [TestCase("media", 3)]
    [TestCase("the", 1)]
    [TestCase("xyz", 1)]
    [TestCase("", 1)]
    public void Syllables_are_counted(string word, int count) => Assert.That(Syllables.Count(word), Is.EqualTo(count));

    [Test]
    public void Words_sentences_and_paragraphs_are_counted()
    {
        var metrics = Find("The cat sat on the mat. It didn't move.");
        Assert.That((metrics.Words, metrics.Sentences, metrics.Paragraphs), Is.EqualTo((9, 2, 1)).Or.EqualTo((10, 2, 1)));
    }

    [Test]
    public void Short_words_in_short_sentences_are_easier_than_long_ones() =>
        Assert.That(Find("The cat sat. It was fat.").FleschReadingEase, Is.GreaterThan(Find("Multilateral organisations systematically underestimate administrative responsibilities.").FleschReadingEase + 50));

    [Test]
    public void Reading_takes_a_minute_for_230_words() =>
        Assert.That(Find(string.Join(' ', Enumerable.Repeat("Ten small boats left the old harbour before the storm.", 23))).ReadingMinutes, Is.EqualTo(1.0));

    [Test]
    public void A_judgement_makes_a_text_subjective_but_not_inside_a_quotation()
    {
        const string text = "It is a foolish plan. “It is a foolish plan.”";
        var quotation = new Quotation(new(23, text.Length - 1), QuotationKind.Direct, default, null, default, null);
        Assert.That(Find(text).Subjectivity, Is.InRange(0.5, 1));
        Assert.That(Find(text, [quotation]).Subjectivity, Is.InRange(0, Find(text).Subjectivity - 0.1));
        Assert.That(Find("The ship left the harbour at noon.").Subjectivity, Is.InRange(0, Find(text).Subjectivity - 0.2));
    }

    [Test]
    public void Certainty_is_the_mean_of_the_claims()
    {
        Claim[] claims = [new(new(0, 5), new(ClaimSourceKind.Author), Certainty.Asserted, []), new(new(6, 9), new(ClaimSourceKind.Author), Certainty.Possible, [])];
        Assert.That(Find("Prices rise. They may fall.", claims: claims).Certainty, Is.EqualTo(0.75));
    }

    [Test]
    public void An_empty_text_has_zeros() => Assert.That(Finder.Find([], [], EnglishText.Annotate(""), [], [], SentenceRolesOf.Nothing(EnglishText.Annotate(""))), Is.EqualTo(new Metrics()));

    private static Metrics Find(string text, Quotation[]? quotations = null, Claim[]? claims = null)
    {
        var span = new TextSpan(0, text.Length);
        var annotated = EnglishText.Annotate(text);
        return Finder.Find([new(span, BlockKind.Paragraph)], [new(span, null, 0, 1, SectionRole.Lead, 1)], annotated, quotations ?? [], claims ?? [], SentenceRolesOf.Nothing(annotated));
    }
}
