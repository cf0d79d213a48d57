using ArticleAnalysis.Training.Summaries;

namespace ArticleAnalysis.Tests.Summaries;

public sealed class KeyphraseScoreTests
{
    [TestCase("ponies", "poni")]
    [TestCase("caresses", "caress")]
    [TestCase("agreed", "agre")]
    [TestCase("plastered", "plaster")]
    [TestCase("hopping", "hop")]
    [TestCase("filing", "file")]
    [TestCase("happy", "happi")]
    [TestCase("relational", "relat")]
    [TestCase("hopefulness", "hope")]
    [TestCase("adjustment", "adjust")]
    [TestCase("adoption", "adopt")]
    [TestCase("controlling", "control")]
    public void A_word_loses_its_endings(string word, string stem) => Assert.That(PorterStemmer.Stem(word), Is.EqualTo(stem));

    [Test]
    public void Phrases_are_compared_by_their_stems_and_each_counts_once()
    {
        var score = new KeyphraseScore();
        score.Add(["trade deals", "harbour", "tariffs", "Tariff"], ["Trade-deal", "fishing", "trade deal", "harbours"]);
        score.Add([], ["lost"]);

        // Gold: 3 stems; found: 3, two of them right, at ranks 1 and 3.
        Assert.That(score.Table(), Does.StartWith("micro @5                     P  66.67  R  66.67  F1  66.67\nmacro @5                     P  66.67  R  66.67  F1  66.67\n")
            .And.EndsWith("MAP                           55.56\n"));
    }
}
