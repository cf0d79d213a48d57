using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Entities;

internal sealed class GazetteerTests
{
    private static readonly Gazetteer Gazetteer = new(EnglishResources.Instance, new Tokenizer(EnglishResources.Instance));

    [TestCase("Ivorians", ReadingKind.People, "CI")]
    [TestCase("Burmese", ReadingKind.Adjective, "MM")]
    [TestCase("Democratic Republic of Congo", ReadingKind.Name, "CD")]
    [TestCase("N'Djamena", ReadingKind.Capital, "TD")]
    [TestCase("Kyiv", ReadingKind.Capital, "UA")]
    [TestCase("Kiev", ReadingKind.Capital, "UA")]
    [TestCase("U.S.", ReadingKind.Alias, "US")]
    [TestCase("Zhongnanhai", ReadingKind.Seat, "CN")]
    [TestCase("Abidjan", ReadingKind.Capital, "CI")]
    public void The_tables_know_the_ways_of_naming_a_country(string phrase, ReadingKind kind, string country) =>
        Assert.That(Longest(phrase)?.Of(kind)?.Thing.Country, Is.EqualTo(country));

    [TestCase("Tehrik-e-Taliban Pakistan", "TTP")]
    [TestCase("World Health Organization", "WHO")]
    [TestCase("Economic Community of West African States", "ECOWAS")]
    public void An_acronym_is_the_full_name(string name, string acronym) =>
        Assert.That(Longest(acronym)?.Thing, Is.SameAs(Longest(name)?.Thing));

    [Test]
    public void An_adjective_with_several_readings_gives_a_country_first() => Assert.That(Longest("Georgia")?.Thing.Iso3166, Is.EqualTo("GE"));

    [Test]
    public void No_phrase_is_a_country_by_the_gaps_of_a_register() => Assert.That(Longest("NA"), Is.Null);

    [Test]
    public void Every_id_is_of_Wikidata_and_means_a_known_thing()
    {
        foreach (var row in EnglishResources.Instance.Table("Entities/wikidata.tsv"))
        {
            var thing = row[0] == "GPE" && row[1].Length == 2 ? Gazetteer.Country(row[1]) : Readings(row[1]).Select(r => r.Thing).FirstOrDefault(t => t.Name == row[1] && t.Wikidata is not null);
            Assert.That(thing?.Wikidata, Is.EqualTo(row[2]).And.Match("^Q[1-9][0-9]*$"), row[1]);
        }
    }

    private static IEnumerable<Reading> Readings(string phrase)
    {
        for (var reading = Longest(phrase); reading is not null; reading = reading.Next) yield return reading;
    }

    private static Reading? Longest(string phrase)
    {
        var text = EnglishText.Annotate(phrase);
        var reading = Gazetteer.Longest(text, 0, text.Tokens.Length, out var end);
        return end == text.Tokens.Length ? reading : null;
    }
}
