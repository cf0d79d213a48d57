using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Training.Linguistics;

namespace ArticleAnalysis.Tests.Linguistics;

public sealed class EnglishWordTableTests
{
    private static readonly WordTable English = WordTable.Read(EnglishResources.Instance.Bytes("models/words.bin"));

    [Test]
    public void Words_stand_by_frequency()
    {
        Assert.That(English.Text(0), Is.EqualTo("the"));
        foreach (var form in (string[])[",", "said", "n't", "government", "0,000", "ferry"]) Assert.That(English.Find(form), Is.InRange(0, 20_000), form);
        Assert.That(English.Find("parliament"), Is.LessThan(English.Find("barge")));
    }

    [TestCase("london", "paris", "eat")]
    [TestCase("said", "added", "harbour")]
    [TestCase("quickly", "slowly", "minister")]
    [TestCase("although", "though", "ship")]
    public void Words_that_stand_alike_are_near(string word, string near, string far) =>
        Assert.That(Similarity(word, near), Is.GreaterThan(Similarity(word, far) + 0.3));

    [Test]
    public void Words_of_a_kind_share_a_cluster()
    {
        Assert.That(English.CoarseCluster(English.Find("monday")), Is.EqualTo(English.CoarseCluster(English.Find("thursday"))));
        Assert.That(English.Cluster(English.Find("monday")), Is.Not.EqualTo(English.Cluster(English.Find("of"))));
    }

    private static float Similarity(string left, string right) =>
        FixedLanes.Dot(WordProbe.VectorOf(English, English.Find(left)), WordProbe.VectorOf(English, English.Find(right)));
}
