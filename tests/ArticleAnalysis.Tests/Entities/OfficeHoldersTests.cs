using ArticleAnalysis.Entities;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Entities;

internal sealed class OfficeHoldersTests
{
    private static readonly EntityFinder Finder = new(EnglishResources.Instance);

    [TestCase("Argentina will pay, President Fernández promised.", "2021-05-01", "Alberto Fernández")]
    [TestCase("South Korea will wait, President Moon said.", "2018-05-01", "Moon Jae-in")]
    [TestCase("South Korea will wait, President Lee said.", "2025-09-01", "Lee Jae-myung")]
    [TestCase("Italy will wait, Prime Minister Conte said.", "2019-09-01", "Giuseppe Conte")]
    [TestCase("The U.S. will wait, Vice President Pence said.", "2018-02-06", "Mike Pence")]
    [TestCase("British Prime Minister Cameron refused.", "2013-09-01", "David Cameron")]
    public void A_title_and_a_surname_mean_who_held_the_office(string text, string day, string name) =>
        Assert.That(Find(text, day).Entities.Select(e => e.Name), Does.Contain(name));

    [TestCase("South Korea will wait, President Lee said.", "2015-05-01", TestName = "not yet in office")]
    [TestCase("The club will wait, President Lee said.", "2025-09-01", TestName = "no country named")]
    [TestCase("South Korea will wait, Captain Lee said.", "2025-09-01", TestName = "another title")]
    [TestCase("South Korea will wait. President Lee Brandvold of the club agreed. President Lee left.", "2025-09-01", TestName = "another in full")]
    public void Nobody_else_is_taken_for_the_holder(string text, string day) =>
        Assert.That(Find(text, day).Entities.Select(e => e.Name), Has.None.EqualTo("Lee Jae-myung"));

    [TestCase("Rishi Sunak paid. Later the British prime minister left.", "2023-03-01", "the British prime minister")]
    [TestCase("Rishi Sunak paid. Later Britain's prime minister left.", "2023-03-01", "Britain's prime minister")]
    [TestCase("William Ruto paid. Later the president of Kenya left.", "2024-03-01", "the president of Kenya")]
    [TestCase("Rishi Sunak paid. Later the British prime minister left.", "2025-03-01", null, TestName = "no longer in office")]
    [TestCase("Rishi Sunak paid. Later the former British prime minister left.", "2023-03-01", null, TestName = "a predecessor")]
    [TestCase("Rishi Sunak paid. Later the British prime minister, Helga Brandvold, left.", "2023-03-01", null, TestName = "the text knows better")]
    public void An_office_of_a_country_means_who_holds_it_on_the_day(string text, string day, string? phrase)
    {
        var holder = Find(text, day).Entities.Single(e => e.Name is "Rishi Sunak" or "William Ruto");
        Assert.That(holder.Mentions.Where(m => m.Kind == MentionKind.Nominal).Select(m => text.Substring(m.Span.Start, m.Span.Length)), phrase is null ? Is.Empty : Is.EqualTo(new[] { phrase }));
    }

    [TestCase("Kenya agreed.", "Q114")]
    [TestCase("Berlin refused, and Germany paid.", "Q183")]
    [TestCase("NATO agreed.", "Q7184")]
    [TestCase("The World Health Organization agreed.", "Q7817")]
    [TestCase("Angela Merkel agreed.", "Q567")]
    [TestCase("Helga Brandvold agreed.", null)]
    [TestCase("Growers in Alabama and Georgia agreed.", null)]
    public void What_is_certain_carries_its_Wikidata_id(string text, string? id) =>
        Assert.That(Find(text).Entities[0].Wikidata, Is.EqualTo(id));

    private static EntitySet Find(string text, string? day = null) =>
        Finder.Find(EnglishText.Annotate(text), day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
