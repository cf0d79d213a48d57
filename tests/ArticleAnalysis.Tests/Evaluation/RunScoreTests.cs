using ArticleAnalysis.Discourse;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Sections;
using ArticleAnalysis.Tests.Discourse;
using ArticleAnalysis.Training.Discourse;

namespace ArticleAnalysis.Tests.Evaluation;

public class RunScoreTests
{
    [Test]
    public void Characters_count_and_furniture_does_not()
    {
        // Three paragraphs of 11, 4 and 3 characters: the first right, the second wrong, the third no part of the story.
        var score = new RunScore();
        score.Add(Document("Ships sank. ", "Sad.", "Hm!"), [SectionRole.Lead, SectionRole.Lead, SectionRole.Background]);
        Assert.That(score.Accuracy, Is.EqualTo(11.0 / 15).Within(1e-9));
        Assert.That(score.Macro, Is.EqualTo(2.0 * 11 / (15 + 11) / 2).Within(1e-9), "analysis is never found");
        Assert.That(score.Table(), Does.Contain("2.0 an article"));
    }

    private static RoleDocument Document(params string[] paragraphs)
    {
        var text = Annotator.CreateEnglish().Annotate(string.Join("\n\n", paragraphs));
        return new(new SentenceContext(text, EntitySet.Empty, [], [], [], null), SentenceRolesOf.Nothing(text), [SectionRole.Lead, SectionRole.Analysis, null]);
    }
}
