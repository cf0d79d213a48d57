using ArticleAnalysis.Training.Timeline;

namespace ArticleAnalysis.Tests.Evaluation;

[TestFixture]
internal sealed class DucklingTimeTests
{
    // A Tuesday
    private static readonly DucklingTimes Times = new(new DateTime(2013, 2, 12, 4, 30, 0));

    [TestCase("tomorrow at 5pm", "datetime (2013, 2, 13, 17, 0, 0) Hour")]
    [TestCase("next friday", "datetime (2013, 2, 15, 0, 0, 0) Day")]
    [TestCase("in two weeks", "datetime (2013, 2, 26, 0, 0, 0) Day")]
    [TestCase("from 3 to 5 June", "datetimeInterval ((2013, 6, 3, 0, 0, 0), (2013, 6, 6, 0, 0, 0)) Day")]
    [TestCase("after 2016", "datetimeOpenInterval After (2016, 1, 1, 0, 0, 0) Year")]
    public void A_time_is_answered_in_the_notation_of_the_examples(string text, string expect) => Assert.That(Times.Answer(text), Is.EqualTo(DucklingTime.Parse(expect)));

    [TestCase(null)]
    [TestCase("simple Dollar 10")]
    public void What_is_no_time_is_none(string? expect) => Assert.That(DucklingTime.Parse(expect), Is.Null);
}
