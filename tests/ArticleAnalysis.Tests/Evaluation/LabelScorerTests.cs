using ArticleAnalysis.Training.Evaluation;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Evaluation;

[TestFixture]
public sealed class LabelScorerTests
{
    [Test]
    public void Macro_f1_is_the_mean_of_the_labels()
    {
        var scorer = new LabelScorer();
        foreach (var (gold, given) in (ReadOnlySpan<(string, string)>)[("a", "a"), ("a", "b"), ("b", "b"), ("c", "a")]) scorer.Add(gold, given);
        // a: precision 1/2, recall 1/2; b: 1/2 and 1; c: nothing.
        Assert.That(scorer.MacroF1, Is.EqualTo((0.5 + (2.0 / 3) + 0) / 3).Within(1e-9));
    }

    [Test]
    public void Edges_count_with_sign_and_direction()
    {
        var scorer = new LabelScorer(["neu", "pos_ab", "neg_ab", "neg_ba"], isDirected: true);
        foreach (var (gold, given) in (ReadOnlySpan<(string, string)>)[("neu", "pos_ab"), ("pos_ab", "pos_ab"), ("neg_ba", "neg_ab"), ("neg_ab", "neu")]) scorer.Add(gold, given);
        Assert.Multiple(() =>
        {
            Assert.That(scorer.EdgeF1, Is.EqualTo(1.0 / 3).Within(1e-9));
            Assert.That(scorer.Table(), Does.Contain("detect p 0.6667 r 0.6667 f1 0.6667").And.Contain("signed_edge p 0.3333 r 0.3333 f1 0.3333"));
        });
    }
}
