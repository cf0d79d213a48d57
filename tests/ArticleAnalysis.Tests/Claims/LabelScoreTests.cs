using ArticleAnalysis.Training.Claims;

namespace ArticleAnalysis.Tests.Claims;

public sealed class LabelScoreTests
{
    [Test]
    public void Each_label_has_its_figures_and_the_mean_is_over_the_labels_of_the_gold()
    {
        var score = new LabelScore();
        score.Add("claim", "claim");
        score.Add("claim", "fact");
        score.Add("fact", "fact");
        score.Add("fact", "other");

        Assert.That(score.Table(), Is.EqualTo("""
            accuracy         0.500
            macro F1         0.583
            claim            P 1.000  R 0.500  F1 0.667
            fact             P 0.500  R 0.500  F1 0.500
            other            P 0.000  R 0.000  F1 0.000

            """.ReplaceLineEndings("\n")));
    }
}
