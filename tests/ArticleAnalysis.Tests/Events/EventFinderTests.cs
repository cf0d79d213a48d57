using ArticleAnalysis.Entities;
using ArticleAnalysis.Events;
using ArticleAnalysis.Timeline;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Events;

[TestFixture]
public sealed class EventFinderTests
{
    private static readonly EventFinder Finder = new(EnglishResources.Instance);
    private static readonly string[] Countries = ["Gpe|Norway|Norwegian|Oslo", "Gpe|Peru|Peruvian|Lima", "Gpe|Chad|Chadian", "Gpe|Japan|Japanese|Tokyo", "Person|Ana Ruiz|Ruiz", "Org|Varga Steel"];

    private static string[] Read(string text)
    {
        var entities = Cast.In(text, Countries);
        return [.. Finder.Find(EnglishText.Annotate(text), entities, [], []).Select(e => $"{e.Type} {Name(entities, e.Actor)} > {Name(entities, e.Recipient)} {e.Modality}")];
    }

    private static string Name(EntitySet entities, int? index) => index is { } i ? entities[i].Name : "-";

    [TestCase("Norway accused Peru of hiding the catch.", "Accuse Norway > Peru Asserted")]
    [TestCase("Oslo has imposed tariffs of 20 percent on Peruvian fish meal.", "Sanction Norway > Peru Asserted")]
    [TestCase("Peruvian officials rejected the Norwegian offer.", "Reject Peru > Norway Asserted")]
    [TestCase("The government of Chad urged Japan to send doctors.", "Request Chad > Japan Asserted")]
    public void Subject_acts_and_object_receives(string text, string expected) => Assert.That(Read(text), Is.EqualTo(new[] { expected }));

    [TestCase("Peru was accused by Norway of overfishing.", "Accuse Norway > Peru Asserted")]
    [TestCase("Ruiz was arrested by Peruvian police.", "Coerce Peru > Ana Ruiz Asserted")]
    [TestCase("The port, built by Japan for Chad in 2014, is idle.", "Aid Japan > Chad Asserted")]
    public void Passive_has_its_actor_after_by(string text, string expected) => Assert.That(Read(text), Does.Contain(expected));

    [TestCase("Norway promised to punish Peru.", "Threaten Norway > Peru Asserted")]
    [TestCase("Norway vowed that Peru would suffer.", "Threaten Norway > Peru Asserted")]
    [TestCase("Norway promised to help Peru.", "Agree Norway > Peru Asserted")]
    public void Promise_of_harm_is_a_threat(string text, string expected) => Assert.That(Read(text), Does.Contain(expected));

    [Test]
    public void Coordinated_verbs_share_a_subject() => Assert.That(
        Read("Norway condemned the raid and urged Chad to free the crew."), Does.Contain("Request Norway > Chad Asserted"));

    [Test]
    public void Relative_clause_between_subject_and_verb_is_skipped() => Assert.That(
        Read("Norway, which buys its copper from Chad, criticised Peru on Monday."), Does.Contain("Accuse Norway > Peru Asserted"));

    [Test]
    public void Relative_pronoun_stands_for_its_noun() => Assert.That(
        Read("Norway, which had accused Peru of dumping, is content."), Does.Contain("Accuse Norway > Peru Asserted"));

    [Test]
    public void Apposition_names_the_person_who_acts() => Assert.That(
        Read("The Peruvian fisheries minister, Ana Ruiz, visited Norway."), Does.Contain("Consult Ana Ruiz > Norway Asserted"));

    [Test]
    public void Parties_joined_by_and_agree_with_each_other()
    {
        const string Text = "Norway, Peru and Chad signed a fisheries treaty.";
        var entities = Cast.In(Text, Countries);
        var found = Finder.Find(EnglishText.Annotate(Text), entities, [], []).Single();
        Assert.That((found.Type, found.Actor, found.Recipient, found.Mutual), Is.EqualTo((EventType.Agree, 0, 1, true)));
        Assert.That(found.CoRecipients, Is.EqualTo(new[] { 2 }));
    }

    [TestCase("Ruiz's visit to Norway was her first.", "Consult Ana Ruiz > Norway Asserted")]
    [TestCase("Prices rose after Norway's refusal of the Peruvian offer.", "Reject Norway > Peru Asserted")]
    [TestCase("The invasion of Chad by Japanese troops began at dawn.", "Assault Japan > Chad Asserted")]
    public void Nouns_name_events(string text, string expected) => Assert.That(Read(text), Does.Contain(expected));

    [TestCase("Norway did not accuse Peru.", "Accuse Norway > Peru Negated")]
    [TestCase("Norway plans to send 40 doctors to Chad.", "Aid Norway > Chad Planned")]
    [TestCase("Norway will lend Chad 40 million euros.", "Aid Norway > Chad Planned")]
    [TestCase("Norway could sanction Peru.", "Sanction Norway > Peru Possible")]
    [TestCase("If Norway imposes sanctions on Peru, prices would rise.", "Sanction Norway > Peru Possible")]
    [TestCase("Norway is to meet Peru in June.", "Consult Norway > Peru Planned")]
    public void Modality_says_whether_it_happened(string text, string expected) => Assert.That(Read(text), Does.Contain(expected));

    [Test]
    public void What_is_asked_for_is_no_event_of_its_own() => Assert.That(
        Read("Norway urged Peru to withdraw its ships from Chad."), Is.EqualTo(new[] { "Request Norway > Peru Asserted" }));

    [Test]
    public void What_is_alleged_is_no_event_of_its_own() => Assert.That(
        Read("Norway accused Peru of bombing Chad."), Is.EqualTo(new[] { "Accuse Norway > Peru Asserted" }));

    [Test]
    public void Answer_goes_to_the_one_who_acted() => Assert.That(
        Read("Norway accused Peru of dumping fish, a charge that Lima rejects."), Does.Contain("Reject Peru > Norway Asserted"));

    [Test]
    public void Repeated_event_is_one_entry() => Assert.That(
        Read("Norway arrested Ruiz. Oslo had detained Ruiz at dawn."), Has.Length.EqualTo(1));

    [TestCase("")]
    [TestCase("...")]
    [TestCase("Norway")]
    [TestCase("by by by of of (((")]
    public void Odd_text_gives_no_event(string text) => Assert.That(Read(text), Is.Empty);

    [Test]
    public void The_tree_says_which_time_dates_an_event()
    {
        const string text = "Norway, which was at war in 2016, accused Peru in 2019 of hiding the catch.";
        var words = EnglishText.Annotate(text);
        var timeline = new TimelineFinder(new TimeWords(EnglishResources.Instance)).Find(words, null);
        var when = Finder.Find(words, Cast.In(text, Countries), [], timeline).Single().When;
        Assert.That(timeline[when!.Value].Date, Is.EqualTo("2019"));
    }
}
