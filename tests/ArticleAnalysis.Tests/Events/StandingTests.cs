using ArticleAnalysis.Events;
using ArticleAnalysis.Linguistics;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Events;

[TestFixture]
public sealed class StandingTests
{
    private const int Norway = 0, Peru = 1, Chad = 2;

    private static Standing Of(string text)
    {
        var words = WordTable.Read(EnglishResources.Instance.Bytes("models/words.bin"));
        return new Standing(new EventText(EnglishText.Annotate(text), Cast.In(text, "Gpe|Norway|Norwegian", "Gpe|Peru|Peruvian", "Gpe|Chad"), new EventLexicon(EnglishResources.Instance), words));
    }

    [TestCase("Norway accused Peru.", 1, 0)]
    [TestCase("Norwegian officials want to ban Peruvian fish meal.", 1, 0)]
    [TestCase("Peru was accused by Norway. Norway later thanked Peru.", 2, 0)]
    [TestCase("Norway and Peru are far away.", 0, 0)]
    [TestCase("Norway accused Peru. Peru thanked Norway.", 1, 1)]
    public void Deeds_are_counted_by_clauses(string text, int done, int returned) =>
        Assert.That((Of(text).Deeds(Norway, Peru), Of(text).Deeds(Peru, Norway)), Is.EqualTo((done, returned)));

    [Test]
    public void Partner_is_whom_one_has_most_to_do_with() =>
        Assert.That(Of("Norway accused Chad. Norway thanked Peru. Peru warned Norway.").PartnerOf(Norway), Is.EqualTo(Peru));

    [Test]
    public void Who_does_nothing_has_no_partner() => Assert.That(Of("Norway slept. Chad slept.").PartnerOf(Chad), Is.EqualTo(-1));

    [Test]
    public void Last_meeting_is_the_nearest_one_before_the_sentence()
    {
        var met = Of("Peru waited. Norway accused Peru. Chad waited.").MetBefore(2, Peru);
        Assert.That((met.Sentence, met.Back, met.IsInHeading), Is.EqualTo((1, 1, false)));
    }

    [Test]
    public void Who_is_still_to_come_is_met_where_it_comes_first() => Assert.That(Of("Norway waited. Peru waited.").MetBefore(0, Peru).Back, Is.EqualTo(-1));

    [Test]
    public void Mentions_of_a_section_are_those_before_the_place()
    {
        const string text = "Norway accused Peru. Norway waited. Norway left.";
        Assert.That(Of(text).MetBefore(2, Norway).InSection, Is.EqualTo(2));
    }
}
