using ArticleAnalysis.Training.Evaluation;

namespace ArticleAnalysis.Tests.Evaluation;

/// <summary>The comparison of texts; expected values were taken from the reference scorer.</summary>
public class PythonTextTests
{
    [TestCase("The “Old” Bridge, rebuilt", "the old bridge rebuilt")]
    [TestCase("China's Ports", "china ports")]
    [TestCase("China’s Ports", "china ports")]
    [TestCase("the ministers' vote", "the ministers vote")]
    [TestCase("U.S.", "u s")]
    [TestCase("  İzmir ", "i\u0307zmir")]
    public void Norm_drops_possessives_marks_and_case(string text, string norm) => Assert.That(PythonText.Norm(text), Is.EqualTo(norm));

    [TestCase("a b c d", "a b c", 6.0 / 7)]
    [TestCase("the the cat", "the cat", 0.8)]
    [TestCase("", "", 0)]
    [TestCase("naïve café", "naïve cafe", 0.5)]
    public void Overlap_is_dice_over_words(string a, string b, double expected) => Assert.That(PythonText.Overlap(a, b), Is.EqualTo(expected).Within(1e-12));

    [TestCase("in March 2024", "March 2024", 1)]
    [TestCase("x_1 y", "x 1 y", 0.5)]
    [TestCase("", "a", 0)]
    public void Contains_is_the_share_of_the_shorter_text(string a, string b, double expected) => Assert.That(PythonText.Contains(a, b), Is.EqualTo(expected).Within(1e-12));

    [Test]
    public void Matching_takes_the_best_pair_first_and_breaks_ties_by_order()
    {
        double[,] scores = { { 0.9, 0.9 }, { 1.0, 0.2 } };
        Assert.That(Matching.Match([0, 1], [0, 1], (g, p) => scores[g, p], 0.5), Is.EqualTo([(1, 0), (0, 1)]));
        Assert.That(Matching.Match([0, 1], [0], (_, _) => 1, 0.5), Is.EqualTo([(0, 0)]));
    }
}
