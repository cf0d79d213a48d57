using ArticleAnalysis.Stances.Network;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Stances.Network;

[TestFixture]
public sealed class TreeStepsTests
{
    // Norway(0) accused(1) old(2) Peru(3) of(4) fraud(5): 1 is the root.
    private static TreeSteps Toward(int first, int end)
    {
        var steps = new TreeSteps();
        int[] heads = [1, -1, 3, 1, 5, 1];
        steps.Read([.. heads.Select(h => new ArticleAnalysis.Linguistics.Token(default, "", "", default, default, h))], (first, end), 0, heads.Length);
        return steps;
    }

    [Test]
    public void Head_is_the_token_that_the_others_depend_on() => Assert.That(Toward(2, 4).Head, Is.EqualTo(3));

    [TestCase(3, 0u)]
    [TestCase(1, 1u)]
    [TestCase(0, 9u)]
    [TestCase(4, 17u)]
    public void Way_counts_steps_up_and_down(int token, uint expected) => Assert.That(Toward(2, 4).Way(token), Is.EqualTo(expected));

    [TestCase(0, 0u, 2u)]
    [TestCase(3, 1u, 0u)]
    [TestCase(5, 2u, 2u)]
    public void Side_and_distance_are_those_of_the_text(int token, uint side, uint distance) =>
        Assert.That((Toward(2, 4).Side(token), Toward(2, 4).Distance(token)), Is.EqualTo((side, distance)));

    [Test]
    public void Child_below_leads_down_to_the_range() => Assert.Multiple(() =>
    {
        Assert.That(Toward(2, 4).ChildBelow(1), Is.EqualTo(3));
        Assert.That(Toward(2, 4).ChildBelow(0), Is.EqualTo(-1));
    });
}
