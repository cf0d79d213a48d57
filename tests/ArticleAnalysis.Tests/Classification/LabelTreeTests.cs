using ArticleAnalysis.Classification;

namespace ArticleAnalysis.Tests.Classification;

public class LabelTreeTests
{
    private static readonly LabelTree Tree = new([-1, -1, 0, 0, 2]);

    [Test]
    public void Siblings_are_groups() => Assert.That(Tree.Groups, Is.EqualTo(new[] { (0, 2), (2, 4), (4, 5) }));

    [Test]
    public void Levels_count_from_one() => Assert.That(Enumerable.Range(0, 5).Select(Tree.LevelOf), Is.EqualTo(new[] { 1, 1, 2, 2, 3 }));

    [Test]
    public void Labels_below_divide_the_share_of_the_one_above_with_none_of_them()
    {
        var shares = new float[5];
        Tree.Softmax([0, 0, 0, 0, 0], shares);
        Assert.That(shares, Is.EqualTo(new[] { 1 / 2f, 1 / 2f, 1 / 6f, 1 / 6f, 1 / 12f }).Within(1e-6));
    }

    [TestCase(new[] { 0 })]
    [TestCase(new[] { -1, 2, -1 })]
    [TestCase(new[] { -1, 0, -1 })]
    [TestCase(new[] { -2 })]
    public void Labels_out_of_order_are_no_tree(int[] parents) => Assert.That(LabelTree.IsTree(parents), Is.False);
}
