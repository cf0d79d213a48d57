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
    [TestCase("They stayed in Kestova and Orsova.", "Orsova", EntityType.Gpe)]
    [TestCase("The trucks wait west of Northern Kestova.", "Northern Kestova", EntityType.Loc)]
    [TestCase("They drove to Kestova County.", "Kestova County", EntityType.Gpe)]
    [TestCase("It pleased Seafood Norway too.", "Seafood Norway", EntityType.Org)]
    [TestCase("It pleased Friends of the Orsova too.", "Friends of the Orsova", EntityType.Org)]
    [TestCase("The Swiss rejected it.", "Swiss", EntityType.Norp)]
    [TestCase("Judges in The Hague ruled.", "The Hague", EntityType.Gpe)]
    [TestCase("The Kestova Safety (Ships) Bill passed.", "Kestova Safety (Ships) Bill", EntityType.Law)]
    [TestCase("The Council for the Study of the Sea (CSS) wrote a report.", "Council for the Study of the Sea", EntityType.Org)]
    [TestCase("The band fills Madison Square Garden every winter.", "Madison Square Garden", EntityType.Facility)]
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

    [TestCase("Norway waited. Officials in Oslo refuse.", true)]
    [TestCase("Norway waited. She flew to Oslo.", false)]
    [TestCase("OSLO, 3 March — Norway waited.", false)]
    public void Officials_in_a_capital_govern_and_travellers_to_it_do_not(string text, bool isGovernment) =>
        Assert.That(Find(text).Entities.Single(e => e.Name == "Norway").Mentions.Any(m => m.Kind == MentionKind.Metonym), Is.EqualTo(isGovernment));

    [TestCase("Norwegian Foreign Minister Helga Brandvold resigned.", "Norwegian Foreign Minister")]
    [TestCase("It surprised Helga Brandvold, a hydrologist at the Orsova Institute, and others.", "a hydrologist at the Orsova Institute")]
    [TestCase("The presiding judge Helga Brandvold said so.", "presiding judge")]
    [TestCase("Its spokeswoman, Helga Brandvold, said so.", "spokeswoman")]
    [TestCase("Then Helga Brandvold left.", "")]
    public void The_text_says_what_a_person_is(string text, string description) =>
        Assert.That(Find(text).Entities.Single(e => e.Name == "Helga Brandvold").Description.Of(text), Is.EqualTo(description));

    [Test]
    public void A_clause_after_a_comma_is_no_description() =>
        Assert.That(Find("After the state took over Nexum Technologies, the company is split.").Entities.Single(e => e.Type == EntityType.Org).Description.IsEmpty, Is.True);

    [TestCase("Norwegian Foreign Minister Helga Brandvold resigned.", "Norway")]
    [TestCase("It surprised Helga Brandvold, a hydrologist at the Orsova Institute, and others.", "Orsova Institute")]
    public void A_person_belongs_to_what_the_description_names(string text, string holder)
    {
        var entities = Find(text);
        var person = entities.Entities.Single(e => e.Name == "Helga Brandvold");
        Assert.That(entities[person.Affiliation!.Value].Name, Is.EqualTo(holder));
    }

    [TestCase("Foreign Minister Helga Brandvold resigned. She gave no reason.", "Helga Brandvold", "She", MentionKind.Pronoun)]
    [TestCase("Foreign Minister Helga Brandvold resigned. The minister gave no reason.", "Helga Brandvold", "The minister", MentionKind.Nominal)]
    [TestCase("The Marlow Treaty expired. Nobody mourned the treaty.", "Marlow Treaty", "the treaty", MentionKind.Nominal)]
    [TestCase("The European Union objected. The bloc has time.", "European Union", "The bloc", MentionKind.Nominal)]
    public void Pronouns_and_descriptions_mean_what_was_named_before(string text, string name, string reference, MentionKind kind) =>
        Assert.That(Find(text).Entities.Single(e => e.Name == name).Mentions.Where(m => m.Kind == kind).Select(m => m.Span.Of(text)), Is.EqualTo(new[] { reference }));

    [TestCase("Peter Brandvold met Helga Salo. She left.", "Helga Salo")]
    [TestCase("Peter Brandvold met Helga Salo. He left.", "Peter Brandvold")]
    public void A_pronoun_goes_with_the_gender_of_the_first_name(string text, string name) =>
        Assert.That(Find(text).Entities.Single(e => e.Mentions.Any(m => m.Kind == MentionKind.Pronoun)).Name, Is.EqualTo(name));

    [Test]
    public void Countries_carry_their_code()
    {
        var entities = Find("Kenya and Uganda agreed.").Entities;
        Assert.That(entities.Select(e => e.Iso3166), Is.EquivalentTo(new[] { "KE", "UG" }));
    }

    [TestCase("Rain came. \"We wait,\" they said. Talks failed: Trade is slow.")]
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
