using ArticleAnalysis.Discourse;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Events;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Stances;
using ArticleAnalysis.Tests.Events;
using ArticleAnalysis.Text;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Stances;

[TestFixture]
public sealed class StanceFinderTests
{
    private static readonly EventFinder Events = new(EnglishResources.Instance);
    private static readonly StanceFinder Stances = new(EnglishResources.Instance);
    private static readonly string[] Names = ["Gpe|Norway|Norwegian|Oslo", "Gpe|Peru|Peruvian|Lima", "Gpe|Chad|Chadian", "Person|Ana Ruiz|Ruiz", "Org|Varga Steel"];

    private static string[] Read(string text, params Quotation[] quotations)
    {
        var (annotated, entities) = (EnglishText.Annotate(text), Cast.In(text, Names));
        var (book, _) = Stances.Gather(new(annotated, entities, [], [], quotations, Events.Find(annotated, entities, [], []), new SentenceRoles([], [])));
        return [.. book.Accounts.Select(a => (Account: a, Label: LabelOf(a))).Where(a => a.Label is not null)
            .Select(a => $"{Name(entities, a.Account.Holder)} > {(a.Account.Target.Span.IsEmpty ? Name(entities, a.Account.Target.Entity) : a.Account.Target.Span.Of(text))} {a.Label}")];
    }

    // What the words and acts alone say; the network has an opinion of every pair.
    private static StanceLabel? LabelOf(StanceAccount account)
    {
        var (against, favour) = (0f, 0f);
        foreach (var source in (ReadOnlySpan<StanceSource>)[StanceSource.Attitude, StanceSource.Evaluation, StanceSource.Quotation, StanceSource.Event])
            (against, favour) = (against + account[source].Against, favour + account[source].For);
        return against > 0 && favour > 0 ? StanceLabel.Mixed : favour > 0 ? StanceLabel.Supportive : against > 0 ? StanceLabel.Opposed : null;
    }

    private static string Name(EntitySet entities, int? index) => index is { } i ? entities[i].Name : "author";

    [TestCase("Norway accused Peru of dumping.", "Norway > Peru Opposed")]
    [TestCase("Norway will lend Chad 40 million euros.", "Norway > Chad Supportive")]
    [TestCase("Norway has lent Chad 40 million euros.", "Norway > Chad Supportive")]
    [TestCase("Norway is wary of Peru.", "Norway > Peru Opposed")]
    [TestCase("Ruiz is a critic of Varga Steel.", "Ana Ruiz > Varga Steel Opposed")]
    [TestCase("Ruiz praised Varga Steel.", "Ana Ruiz > Varga Steel Supportive")]
    public void Acts_and_words_show_a_stance_to_a_party(string text, string expected) => Assert.That(Read(text), Is.EqualTo(new[] { expected }));

    [TestCase("Ruiz opposes the fishing ban.", "Ana Ruiz > the fishing ban Opposed")]
    [TestCase("Varga Steel welcomed the ruling.", "Varga Steel > the ruling Supportive")]
    [TestCase("Norway does not want a quota.", "Norway > a quota Opposed")]
    [TestCase("Norway will not accept a quota.", "Norway > a quota Opposed")]
    [TestCase("Ruiz called for a second vote.", "Ana Ruiz > a second vote Supportive")]
    public void Plans_and_things_are_targets_in_their_own_words(string text, string expected) => Assert.That(Read(text), Does.Contain(expected));

    [Test]
    public void Both_sides_make_a_stance_mixed() => Assert.That(
        Read("Norway sanctioned Peru in May. Last week Norway praised Peru."), Does.Contain("Norway > Peru Mixed"));

    [Test]
    public void Stance_is_directed() => Assert.That(
        Read("Norway condemned Peru."), Has.None.StartsWith("Peru >"));

    [Test]
    public void Those_who_act_together_hold_one_stance_each() => Assert.That(
        Read("Norway and Chad condemned Peru."), Is.EquivalentTo(new[] { "Norway > Peru Opposed", "Chad > Peru Opposed" }));

    [Test]
    public void What_did_not_happen_shows_nothing() => Assert.That(Read("Norway has not sanctioned Peru."), Is.Empty);

    [Test]
    public void Author_who_says_I_holds_what_they_judge() => Assert.That(
        Read("I know the ferry. I took it as a child. I still think of it. Varga Steel has been reckless."), Does.Contain("author > Varga Steel Opposed"));

    [Test]
    public void Report_has_no_stance_of_its_author() => Assert.That(Read("Varga Steel has been reckless."), Is.Empty);

    [Test]
    public void Judgement_in_a_quotation_is_the_speakers()
    {
        const string Text = "Varga Steel has been reckless, Ruiz said.";
        var quotation = new Quotation(new TextSpan(0, 29), QuotationKind.Indirect, new TextSpan(31, 35), 3, new TextSpan(36, 40));
        Assert.That(Read(Text, quotation), Is.EqualTo(new[] { "Ana Ruiz > Varga Steel Opposed" }));
    }

    [TestCase("")]
    [TestCase("against against for")]
    public void Odd_text_gives_no_stance(string text) => Assert.That(Read(text), Is.Empty);
}
