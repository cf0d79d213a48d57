using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Quotations.Attributions;

namespace ArticleAnalysis.Tests.Quotations;

public class QuotationFinderTests
{
    private static readonly SpeechTables Tables = new(EnglishResources.Instance);
    private static readonly AttributionModel Model = AttributionModel.Read(EnglishResources.Instance);

    private static readonly AnnotatedText Paragraphs = Annotator.CreateEnglish().Annotate("“The ice is thin.\n\n“It will be gone by May,” the pilot said.");

    // Names stand for persons when they have two words, for organisations otherwise.
    private static string[] Read(string text, params string[] names) =>
        [.. Find(text, names).Select(q => $"{q.Kind}: {q.Span.Of(text)} | {(q.SpeakerEntity is { } who ? names[who] : q.Speaker.Of(text))} | {q.Cue.Of(text)}")];

    private static IReadOnlyList<Quotation> Find(string text, params string[] names)
    {
        var entities = names.Select((name, i) => new Entity
        {
            Index = i,
            Name = name,
            Type = name.Contains(' ', StringComparison.Ordinal) ? EntityType.Person : EntityType.Org,
            Salience = 1.0 / names.Length,
            Mentions = [.. Places(text, name).Select(at => new Mention(new(at, at + name.Length), i, MentionKind.Name, 1))],
        });
        var (annotated, set) = (EnglishText.Annotate(text), new EntitySet([.. entities]));
        var attributions = AttributionFinder.Find(SpokenText.Read(annotated, set, Tables), Model);
        return QuotationFinder.Find(annotated, set, attributions, Tables);
    }

    private static IEnumerable<int> Places(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal)) yield return at;
    }

    [Test]
    public void Attribution_after_the_quote_is_linked() => Assert.That(
        Read("\"The harbour is empty,\" Ada Brandt said on Monday.", "Ada Brandt"),
        Is.EqualTo(["Direct: The harbour is empty | Ada Brandt | said"]));

    [Test]
    public void Attribution_before_the_quote_is_linked() => Assert.That(
        Read("Ada Brandt said: “The harbour is empty.”", "Ada Brandt"),
        Is.EqualTo(["Direct: The harbour is empty. | Ada Brandt | said"]));

    [Test]
    public void Speaker_after_the_verb_is_found_and_the_relative_clause_is_left_out() => Assert.That(
        Read("“The harbour is empty,” said Ada Brandt, who runs the port.", "Ada Brandt"),
        Is.EqualTo(["Direct: The harbour is empty | Ada Brandt | said"]));

    [Test]
    public void Apposition_between_speaker_and_verb_is_skipped() => Assert.That(
        Read("Ada Brandt, 41, a pilot in the port of Emden, said that the channel was silting up.", "Ada Brandt"),
        Is.EqualTo(["Indirect: the channel was silting up | Ada Brandt | said"]));

    [Test]
    public void Name_in_apposition_to_a_role_is_the_speaker() => Assert.That(
        Read("The guild's director, Ada Brandt, said that the channel was silting up.", "Ada Brandt"),
        Is.EqualTo(["Indirect: the channel was silting up | Ada Brandt | said"]));

    [Test]
    public void Quote_split_by_its_attribution_gives_two() => Assert.That(
        Read("“We waited all night,” said Ada Brandt. “Nobody came.”", "Ada Brandt"),
        Is.EqualTo(["Direct: We waited all night | Ada Brandt | said", "Direct: Nobody came. | Ada Brandt | said"]));

    [Test]
    public void Quoted_phrase_in_reported_speech_is_partial() => Assert.That(
        Read("The ministry called the offer “a floor with no ceiling”.", "Ada Brandt"),
        Is.EqualTo(["Partial: a floor with no ceiling | The ministry | called"]));

    [TestCase("The mayor warned that the dam could fail.", "Indirect: the dam could fail | The mayor | warned")]
    [TestCase("Officials say the dam is safe.", "Indirect: the dam is safe | Officials | say")]
    [TestCase("The mayor told reporters on Friday that the dam was safe.", "Indirect: the dam was safe | The mayor | told")]
    [TestCase("The dam was safe, a spokesman said on Friday.", "Indirect: The dam was safe | a spokesman | said")]
    [TestCase("By 2030, engineers argue, the dam will be useless.", "Indirect: By 2030, engineers argue, the dam will be useless | engineers | argue")]
    [TestCase("According to two people briefed on the talks, the dam will be sold.", "Indirect: the dam will be sold | two people briefed on the talks | According to")]
    [TestCase("The dam will be sold, according to the ministry.", "Indirect: The dam will be sold | the ministry | according to")]
    [TestCase("In the minister's view, the dam should be sold.", "Indirect: the dam should be sold | the minister | In the minister's view")]
    [TestCase("Farmers accuse the ministry of hiding the report.", "Indirect: hiding the report | Farmers | accuse")]
    [TestCase("The ministry denies that it hid the report.", "Indirect: it hid the report | The ministry | denies")]
    [TestCase("Farmers urged the ministry to publish the report.", "Indirect: to publish the report | Farmers | urged")]
    [TestCase("Critics describe the dam as a monument to vanity.", "Indirect: the dam as a monument to vanity | Critics | describe")]
    [TestCase("The ministry was accused by farmers of hiding the report.", "Indirect: hiding the report | farmers | accused")]
    [TestCase("The dam, engineers said on Friday, could fail.", "Indirect: The dam, engineers said on Friday, could fail | engineers | said")]
    [TestCase("It is a law that, in her view, bans nothing.", "Indirect: bans nothing | her | in her view")]
    [TestCase("The WHO said the dam was safe.", "Indirect: the dam was safe | The WHO | said")]
    [TestCase("The US warned that the dam could fail.", "Indirect: the dam could fail | The US | warned")]
    [TestCase("The ministry on Tuesday said the dam was safe.", "Indirect: the dam was safe | The ministry | said")]
    [TestCase("A study found that the dam had raised rents.", "Indirect: the dam had raised rents | A study | found")]
    [TestCase("Analysts at the Emden Institute estimate that repairs would cost $3m.", "Indirect: repairs would cost $3m | Analysts at the Emden Institute | estimate")]
    public void Reported_clause_is_found(string text, string expected) => Assert.That(Read(text), Is.EqualTo([expected]));

    [TestCase("The mayor said the dam was safe, although she had not seen it.", "the dam was safe")]
    [TestCase("The mayor said the dam was safe, and Oslo believed her.", "the dam was safe")]
    [TestCase("The mayor accused the builders of fraud, a charge that they reject.", "fraud")]
    [TestCase("The mayor said the builder, who lives abroad, would be charged.", "the builder, who lives abroad, would be charged")]
    public void Reported_clause_ends_where_the_author_speaks_again(string text, string expected) =>
        Assert.That(Read(text), Has.Some.StartsWith($"Indirect: {expected} |"));

    [Test]
    public void Second_verb_of_saying_shares_the_speaker() => Assert.That(
        Read("The union said the offer was too low and warned that a strike would follow."),
        Is.EqualTo(["Indirect: the offer was too low | The union | said", "Indirect: a strike would follow | The union | warned"]));

    [Test]
    public void Second_clause_after_and_that_is_a_quotation_of_its_own_where_marks_stand_in_it() => Assert.That(
        Read("The union said that the offer was low and that it was “a slap in the face”."),
        Is.EqualTo(["Indirect: the offer was low | The union | said", "Partial: a slap in the face | The union | said"]));

    [Test]
    public void Attribution_without_a_name_goes_back_to_the_sentence_before() => Assert.That(
        Read("Ada Brandt is not hopeful. “The harbour is lost.”", "Ada Brandt"), Is.EqualTo(["Direct: The harbour is lost. | Ada Brandt | is"]));

    [Test]
    public void Title_in_marks_is_not_quoted_by_itself() => Assert.That(
        Read("The studio said that Kai Berg would appear on “The Morning Hour”."),
        Is.EqualTo(["Indirect: Kai Berg would appear on “The Morning Hour” | The studio | said"]));

    [Test]
    public void Participle_of_saying_shares_the_speaker() => Assert.That(
        Read("The union rejected the offer, saying that it was too low."),
        Has.Some.EqualTo("Indirect: it was too low | The union | saying"));

    [TestCase("The mayor did not say who was responsible.")]
    [TestCase("He was told that the dam was safe.")]
    [TestCase("The gap between what the mayor says and does is wide.")]
    [TestCase("The so-called “smart” meter is a box with a lamp.")]
    [TestCase("Her film “The Long Winter” opens on Friday.")]
    [TestCase("The farmers' lorries blocked the neighbours' gate.")]
    public void What_nobody_says_is_no_quotation(string text) => Assert.That(Read(text), Is.Empty);

    [Test]
    public void Scientists_at_an_institute_are_not_the_institute() => Assert.That(
        Read("Scientists at Nordlab say the ice is thinner.", "Nordlab"), Is.EqualTo(["Indirect: the ice is thinner | Scientists at Nordlab | say"]));

    [Test]
    public void Pronoun_takes_the_speaker_before_it() => Assert.That(
        Read("Ada Brandt said the port was full. She added that it would stay so.", "Ada Brandt")[1], Is.EqualTo("Indirect: it would stay so | Ada Brandt | added"));

    [TestCase("Ada Brandt told Nordlab that the ice was thinner.", "Nordlab")]
    [TestCase("“The ice is thinner,” Ada Brandt wrote to Nordlab on Monday.", "Nordlab")]
    [TestCase("Ada Brandt told reporters that the ice was thinner.", null)]
    [TestCase("Ada Brandt said that Nordlab had measured the ice.", null)]
    public void Whom_the_words_are_said_to_is_found(string text, string? expected) =>
        Assert.That(Find(text, "Ada Brandt", "Nordlab").Select(q => q.Addressee switch { 1 => "Nordlab", 0 => "Ada Brandt", _ => null }), Is.EqualTo([expected]));

    [TestCase("The ministry said in a statement that talks would go on.", "talks would go on")]
    [TestCase("The ministry said in a letter on Friday that the talks would go on.", "the talks would go on")]
    public void Clause_after_the_place_of_saying_is_reported(string text, string expected) => Assert.That(Read(text), Is.EqualTo([$"Indirect: {expected} | The ministry | said"]));

    [Test]
    public void Relative_clause_is_not_reported() => Assert.That(Read("The ministry announced in May a plan that gave it the quay."), Is.Empty);

    [Test]
    public void Passage_that_runs_on_belongs_to_the_speaker_of_the_next() => Assert.That(
        QuotationFinder.Find(Paragraphs, EntitySet.Empty, [], Tables).Select(q => $"{q.Kind}: {q.Span.Of(Paragraphs.Text)} | {q.Speaker.Of(Paragraphs.Text)}"),
        Is.EqualTo(["Direct: The ice is thin. | the pilot", "Direct: It will be gone by May | the pilot"]));

    [TestCase("„Der Hafen is closed,“ Ada Brandt said.", "Der Hafen is closed")]
    [TestCase("«The harbour is closed», Ada Brandt said.", "The harbour is closed")]
    [TestCase("‘The farmers’ last harvest is lost,’ Ada Brandt said.", "The farmers’ last harvest is lost")]
    [TestCase("'It isn't over,' Ada Brandt said.", "It isn't over")]
    [TestCase("“He called it ‘a joke’ and left,” Ada Brandt said.", "He called it ‘a joke’ and left")]
    public void Marks_of_many_kinds_are_read(string text, string expected) =>
        Assert.That(Read(text, "Ada Brandt"), Is.EqualTo([$"Direct: {expected} | Ada Brandt | said"]));

    [Test]
    public void Lost_mark_does_not_swallow_the_text() => Assert.That(
        Read("The mayor called it “a joke and left. Ada Brandt said that “nobody laughed”. The dam is closed.", "Ada Brandt"),
        Is.EqualTo(["Partial: nobody laughed | Ada Brandt | said"]));

    [TestCase("the minister said that rain fell and saying it may “pass” ")]
    [TestCase("saying, ")]
    [TestCase("“a” he said ‘b’, ")]
    public void Text_without_stops_takes_time_in_proportion_to_its_length(string piece)
    {
        var text = EnglishText.Annotate(string.Concat(Enumerable.Repeat(piece, 8000)));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        QuotationFinder.Find(text, EntitySet.Empty, [], Tables);
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    [TestCase("")]
    [TestCase("\"")]
    [TestCase("said said said, said")]
    [TestCase("“”“”‘’'' \ud800 said “")]
    public void Odd_text_gives_nothing(string text) => Assert.That(Read(text), Is.Empty);

    [TestCase("Ada Brandt said that prices, but")]
    [TestCase("Ada Brandt said that prices, and")]
    [TestCase("Ada Brandt called it “a step,” but")]
    public void Text_that_is_cut_off_is_read(string text) => Assert.That(() => Read(text, "Ada Brandt"), Throws.Nothing);
}
