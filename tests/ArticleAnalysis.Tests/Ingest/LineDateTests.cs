using ArticleAnalysis.Ingest;

namespace ArticleAnalysis.Tests.Ingest;

[TestFixture]
public sealed class LineDateTests
{
    [TestCase("4 March 2026")]
    [TestCase("Wed, 4th March, 2026 at 10.15")]
    [TestCase("Mar. 4, 2026")]
    [TestCase("4. März 2026, 10:15 Uhr")]
    [TestCase("le 4 mars 2026 à 10h15")]
    [TestCase("4 de marzo de 2026")]
    [TestCase("4 de março de 2026")]
    [TestCase("mercoledì 4 marzo 2026")]
    [TestCase("4 maart 2026")]
    [TestCase("4 marca 2026 r.")]
    [TestCase("4. března 2026")]
    [TestCase("2026. március 4.")]
    [TestCase("4. maaliskuuta 2026")]
    [TestCase("04 Mart 2026")]
    [TestCase("4 марта 2026 г.")]
    [TestCase("4 березня 2026 р.")]
    [TestCase("4 Μαρτίου 2026")]
    [TestCase("4 Maret 2026")]
    [TestCase("٤ مارس ٢٠٢٦")]
    [TestCase("4 במרץ 2026")]
    [TestCase("4 मार्च 2026")]
    [TestCase("4 มีนาคม 2569")]
    [TestCase("ngày 4 tháng 3 năm 2026")]
    [TestCase("2026年3月4日(水)")]
    [TestCase("2026년 3월 4일")]
    [TestCase("2026-03-04T10:15:00Z")]
    [TestCase("2026/03/04 10:15")]
    [TestCase("04.03.2026")]
    [TestCase("2026 m. kovo 4 d.")]
    public void A_day_is_read_in_the_notation_of_its_language(string line) =>
        Assert.That(LineDate.Find(line)?.Day, Is.EqualTo(new DateOnly(2026, 3, 4)));

    [Test]
    public void The_order_of_numbers_alone_must_be_known()
    {
        Assert.That(LineDate.Find("04/03/2026"), Is.Null);
        Assert.That(LineDate.Find("04/03/2026", DateOrder.DayFirst)?.Day, Is.EqualTo(new DateOnly(2026, 3, 4)));
        Assert.That(LineDate.Find("04/03/26", DateOrder.MonthFirst)?.Day, Is.EqualTo(new DateOnly(2026, 4, 3)));
        Assert.That(LineDate.Find("13/03/2026")?.Day, Is.EqualTo(new DateOnly(2026, 3, 13)));
    }

    [TestCase("Mar. 4")]
    [TestCase("May 2026")]
    public void A_day_without_year_or_a_month_without_day_is_found_and_is_no_day(string line) =>
        Assert.That(LineDate.Find(line), Is.Not.Null.And.Property(nameof(LineDate.Day)).Null);

    [TestCase("Version 4.3.26.1")]
    [TestCase("31 February 2026")]
    [TestCase("Room 4, March Street, 2026 people")]
    public void Other_numbers_are_no_days(string line) =>
        Assert.That(LineDate.Find(line, DateOrder.DayFirst)?.Day, Is.Null);
}
