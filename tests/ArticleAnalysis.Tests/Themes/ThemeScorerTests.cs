using ArticleAnalysis.Training.Themes;

namespace ArticleAnalysis.Tests.Themes;

public class ThemeScorerTests
{
    [Test]
    public void Figures_are_those_worked_out_by_hand()
    {
        var score = new ThemeScorer(leastSupport: 1);
        score.Add(["a", "b"], ["a"], [("a", .9), ("c", .5), ("b", .4)]);
        score.Add(["a"], ["b", "a"], [("b", .8), ("a", .7), ("c", .1)]);
        score.Add(["c"], [], []);
        score.Add([], ["a"], [("a", 1)]);
        Assert.That(score.Best, Is.EqualTo(1 / 3.0).Within(1e-9));
        Assert.That(score.Micro, Is.EqualTo(4 / 7.0).Within(1e-9));
        Assert.That(score.Macro, Is.EqualTo(1 / 3.0).Within(1e-9));
        Assert.That(score.Table(), Does.Contain("micro_p 0.6667").And.Contain("micro_r 0.5000").And.Contain("top1_hit 0.3333"));
    }
}
