using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Tests.Linguistics;

public class CapitalsTests
{
    [TestCase("“ Rain fell on Oslo", 1, true)]
    [TestCase("“ Rain fell on Oslo", 4, false)]
    [TestCase("Storm Batters Coast as Ferries Stay in Port", 1, true)]
    [TestCase("MAYOR QUITS AFTER VOTE", 2, true)]
    [TestCase("The envoy told NATO", 3, false)]
    public void Place_and_style_explain_capitals(string sentence, int index, bool explained)
    {
        var shapes = sentence.Split(' ').Select(w => Shapes.Of(w)).ToArray();
        Assert.That(Capitals.Of(shapes).Explain(shapes[index], index), Is.EqualTo(explained));
    }
}
