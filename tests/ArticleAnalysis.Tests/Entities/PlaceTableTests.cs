using ArticleAnalysis.Entities;
using ArticleAnalysis.Training.Gazetteers;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Entities;

internal sealed class PlaceTableTests
{
    private static readonly PlaceTable Table = new(EnglishResources.Instance);

    [TestCase("Gdańsk is old.", "Gdańsk", "PL", 1)]
    [TestCase("GDANSK is old.", "Gdańsk", "PL", 1)]
    [TestCase("São Tomé is hot.", "São Tomé", "ST", 2)]
    [TestCase("Aix-en-Provence is dry.", "Aix-en-Provence", "FR", 5)]
    public void The_longest_name_is_found_whatever_its_case_and_accents(string text, string name, string country, int tokens)
    {
        var reading = Longest(text, out var end);
        Assert.That((reading?.Thing.Name, reading?.Thing.Country, end), Is.EqualTo((name, country, tokens)));
    }

    [TestCase("Parliament met.")]
    [TestCase("San refused.")]
    [TestCase("")]
    public void What_is_no_place_is_not_found(string text)
    {
        Assert.That(Longest(text, out var end), Is.Null);
        Assert.That(end, Is.Zero);
    }

    [Test]
    public void All_articles_mean_the_same_thing() => Assert.That(Longest("Gdansk", out _), Is.SameAs(Longest("Gdańsk", out _)));

    [Test]
    public void Two_tables_of_the_same_places_are_the_same_bytes()
    {
        Place[] places = [new("Orsova Bay", "RO", IsRegion: true), new("Orsova", "RO", IsRegion: false), new("Órsova", "", IsRegion: false)];
        var first = PlaceTableMaker.Make(places);
        Assert.That(PlaceTableMaker.Make(places), Is.EqualTo(first));
    }

    [Test, CancelAfter(10_000)]
    public void A_beginning_of_names_repeated_costs_linear_time()
    {
        var text = EnglishText.Annotate(string.Concat(Enumerable.Repeat("San ", 50_000)));
        for (var i = 0; i < text.Tokens.Length; i++) Table.Longest(text.Tokens, i, text.Tokens.Length, out _);
    }

    private static Reading? Longest(string text, out int end)
    {
        var tokens = EnglishText.Annotate(text).Tokens;
        return Table.Longest(tokens, 0, tokens.Length, out end);
    }
}
