using ArticleAnalysis.Timeline;

namespace ArticleAnalysis.Tests.Timeline;

[TestFixture]
internal sealed class TimeAnnotatorTests
{
    private static readonly TimeAnnotator Annotator = new(EnglishResources.Instance);

    // A Thursday
    private static readonly DateOnly Day = new(2026, 3, 26);

    [TestCase("The bridge opened on 6 October 2025.", "6 October 2025|Date|2025-10-06")]
    [TestCase("The bridge opened last week.", "last week|Date|2026-W12")]
    [TestCase("The bridge opened in the summer of 2025.", "the summer of 2025|Date|2025-SU")]
    [TestCase("The bridge was built in the 1990s.", "the 1990s|Date|199")]
    [TestCase("The bridge was built in the 19th century.", "the 19th century|Date|18")]
    [TestCase("Profit fell in the third quarter of 2025.", "the third quarter of 2025|Date|2025-Q3")]
    [TestCase("Rome won the war in 241 BC.", "241 BC|Date|BC0241")]
    [TestCase("The bridge opened in nineteen ninety-six.", "nineteen ninety-six|Date|1996")]
    [TestCase("The bridge opened between 1991 and 1995.", "1991|Date|1991", "1995|Date|1995")]
    [TestCase("The ferry sank on the night of 3 March.", "the night of 3 March|Time|2026-03-03TNI")]
    [TestCase("The ferry sank on Tuesday evening.", "Tuesday evening|Time|2026-03-24TEV")]
    [TestCase("The ferry will sail at 9:30 p.m. Friday.", "9:30 p.m. Friday|Time|2026-03-27T21:30")]
    [TestCase("The ferry sank at noon.", "noon|Time|2026-03-26T12:00")]
    public void Calendar_times_have_a_value(string text, params string[] times) => Assert.That(Times(text), Is.EqualTo(times));

    [TestCase("The strike lasted three years.", "three years|Duration|P3Y")]
    [TestCase("The strike lasted two and a half years.", "two and a half years|Duration|P2Y6M")]
    [TestCase("The strike lasted 5 1/2 hours.", "5 1/2 hours|Duration|PT5H30M")]
    [TestCase("The strike lasted several days.", "several days|Duration|PXD")]
    [TestCase("They ended the two-week strike.", "two-week|Duration|P2W")]
    [TestCase("The price rose in the first nine months.", "the first nine months|Duration|P9M")]
    [TestCase("The price rose over the past two decades.", "the past two decades|Duration|P20Y")]
    [TestCase("He sat for more than a century.", "more than a century|Duration|P100Y")]
    [TestCase("He waited for years.", "years|Duration|PXY")]
    [TestCase("The mayor of the six-year-old union is 52 years old.")]
    [TestCase("The town owns three-quarters of the land.")]
    public void Lengths_of_time_have_a_value(string text, params string[] times) => Assert.That(Times(text), Is.EqualTo(times));

    [TestCase("The market opens every Friday.", "every Friday|Set|XXXX-WXX-5")]
    [TestCase("The council meets every two weeks.", "every two weeks|Set|P2W")]
    [TestCase("The paper appears daily.", "daily|Set|P1D")]
    [TestCase("The mayor now lives there.", "now|Date|PRESENT_REF")]
    [TestCase("The mayor recently left.", "recently|Date|PAST_REF")]
    [TestCase("Nobody knows the future.", "the future|Date|FUTURE_REF")]
    [TestCase("They left a few years ago.", "a few years ago|Date|PAST_REF")]
    public void Repeated_and_vague_times_have_a_value(string text, params string[] times) => Assert.That(Times(text), Is.EqualTo(times));

    [TestCase("The bridge opened on 10/31/1974.", "10/31/1974|Date|1974-10-31")]
    [TestCase("The bridge opened on 31/10/1974.", "31/10/1974|Date|1974-10-31")]
    [TestCase("The bridge opened on 23.04.2022.", "23.04.2022|Date|2022-04-23")]
    [TestCase("Version 3.11.2 of the tool costs 4/5 of the price.")]
    [TestCase("They voted on the ninth of January.", "the ninth of January|Date|2026-01-09")]
    [TestCase("They will vote on Monday of next week.", "Monday of next week|Date|2026-03-30")]
    [TestCase("They will vote on the first Tuesday in October.", "the first Tuesday in October|Date|2026-10-06")]
    [TestCase("They voted the day before yesterday.", "the day before yesterday|Date|2026-03-24")]
    [TestCase("They met on Friday the 13th.", "Friday the 13th|Date|2026-03-13")]
    [TestCase("The shop opened two weeks before Christmas.", "two weeks before Christmas|Date|2025-12-11")]
    [TestCase("The office is open from 9 to 11:30 a.m.", "9|Time|2026-03-26T09:00", "11:30 a.m.|Time|2026-03-26T11:30")]
    [TestCase("The bell rang at half past seven p.m. on the tower.", "half past seven p.m.|Time|2026-03-26T19:30")]
    [TestCase("They fasted on Yom Kippur 2025.", "Yom Kippur 2025|Date|2025-10-02")]
    [TestCase("They sang on Orthodox Easter 2024.", "Orthodox Easter 2024|Date|2024-05-05")]
    [TestCase("They shopped on Black Friday 2025.", "Black Friday 2025|Date|2025-11-28")]
    public void Days_are_written_in_many_ways(string text, params string[] times) => Assert.That(Times(text), Is.EqualTo(times));

    [TestCase("Sales rose in the third quarter of 2025. A year earlier they had fallen.", "a year earlier|Date|2024-Q3")]
    [TestCase("The third quarter of 2025 was dull. Sales fell from the year-earlier quarter.", "the year-earlier quarter|Date|2024-Q3")]
    [TestCase("The tax rises in next year's first quarter.", "next year's first quarter|Date|2027-Q1")]
    public void Quarters_are_compared_with_quarters(string text, string time) => Assert.That(Times(text), Has.Some.EqualTo(time).IgnoreCase);

    [Test]
    public void In_a_history_dates_without_a_year_go_on_from_the_last() => Assert.That(
        Times("The war began in March 1862. The fleet sailed in June. It won on 4 July 1862 and 9 May 1863. In August the town fell. The peace of 1864 held until 1867."),
        Does.Contain("June|Date|1862-06").And.Contain("August|Date|1863-08"));

    [Test]
    public void The_article_before_a_noun_is_no_part_of_the_time() =>
        Assert.That(Times("The March vote, the 2016 election and the second-quarter loss are over."), Is.EqualTo(new[] { "March|Date|2026-03", "2016|Date|2016", "second-quarter|Date|2026-Q2" }));

    [Test]
    public void Without_a_day_what_is_written_is_kept() => Assert.That(Times("They met on Friday.", null), Is.EqualTo(new[] { "Friday|Date|XXXX-WXX-5" }));

    [Test]
    public void The_xml_holds_the_text_with_its_times_and_nothing_that_xml_cannot_hold()
    {
        const string text = "<b> \u0001 \ud83d\ude00 & last week";
        var xml = TimexXml.Write("a", text, Annotator.Annotate(EnglishText.Annotate(text), Day));
        Assert.That(xml, Does.Contain("<TEXT>&lt;b&gt; \ufffd \ud83d\ude00 &amp; <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2026-W12\">last week</TIMEX3></TEXT>").And.Not.Contain("DCT"));
    }

    private static string[] Times(string text) => Times(text, Day);

    private static string[] Times(string text, DateOnly? day) =>
        [.. Annotator.Annotate(EnglishText.Annotate(text), day).Select(t => $"{t.Span.Of(text)}|{t.Type}|{t.Value}")];
}
