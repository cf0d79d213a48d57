using ArticleAnalysis.Entities;
using ArticleAnalysis.Tests.Events;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Entities;

[TestFixture]
public sealed class TieFinderTests
{
    private static readonly TieFinder Finder = new(EnglishResources.Instance);

    private static string[] Read(string text)
    {
        var entities = Cast.In(text, "Gpe|Norway|Norwegian", "Gpe|Peru|Peruvian", "Gpe|Chad|Chadian", "Org|NATO", "Org|Varga Steel", "Org|Ortiz Copper", "Facility|Port of Callao");
        var relations = new List<Relation>();
        Finder.Find(EnglishText.Annotate(text), entities, relations);
        return [.. relations.Select(r => $"{r.Type} {entities[r.From].Name} > {entities[r.To].Name}: {r.Span.In(text)}")];
    }

    [TestCase("Norway, a member of NATO, objected.", "MemberOf Norway > NATO: Norway, a member of NATO")]
    [TestCase("Chad is an ally of Peru.", "AllyOf Chad > Peru: Chad is an ally of Peru")]
    [TestCase("Varga Steel, the biggest rival of Ortiz Copper, cut its prices.", "RivalOf Varga Steel > Ortiz Copper: Varga Steel, the biggest rival of Ortiz Copper")]
    [TestCase("Varga Steel, a Norwegian subsidiary, closed.", "AffiliatedWith Varga Steel > Norway: Varga Steel, a Norwegian subsidiary")]
    [TestCase("The strike shut Varga Steel in Peru for a week.", "LocatedIn Varga Steel > Peru: Varga Steel in Peru")]
    public void Nouns_and_prepositions_tie_two_things(string text, string expected) => Assert.That(Read(text), Does.Contain(expected));

    [TestCase("Chad is no ally of Peru.")]
    [TestCase("Norway met an ally in June.")]
    [TestCase("")]
    public void What_is_denied_or_half_said_ties_nothing(string text) => Assert.That(Read(text), Is.Empty);
}
