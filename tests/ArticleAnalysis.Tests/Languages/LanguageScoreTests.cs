using ArticleAnalysis.Training.Languages;

namespace ArticleAnalysis.Tests.Languages;

public sealed class LanguageScoreTests
{
    [Test]
    public void What_is_kept_and_what_is_rejected_is_counted_apart()
    {
        var score = new LanguageScore("en");
        score.Add("en", "en", 1);
        score.Add("en", "nl", 1);
        score.Add("no", "nb", 3);
        score.Add("fr", "en", 3);
        score.Add("fr", "it", 3);
        score.Add("zh-cn", "zh", 3);

        Assert.That(score.Table(), Does.StartWith("""
            accuracy                  50.00
            macro accuracy            62.50
            English kept              50.00
            non-English rejected      75.00
            of 1 sentences            50.00
            of 3 sentences            50.00
            """.ReplaceLineEndings("\n")));
    }
}
