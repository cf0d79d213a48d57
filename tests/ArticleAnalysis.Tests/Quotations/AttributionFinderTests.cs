using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Quotations.Attributions;
using ArticleAnalysis.Quotations.Writers;

namespace ArticleAnalysis.Tests.Quotations;

public class AttributionFinderTests
{
    private static readonly Annotator Annotator = Annotator.CreateEnglish();
    private static readonly EntityAnnotator Entities = new(EnglishResources.Instance);
    private static readonly SpeechTables Tables = new(EnglishResources.Instance);
    private static readonly AttributionModel Model = AttributionModel.Read(EnglishResources.Instance);

    private static List<Attribution> Find(string text)
    {
        var annotated = Annotator.Annotate(text);
        return AttributionFinder.Find(SpokenText.Read(annotated, Entities.Annotate(annotated), Tables), Model);
    }

    private static string[] Read(string text) =>
        [.. Find(text).Select(a => $"{a.Kind}: {string.Join(" … ", a.Content.Select(c => c.Of(text)))} | {(a.Source.IsEmpty ? "" : a.Source.Of(text))} | {a.Cue.Of(text)}")];

    [Test]
    public void Reported_clause_has_its_complementizer_and_its_source() => Assert.That(
        Read("The harbour board said that the channel would be closed."),
        Is.EqualTo(["Indirect: that the channel would be closed | The harbour board | said"]));

    [Test]
    public void Passages_on_both_sides_of_a_cue_are_one_attribution() => Assert.That(
        Read("“We waited all night,” Ada Brandt said. “Nobody came to the pier.”"),
        Is.EqualTo(["Direct: “We waited all night,” … “Nobody came to the pier.” | Ada Brandt | said"]));

    [Test]
    public void Statement_around_its_cue_is_without_it() => Assert.That(
        Read("The tariffs, the ministry said on Friday, would take effect in March."), Has.One.Matches<string>(a => a!.StartsWith("Indirect: The tariffs … ", StringComparison.Ordinal) && a!.EndsWith("| the ministry | said", StringComparison.Ordinal)));

    [Test]
    public void Beliefs_count_as_attributions() => Assert.That(
        Read("Many fishermen believe that the stocks will never recover."),
        Is.EqualTo(["Indirect: that the stocks will never recover | Many fishermen | believe"]));

    [Test]
    public void Source_without_a_verb_is_found() => Assert.That(
        Read("The stocks have fallen by half, according to the institute."), Has.One.Matches<string>(a => a!.EndsWith("| the institute | according", StringComparison.Ordinal)));

    [Test]
    public void Name_after_a_dash_is_the_source() => Assert.That(
        Read("“This pier has fed my family for sixty years.” – Ada Brandt, fisherwoman"), Has.One.Matches<string>(a => a!.StartsWith("Direct: “This pier has fed my family for sixty years.” | Ada Brandt", StringComparison.Ordinal)));

    [Test]
    public void Line_with_a_colon_announces_the_next_line() => Assert.That(
        Read("And from Ada Brandt:\n\n“This pier has fed my family for sixty years.”"), Has.One.Matches<string>(a => a!.StartsWith("Direct: “This pier has fed my family for sixty years.” | ", StringComparison.Ordinal) && a!.EndsWith("| :", StringComparison.Ordinal)));

    [Test]
    public void Json_gives_places_words_and_the_name_of_the_source()
    {
        const string text = "Ada Brandt said that it rained.";
        var annotated = Annotator.Annotate(text);
        var entities = Entities.Annotate(annotated);
        Assert.That(AttributionJson.Write("a", text, new AttributionAnnotator(EnglishResources.Instance).Annotate(annotated, entities), entities, withText: false), Does.StartWith(
            """{"id":"a","attributions":[{"kind":"indirect","content":[{"start":16,"end":30,"text":"that it rained"}],"source":{"start":0,"end":10,"text":"Ada Brandt","entity":"Ada Brandt"},"cue":{"start":11,"end":15,"text":"said"},"confidence":0."""));
    }

    [Test]
    public void Plain_acts_attribute_nothing() => Assert.That(Read("The trawler left the harbour at noon and returned in the evening."), Is.Empty);

    [Test]
    public void Source_carries_its_entity_and_confidence_is_a_probability()
    {
        var found = Find("Ada Brandt runs the port. She said that the channel was silting up.");
        Assert.Multiple(() =>
        {
            Assert.That(found.Single().SourceEntity, Is.Not.Null);
            Assert.That(found.Single().Confidence, Is.InRange(AttributionFinder.Least, 1.0));
        });
    }

    [TestCase("the minister said that rain fell and saying it may “pass” ")]
    [TestCase("saying, ")]
    [TestCase("“a” he said ‘b’, ")]
    [TestCase(": – A ")]
    public void Text_without_stops_takes_time_in_proportion_to_its_length(string piece)
    {
        var text = EnglishText.Annotate(string.Concat(Enumerable.Repeat(piece, 8000)));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        AttributionFinder.Find(SpokenText.Read(text, EntitySet.Empty, Tables), Model);
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    [TestCase("")]
    [TestCase(":")]
    [TestCase("“”")]
    [TestCase("“ – ”: – A")]
    [TestCase("said said said said said said")]
    [TestCase("“a” “b” “c” – “d”")]
    public void Odd_texts_do_no_harm(string text) => Assert.That(() => Find(text), Throws.Nothing);
}
