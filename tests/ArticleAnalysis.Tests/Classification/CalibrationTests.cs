using ArticleAnalysis.Training.Classification;

namespace ArticleAnalysis.Tests.Classification;

public class CalibrationTests
{
    [Test]
    public void Shares_that_are_right_as_often_as_they_say_stay_as_they_are()
    {
        var calibration = Fit(p => p);
        Assert.That(calibration.Slope, Is.EqualTo(1).Within(0.05));
        Assert.That(calibration.Offset, Is.EqualTo(0).Within(0.05));
    }

    [Test]
    public void Shares_that_say_too_much_are_drawn_in() => Assert.That(Fit(p => 1 / (1 + Math.Pow((1 - p) / p, 0.5))).Slope, Is.EqualTo(0.5).Within(0.05));

    [Test]
    public void The_threshold_is_half_of_the_best_f1_to_be_expected()
    {
        // Half of the things are sure, the others surely not: F1 is 1.
        var calibration = Calibration.Fit([.. Enumerable.Range(0, 2000).Select(i => new[] { i % 2 == 0 ? 0.9999f : 0.0001f })], [.. Enumerable.Range(0, 2000).Select(i => Holding(i % 2 == 0))], 1)[0];
        Assert.That(calibration.Threshold, Is.EqualTo(0.5).Within(0.01));
    }

    [Test]
    public void A_label_that_was_never_seen_is_calibrated_like_the_others()
    {
        float[][] shares = [.. Enumerable.Range(1, 99).Select(i => new[] { i / 100f, 0.001f })];
        var both = Calibration.Fit(shares, [.. Enumerable.Range(1, 99).Select(i => Holding(i >= 50))], 2);
        Assert.That(both[1].Slope, Is.Not.NaN.And.GreaterThan(0));
    }

    /// <summary>A hundred examples for each share, of which a part that depends on the share holds.</summary>
    private static Calibration Fit(Func<double, double> part)
    {
        var things = Enumerable.Range(1, 19).SelectMany(s => Enumerable.Range(0, 100).Select(i => (Share: s / 20f, Holds: i < 100 * part(s / 20.0)))).ToList();
        return Calibration.Fit([.. things.Select(t => new[] { t.Share })], [.. things.Select(t => Holding(t.Holds))], 1)[0];
    }

    private static Example Holding(bool holds) => new([], [], holds ? [0] : []);
}
