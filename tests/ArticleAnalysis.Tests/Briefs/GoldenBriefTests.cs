using ArticleAnalysis.Briefs;

namespace ArticleAnalysis.Tests.Briefs;

/// <summary>What a user gets for articles of every kind in the corpus; read the difference before it is accepted.</summary>
public sealed class GoldenBriefTests
{
    private static readonly ArticleAnalyzer English = ArticleAnalyzer.CreateEnglish();

    [TestCase("dev-001", Description = "analysis with headings and a tagline")]
    [TestCase("dev-002", Description = "numbered headings")]
    [TestCase("dev-003", Description = "headings in capitals")]
    [TestCase("dev-007", Description = "HTML page with all its furniture")]
    [TestCase("dev-015", Description = "wire report with a dateline")]
    [TestCase("dev-021", Description = "HTML report")]
    [TestCase("dev-023", Description = "opinion with a label and an author's note")]
    [TestCase("dev-026", Description = "HTML opinion with headings")]
    [TestCase("dev-030", Description = "explainer with questions")]
    [TestCase("dev-032", Description = "interview")]
    [TestCase("dev-034", Description = "business results")]
    [TestCase("dev-036", Description = "sport")]
    [TestCase("dev-037", Description = "single-newline paragraphs")]
    [TestCase("dev-071", Description = "HTML explainer")]
    public void The_brief_of_a_corpus_article_is_as_approved(string name)
    {
        var brief = English.Analyze(Corpus.Article(name));

        using (Assert.EnterMultipleScope())
        {
            Golden.Matches(BriefJson.Write(brief), $"Golden/{name}", "json");
            Golden.Matches(BriefMarkdown.Write(brief), $"Golden/{name}", "md");
        }
    }
}
