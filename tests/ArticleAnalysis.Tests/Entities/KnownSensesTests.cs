using ArticleAnalysis.Entities;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Entities;

internal sealed class KnownSensesTests
{
    private static readonly EntityFinder Finder = new(EnglishResources.Instance);

    [TestCase("Tbilisi protested. Georgia will vote again in spring.", "Georgia", "GE")]
    [TestCase("The Black Sea is calm. Georgia will vote again in spring, and so will Armenia.", "Georgia", "GE")]
    [TestCase("Growers in Alabama and Georgia lost their peaches.", "Georgia", null)]
    [TestCase("Florida was hit first. Then the storm reached Georgia. South Carolina was spared.", "Georgia", null)]
    [TestCase("Congress heard a senator from Florida. He spoke of Georgian bread and of Georgia.", "Georgia", "GE")]
    [TestCase("Amman agreed. Jordan will open the bridge.", "Jordan", "JO")]
    [TestCase("Ships left Fujian and Guangdong. Taiwan sent its own.", "Taiwan", "TW")]
    [TestCase("Turkey raised its rates again.", "Türkiye", "TR")]
    [TestCase("The army of Chad crossed the border.", "Chad", "TD")]
    [TestCase("Niger closed its border with Nigeria.", "Niger", "NE")]
    public void A_country_is_told_from_a_state_by_the_other_places(string text, string name, string? code) =>
        Assert.That(Find(text).Entities.Single(e => e.Name == name).Iso3166, Is.EqualTo(code));

    [TestCase("Curtis Jordan scored twice. Jordan limped off after an hour.", "Curtis Jordan", "Jordan")]
    [TestCase("Denise Washington won the prize. Washington thanked her sister.", "Denise Washington", "Washington")]
    [TestCase("The bill was drawn up by Howard Lincoln. Lincoln left the room.", "Howard Lincoln", "Lincoln")]
    [TestCase("The ward was opened by Ahmed Chad. Chad spoke briefly.", "Ahmed Chad", "Chad")]
    public void A_surname_is_told_from_a_place_by_the_full_name(string text, string name, string surname) =>
        Assert.That(Forms(text, name), Does.Contain(surname));

    [TestCase("Denise Washington flew home. She lives in Washington.", "Denise Washington")]
    [TestCase("Curtis Jordan scored in Jordan. Amman was pleased.", "Curtis Jordan")]
    public void A_place_is_no_surname_after_a_preposition_of_place(string text, string name) =>
        Assert.That(Forms(text, name), Has.Length.EqualTo(text.Contains("She", StringComparison.Ordinal) ? 2 : 1));

    [TestCase("Victoria Brandvold won. She left.", "Victoria Brandvold", EntityType.Person)]
    [TestCase("Chad Brandvold won. He left.", "Chad Brandvold", EntityType.Person)]
    [TestCase("Paris Brandvold won. She left.", "Paris Brandvold", EntityType.Person)]
    [TestCase("Police in Victoria, Australia, found the boat.", "Victoria", EntityType.Gpe)]
    [TestCase("The crew sailed across Lake Victoria.", "Lake Victoria", EntityType.Loc)]
    public void A_first_name_is_told_from_a_place_by_the_word_after_it(string text, string name, EntityType type) =>
        Assert.That(Find(text).Entities.Single(e => e.Name == name).Type, Is.EqualTo(type));

    [TestCase("A mill burnt down in Paris, Texas. The mayor of Paris called for help.", "Paris")]
    [TestCase("A mill burnt down in London, Ontario. London will rebuild it.", "London")]
    public void A_namesake_is_not_the_famous_town(string text, string name)
    {
        var entities = Find(text).Entities;
        Assert.That(entities.Single(e => e.Name == name).Mentions, Has.Count.EqualTo(2));
        Assert.That(entities.Select(e => e.Iso3166), Has.None.EqualTo("FR").Or.EqualTo("GB"));
    }

    [TestCase("She visited Paris and Berlin. France and Germany were pleased.", "Berlin")]
    public void A_city_stands_beside_a_city(string text, string name) =>
        Assert.That(Find(text).Entities.Select(e => e.Name), Does.Contain(name));

    [TestCase("They work through banks in Hong Kong, Dubai and London.", "HK")]
    [TestCase("They met in Paris, Bavaria and Madrid, said France.", "FR")]
    public void A_list_of_places_makes_no_namesake(string text, string code) =>
        Assert.That(Find(text).Entities.Select(e => e.Iso3166), Does.Contain(code));

    [TestCase("The Kremlin refused.", "RU")]
    [TestCase("Downing Street refused.", "GB")]
    [TestCase("The Élysée refused.", "FR")]
    [TestCase("The Elysee refused.", "FR")]
    [TestCase("Zhongnanhai refused.", "CN")]
    [TestCase("The Blue House refused.", "KR")]
    [TestCase("Aso Rock refused.", "NG")]
    [TestCase("Malacañang refused.", "PH")]
    [TestCase("Planalto refused.", "BR")]
    [TestCase("The Casa Rosada refused.", "AR")]
    [TestCase("The Quirinale refused.", "IT")]
    [TestCase("Bankova Street refused.", "UA")]
    [TestCase("Rideau Hall refused.", "CA")]
    public void A_seat_of_power_is_its_country(string text, string code) =>
        Assert.That(Find(text).Entities.Single(), Has.Property(nameof(Entity.Iso3166)).EqualTo(code));

    private static string[] Forms(string text, string name) =>
        [.. Find(text).Entities.Single(e => e.Name == name).Mentions.Select(m => text.Substring(m.Span.Start, m.Span.Length))];

    private static EntitySet Find(string text) => Finder.Find(EnglishText.Annotate(text));
}
