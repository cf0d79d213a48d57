using ArticleAnalysis.Entities;
using ArticleAnalysis.Entities.Coreference;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Entities.Coreference;

internal sealed class CoreferenceTests
{
    private static readonly EntityFinder Finder = new(EnglishResources.Instance);

    [TestCase("They sold the harbour master’s old boat, which leaks.", "They|the harbour master’s old boat, which leaks|the harbour master’s")]
    [TestCase("Kenya and Uganda signed it.", "Kenya and Uganda|Kenya|Uganda|it")]
    [TestCase("There is rain in her town.", "rain|her town|her")]
    public void Phrases_have_all_that_belongs_to_them(string text, string phrases) =>
        Assert.That(Phrases(text), Is.EqualTo(phrases.Split('|')));

    [TestCase("Helga Brandvold left the party. She gave no reason.", "Helga Brandvold", "She")]
    [TestCase("Helga Brandvold left the party. Members had criticised her for months.", "Helga Brandvold", "her")]
    [TestCase("Peter Salo sold his boat.", "Peter Salo", "his")]
    [TestCase("Mr. Lindqvist closed the shop. He will move to Norway.", "Lindqvist", "He")]
    [TestCase("Kenya said that it would pay.", "Kenya", "it")]
    public void A_pronoun_goes_to_what_it_means(string text, string name, string pronoun) =>
        Assert.That(References(text, name, MentionKind.Pronoun), Is.EqualTo(new[] { pronoun }));

    [TestCase("Helga Brandvold wrote to Kenya. He was late.")]
    [TestCase("It is clear that nobody asked Kenya.")]
    public void A_pronoun_that_fits_nothing_is_left_alone(string text) =>
        Assert.That(Finder.Find(EnglishText.Annotate(text)).Entities.SelectMany(e => e.Mentions).Where(m => m.Kind == MentionKind.Pronoun), Is.Empty);

    [TestCase("Canadian Prime Minister Mark Carney arrived.", "Mark Carney", "Canadian Prime Minister", "Canada")]
    [TestCase("Ines Salo, the Portuguese interior minister, arrived.", "Ines Salo", "the Portuguese interior minister", "Portugal")]
    [TestCase("Jonas Brand, chief executive of Orsova Logistics, resigned.", "Jonas Brand", "chief executive of Orsova Logistics", "Orsova Logistics")]
    public void Titles_and_appositions_give_role_and_affiliation(string text, string name, string role, string holder)
    {
        var entities = Finder.Find(EnglishText.Annotate(text));
        var person = entities.Entities.Single(e => e.Name == name);
        Assert.That((person.Description.Of(text), entities[person.Affiliation!.Value].Name), Is.EqualTo((role, holder)));
    }

    [TestCase("The Orsova Fisheries Council (OFC) met. The OFC agreed.", "Orsova Fisheries Council", new[] { "Orsova Fisheries Council", "OFC", "OFC" })]
    [TestCase("Salim Kestovar resigned. Friends of Kestover were surprised.", "Salim Kestovar", new[] { "Salim Kestovar", "Kestover" })]
    [TestCase("Salim Kestovar resigned. Friends of Salim Kestovarr were surprised.", "Salim Kestovar", new[] { "Salim Kestovar", "Salim Kestovarr" })]
    [TestCase("Brandvold Shipping Company lost a case. Brandvold Shipping appealed.", "Brandvold Shipping Company", new[] { "Brandvold Shipping Company", "Brandvold Shipping" })]
    public void Short_forms_acronyms_and_slips_of_a_letter_are_one_with_the_name(string text, string name, string[] forms) =>
        Assert.That(Finder.Find(EnglishText.Annotate(text)).Entities.Single(e => e.Name == name).Mentions.Select(m => m.Span.Of(text)), Is.EqualTo(forms));

    [Test]
    public void Names_that_differ_in_more_than_a_letter_or_in_the_first_stay_apart() =>
        Assert.That(Finder.Find(EnglishText.Annotate("Salim Kestovar resigned. Friends of Kestoven were surprised, and so was Bestovar.")).Entities, Has.Count.EqualTo(3));

    // As many looks a phrase in a long text as in a short one: the pairs that are compared do not grow with the text.
    [TestCase(2_000)]
    [TestCase(10_000)]
    public void Candidates_are_bounded(int pronouns)
    {
        var text = EnglishText.Annotate("Helga Brandvold sang. " + string.Concat(Enumerable.Repeat("She sang. ", pronouns)));
        var phrases = Finder.Phrases(text);
        var (candidates, most) = (new Candidates(phrases.All, phrases.Nouns), 0);
        Span<int> near = stackalloc int[Candidates.Most];
        for (var i = 0; i < phrases.All.Length; i++) most = Math.Max(most, candidates.Next(i, near));
        Assert.That(most, Is.LessThanOrEqualTo(Candidates.Window));
        Assert.That(phrases.All, Has.Length.GreaterThan(pronouns));
        Assert.That(Finder.Links(phrases), Has.Length.EqualTo(phrases.All.Length));
    }

    [Test]
    public void Many_names_and_one_deep_sentence_are_read()
    {
        var names = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"Helga Brandvold{(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))} met the minister. "));
        var deep = "She knew " + string.Concat(Enumerable.Repeat("the son of ", 3_000)) + "the king.";
        Assert.That(Finder.Find(EnglishText.Annotate(names + deep)).Entities, Is.Not.Empty);
    }

    private static List<string> Phrases(string text)
    {
        var annotated = EnglishText.Annotate(text);
        return Finder.Phrases(annotated).All.Select(t => annotated.SpanOf(t.Markable.First, t.Markable.End).Of(text)).ToList();
    }

    private static List<string> References(string text, string name, MentionKind kind) =>
        Finder.Find(EnglishText.Annotate(text)).Entities.Single(e => e.Name == name).Mentions.Where(m => m.Kind == kind).Select(m => m.Span.Of(text)).ToList();
}
