using System.Globalization;
using ArticleAnalysis.Text;
using ArticleAnalysis.Timeline;

namespace ArticleAnalysis.Tests.Timeline;

[TestFixture]
internal sealed class TimelineFinderTests
{
    private static readonly TimelineFinder Finder = new(new TimeWords(EnglishResources.Instance));

    // A Thursday
    private static readonly DateOnly Published = new(2026, 3, 26);

    [TestCase("The bridge opened on 6 October 2025.", "2025-10-06")]
    [TestCase("The bridge opened on October 6, 2025.", "2025-10-06")]
    [TestCase("The bridge opened on Oct. 6, 2025.", "2025-10-06")]
    [TestCase("The bridge opened on the 6th of October 2025.", "2025-10-06")]
    [TestCase("The bridge opened on 2025-10-06.", "2025-10-06")]
    [TestCase("The bridge opened in October 2025.", "2025-10")]
    [TestCase("The bridge opened in 1931.", "1931")]
    [TestCase("The bridge was built in the 1990s.", "199X")]
    [TestCase("The bridge was built in the 19th century.", "18XX")]
    [TestCase("The bridge opened in mid-2024.", "2024")]
    [TestCase("The bridge opened in early October 2025.", "2025-10")]
    [TestCase("The bridge opened in the spring of 2025.", "2025-21")]
    [TestCase("The bridge opened in the third quarter of 2025.", "2025-07/2025-09")]
    [TestCase("Output fell in Q3 2025.", "2025-07/2025-09")]
    [TestCase("The bridge will open in the second half of 2027.", "2027-07/2027-12")]
    public void Calendar_dates_become_edtf(string text, string date) => Assert.That(Dates(text), Is.EqualTo(new[] { date }));

    [TestCase("It has been shut since 2010.", "2010/..")]
    [TestCase("It will be shut from 12 June 2026.", "2026-06-12/..")]
    [TestCase("It stays shut until September 2027.", "../2027-09")]
    [TestCase("It will be built by 2030.", "2030")]
    [TestCase("Nobody skied there before 1970.", "../1970")]
    [TestCase("Births may fall again after 2028.", "2028/..")]
    [TestCase("Births fell from 2018 to 2023.", "2018/2023")]
    [TestCase("Births fell between 2018 and 2023.", "2018/2023")]
    [TestCase("The plan covers 2026-2030.", "2026/2030")]
    [TestCase("Talks were held on 28-29 December 2025.", "2025-12-28/2025-12-29")]
    [TestCase("Talks were held between 1 and 7 October 2025.", "2025-10-01/2025-10-07")]
    [TestCase("Births have fallen since the 1990s.", "1990/..")]
    public void Bounds_and_ranges_become_intervals(string text, string date) => Assert.That(Dates(text), Is.EqualTo(new[] { date }));

    [TestCase("The mayor resigned on Tuesday.", "2026-03-24")]
    [TestCase("The mayor resigned on Thursday.", "2026-03-26")]
    [TestCase("The court will rule on Friday.", "2026-03-27")]
    [TestCase("The road is closed until Monday.", "../2026-03-30")]
    [TestCase("The mayor resigned last Tuesday.", "2026-03-24")]
    [TestCase("The mayor resigned last month.", "2026-02")]
    [TestCase("The mayor resigned last year.", "2025")]
    [TestCase("The mayor resigned last week.", "2026-03")]
    [TestCase("The mayor will resign next year.", "2027")]
    [TestCase("The mayor resigned yesterday.", "2026-03-25")]
    [TestCase("The mayor resigned ten days ago.", "2026-03-16")]
    [TestCase("The mayor resigned eighty years ago.", "1946")]
    [TestCase("The mayor resigned last autumn.", "2025-23")]
    [TestCase("The mayor resigned last June.", "2025-06")]
    [TestCase("The mayor will resign by the end of the year.", "2026-12")]
    [TestCase("The mayor will resign in a fortnight.", "2026-04-09")]
    [TestCase("The mayor will resign at the weekend.", "2026-03-28/2026-03-29")]
    public void Relative_times_count_from_the_day_of_publication(string text, string date) => Assert.That(Dates(text), Is.EqualTo(new[] { date }));

    [TestCase("The bridge opened in November.", "2025-11")]
    [TestCase("The bridge will open in November.", "2026-11")]
    [TestCase("The bridge takes traffic from May 15.", "2026-05-15/..")]
    [TestCase("The bridge opened on 10 March.", "2026-03-10")]
    [TestCase("The bridge is due to open in June.", "2026-06")]
    public void A_left_out_year_follows_from_the_tense(string text, string date) => Assert.That(Dates(text), Is.EqualTo(new[] { date }));

    [TestCase("He won in 2016. He lost the year before.", "2015")]
    [TestCase("He won in April 2022. He left the following month.", "2022-05")]
    [TestCase("He won in March 2022. He left in August of that year.", "2022-08")]
    [TestCase("He won on 28 December 2025. He left two weeks later.", "2026-01-11")]
    [TestCase("He won on 2 March 2026. He left the next day.", "2026-03-03")]
    [TestCase("He won in March 2022. He left in June.", "2022-06")]
    public void Narrative_times_count_from_the_date_told_last(string text, string date) => Assert.That(Dates(text), Does.Contain(date));

    [TestCase("The choir sings at Christmas.", "2025-12-25")]
    [TestCase("Shops closed on Good Friday 2024.", "2024-03-29")]
    [TestCase("Shops will close after Easter.", "2026-04-05/..")]
    [TestCase("Families gathered for the Lunar New Year.", "2026-02-17")]
    [TestCase("Families gathered for Eid al-Fitr 2026.", "2026-03-20")]
    [TestCase("Families gathered for Thanksgiving 2025.", "2025-11-27")]
    public void Feasts_have_their_day(string text, string date) => Assert.That(Dates(text), Is.EqualTo(new[] { date }));

    [TestCase("The mayor may march on the town hall.")]
    [TestCase("Some 2000 people came.")]
    [TestCase("The race is over 1500 metres.")]
    [TestCase("Prices of the 2.1 version fell to $2025.")]
    [TestCase("The fall of the wall was loud.")]
    [TestCase("April Ferrari sang.")]
    [TestCase("The mayor, Theresa May, sang.")]
    [TestCase("The match ended 21-19.")]
    public void Other_words_and_numbers_are_no_dates(string text) => Assert.That(Dates(text), Is.Empty);

    [Test]
    public void Without_a_day_of_publication_relative_times_have_no_date()
    {
        var entry = Find("The mayor resigned last month.", null)[0];
        Assert.That((entry.Date, entry.Kind), Is.EqualTo(((string?)null, TimelineKind.Relative)));
    }

    [Test]
    public void Without_a_day_of_publication_months_follow_the_latest_date_told() =>
        Assert.That(Dates("The deal was signed on 9 September 2025. Talks began in June.", null), Is.EqualTo(new[] { "2025-06", "2025-09-09" }));

    [TestCase("The market opens every Friday.", TimelineKind.Set)]
    [TestCase("Trade grew in recent years.", TimelineKind.Relative)]
    public void Repeated_and_vague_times_have_no_date(string text, TimelineKind kind)
    {
        var entry = Find(text, Published)[0];
        Assert.That((entry.Date, entry.Kind), Is.EqualTo(((string?)null, kind)));
    }

    [Test]
    public void One_expression_of_one_date_is_one_entry_with_all_its_mentions()
    {
        var entries = Find("He won in 2016. She won in 2016.", Published);
        Assert.That(entries, Has.Count.EqualTo(1));
        Assert.That(entries[0].Mentions, Has.Count.EqualTo(2));
    }

    [Test]
    public void Entries_are_ordered_by_date_and_undated_last() =>
        Assert.That(Find("Every week he wrote. He won in 2016 and lost in 2012.", Published).Select(e => e.Date), Is.EqualTo(new[] { "2012", "2016", null }));

    [Test]
    public void The_span_holds_the_word_that_bounds_the_time()
    {
        const string text = "It has been shut since 2010.";
        Assert.That(Find(text, Published)[0].Span.Of(text), Is.EqualTo("since 2010"));
    }

    [Test]
    public void A_dateline_is_left_out() =>
        Assert.That(Finder.Find(EnglishText.AnnotateWire("ZURICH, March 3 (Agency) -", " He won in 2016."), Published).Select(e => e.Date), Is.EqualTo(new[] { "2016" }));

    [TestCase("the end of the first week of ")]
    [TestCase("early late last ")]
    [TestCase("since the ")]
    [TestCase("May 3 and ")]
    public void Endless_repetition_is_read_in_linear_time(string words)
    {
        var text = EnglishText.Annotate(string.Concat(Enumerable.Repeat(words, 40_000)));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        _ = Finder.Find(text, Published);
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)), "a busy machine included; quadratic time takes minutes");
    }

    [TestCase("0001-01-01")]
    [TestCase("9999-12-31")]
    public void A_day_of_publication_at_the_ends_of_the_calendar_counts_as_none(string day) =>
        Assert.That(Find("He left last week and will be back on Friday, next year or in June.", DateOnly.Parse(day, CultureInfo.InvariantCulture)).Select(e => e.Date), Is.All.Null);

    [Test]
    public void Absurd_amounts_of_time_do_not_leave_the_calendar() =>
        Assert.That(() => Find("It fell 1999 centuries ago, 1999 centuries later, the next 1999 decades, in 0001 and on 31 February 9999.", Published), Throws.Nothing);

    private static IReadOnlyList<TimelineEntry> Find(string text, DateOnly? published) => Finder.Find(EnglishText.Annotate(text), published);

    private static string[] Dates(string text) => Dates(text, Published);

    private static string[] Dates(string text, DateOnly? published) => [.. Find(text, published).Where(e => e.Date is not null).Select(e => e.Date!)];
}
