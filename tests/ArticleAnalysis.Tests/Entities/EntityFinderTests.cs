using ArticleAnalysis.Entities;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Entities;

internal sealed class EntityFinderTests
{
    private static readonly EntityFinder Finder = new(EnglishResources.Instance);

    [TestCase("Officials met in Lisbon.", "Lisbon", EntityType.Gpe)]
    [TestCase("She teaches at the University of Tartu.", "University of Tartu", EntityType.Org)]
    [TestCase("Boats crossed Lake Orsova at night.", "Lake Orsova", EntityType.Loc)]
    [TestCase("The Orsova River rose again.", "Orsova River", EntityType.Loc)]
    [TestCase("Flights left Tallinn airport late.", "Tallinn airport", EntityType.Facility)]
    [TestCase("They signed the Marlow Fisheries Treaty in spring.", "Marlow Fisheries Treaty", EntityType.Law)]
    [TestCase("The Estonian fisheries ministry refused.", "Estonian fisheries ministry", EntityType.Org)]
    [TestCase("The plan was drawn up by Estonia's interior ministry.", "Estonia's interior ministry", EntityType.Org)]
    [TestCase("The deal pleased Helga Brandvold, who runs a shop.", "Helga Brandvold", EntityType.Person)]
    [TestCase("Lee Min-jae spoke to reporters.", "Lee Min-jae", EntityType.Person)]
    [TestCase("It was sold to Kestova, a consultancy, last year.", "Kestova", EntityType.Org)]
    [TestCase("He moved to the town of Kestova.", "Kestova", EntityType.Gpe)]
    [TestCase("Many Norwegians stayed at home.", "Norwegians", EntityType.Norp)]
    [TestCase("The Food and Agriculture Organization agreed.", "Food and Agriculture Organization", EntityType.Org)]
    [TestCase("The Miners' Union called a strike.", "Miners' Union", EntityType.Org)]
    [TestCase("The Syrian war changed them.", "Syrian war", EntityType.Event)]
    [TestCase("They quoted Article 9 at length.", "Article 9", EntityType.Law)]
    [TestCase("The Council for the Study of the Sea (CSS) wrote a report.", "Council for the Study of the Sea", EntityType.Org)]
    public void A_name_is_found_whole_and_typed(string text, string name, EntityType type) =>
        Assert.That(Find(text).Entities.Where(e => e.Name == name).Select(e => e.Type), Is.EqualTo(new[] { type }));

    [TestCase("Canada protested. Ottawa wants a deal, and Canadian officials said so.", "Canada", new[] { "Canada", "Ottawa", "Canadian" })]
    [TestCase("The United Kingdom signed. Britain gained; British ships stayed, and London welcomed it.", "United Kingdom", new[] { "United Kingdom", "Britain", "British", "London" })]
    [TestCase("The Council for the Study of the Sea (CSS) wrote. CSS was late.", "Council for the Study of the Sea", new[] { "Council for the Study of the Sea", "CSS", "CSS" })]
    [TestCase("Mayor Helga Brandvold resigned. Brandvold gave no reason.", "Helga Brandvold", new[] { "Helga Brandvold", "Brandvold" })]
    [TestCase("The European Union objected, and Brussels said that the EU would wait.", "European Union", new[] { "European Union", "Brussels", "EU" })]
    [TestCase("Orsova Logistics Group lost money. Orsova Logistics blamed the rain, but Orsova may recover.", "Orsova Logistics Group", new[] { "Orsova Logistics Group", "Orsova Logistics", "Orsova" })]
    [TestCase("The European Commission hesitated. The Commission has time.", "European Commission", new[] { "European Commission", "Commission" })]
    public void Names_of_one_thing_are_one_entity(string text, string name, string[] forms)
    {
        var entity = Find(text).Entities.Single(e => e.Name == name);
        Assert.That(entity.Mentions.Where(m => m.Kind is not (MentionKind.Nominal or MentionKind.Pronoun)).Select(m => m.Span.Of(text)), Is.EqualTo(forms));
    }

    [TestCase("Norway waited. Talks in Oslo began on Monday.", false)]
    [TestCase("Norway waited. Oslo insists on a quota.", true)]
    [TestCase("Norway waited. The talks between Oslo and Brussels failed.", true)]
    [TestCase("Norway waited. Oslo's airport was closed.", false)]
    [TestCase("Norway waited. Oslo's demands grew.", true)]
    public void A_capital_is_the_government_where_it_acts_and_the_city_where_things_happen(string text, bool isGovernment) =>
        Assert.That(Find(text).Entities.Single(e => e.Name == "Norway").Mentions.Any(m => m.Kind == MentionKind.Metonym), Is.EqualTo(isGovernment));

    [Test]
    public void Countries_carry_their_code()
    {
        var entities = Find("Kenya and Uganda agreed.").Entities;
        Assert.That(entities.Select(e => e.Iso3166), Is.EquivalentTo(new[] { "KE", "UG" }));
    }

    [TestCase("The shop was shut. Nobody came.")]
    [TestCase("WHO IS TO BLAME FOR THIS AND WHO PAYS US")]
    [TestCase("On Monday, I saw them in March.")]
    public void Words_that_are_no_names_are_left_alone(string text) => Assert.That(Find(text).Entities, Is.Empty);

    [Test]
    public void Salience_sums_to_one_and_orders_the_set()
    {
        var entities = Find("Kenya protested. Kenya wants a deal. Uganda waits.").Entities;
        Assert.That(entities.Sum(e => e.Salience), Is.EqualTo(1).Within(1e-9));
        Assert.That(entities[0].Name, Is.EqualTo("Kenya"));
    }

    [TestCase("")]
    [TestCase("\uD83D A B\uDC00")]
    [TestCase("A A A A A A A A of of of of de de de - - - ( ) ' 's")]
    public void Strange_text_is_no_trouble(string text) => Assert.That(() => Find(text), Throws.Nothing);

    private static EntitySet Find(string text) => Finder.Find(EnglishText.Annotate(text));
}
