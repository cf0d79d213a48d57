using ArticleAnalysis.Timeline;
using ArticleAnalysis.Training.Timeline;

namespace ArticleAnalysis.Tests.Evaluation;

[TestFixture]
internal sealed class TimexScorerTests
{
    [Test]
    public void Figures_count_spans_types_and_values()
    {
        var scorer = new TimexScorer();
        // gold: right in all; longer than found, value right; value and type wrong; missed. found: one spurious.
        scorer.Add(
            new("a", "", null, [Time(0, 4, "1998"), Time(10, 20, "1999-03"), Time(30, 40, "P2D"), Time(50, 60, "2001")]),
            [Time(0, 4, "1998"), Time(13, 20, "1999-03"), new(new(30, 40), TimexType.Duration, "P3D"), Time(70, 80, "2002"), Time(90, 95, "2003")]);
        Assert.Multiple(() =>
        {
            Assert.That(scorer[TimexFigure.Strict].Precision, Is.EqualTo(40).Within(1e-9));
            Assert.That(scorer[TimexFigure.Strict].Recall, Is.EqualTo(50).Within(1e-9));
            Assert.That(scorer[TimexFigure.Relaxed].F1, Is.EqualTo(200.0 / 3).Within(1e-9));
            Assert.That(scorer[TimexFigure.Value].Recall, Is.EqualTo(50).Within(1e-9));
            Assert.That(scorer[TimexFigure.Type].Recall, Is.EqualTo(50).Within(1e-9));
            Assert.That(scorer[TimexFigure.StrictValue].Recall, Is.EqualTo(25).Within(1e-9));
            Assert.That(scorer.Errors.Select(e => e.Kind), Is.EquivalentTo(new[] { "span", "value", "missed", "spurious", "spurious" }));
        });
    }

    [Test]
    public void An_equal_span_is_paired_before_a_longer_overlap()
    {
        var scorer = new TimexScorer();
        scorer.Add(new("a", "", null, [Time(0, 20, "1998"), Time(5, 10, "1999")]), [Time(5, 10, "1999")]);
        Assert.That(scorer[TimexFigure.Value].Precision, Is.EqualTo(100).Within(1e-9));
    }

    [Test]
    public void Case_and_seconds_of_zero_make_no_difference()
    {
        var scorer = new TimexScorer();
        scorer.Add(new("a", "", null, [Time(0, 4, "1998-02-01T09:30:00")]), [Time(0, 4, "1998-02-01t09:30")]);
        Assert.That(scorer[TimexFigure.Value].F1, Is.EqualTo(100).Within(1e-9));
    }

    private static Timex Time(int start, int end, string value) => new(new(start, end), TimexType.Date, value);
}
