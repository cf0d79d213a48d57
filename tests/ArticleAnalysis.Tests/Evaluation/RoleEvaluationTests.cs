using ArticleAnalysis.Training.Summaries;

namespace ArticleAnalysis.Tests.Evaluation;

public class RoleEvaluationTests
{
    [Test]
    public void The_area_under_the_curve_is_how_often_the_first_score_above_the_second() =>
        Assert.That(EvaluateSubjectivityCommand.AreaUnderCurve([0.9, 0.5], [0.1, 0.5, 0.7]), Is.EqualTo((3 + 1.5) / 6).Within(1e-9));

    [Test]
    public void Without_one_side_it_is_a_half() => Assert.That(EvaluateSubjectivityCommand.AreaUnderCurve([], [0.1]), Is.EqualTo(0.5));
}
