using ArticleAnalysis.Discourse;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Tests.Discourse;

public class DiscourseStageTests
{
    private static readonly AnalysisPipeline Pipeline = PipelineBuilder.ForEnglish().Build();
    private static readonly ArticleReader Reader = new(EnglishResources.Instance);

    private const string Report = """
        Ferry catches fire off Norland

        By Ada Obi, 3 March 2026

        A ferry with 212 people on board caught fire off the coast of Norland on Tuesday, the coast guard said.

        In 1987, a fire on the sister ship killed 31 people, and the old owner went bankrupt two years later.

        "This is a terrible blow to a good company, and I think the rules are far too weak," said Ada Obi, an analyst at Harbour Research.

        The ministry will publish a report next month, and the owner is expected to replace the fleet by 2030.
        """;

    [TestCase(0, SentenceRole.Main)]
    [TestCase(2, SentenceRole.Evaluation)]
    [TestCase(3, SentenceRole.Expectation)]
    public void Sentences_tell_news_judgement_and_outlook(int at, SentenceRole role) => Assert.That(Read(Report)[at], Is.EqualTo(role));

    [Test]
    public void What_happened_before_is_no_news() => Assert.That(Read(Report)[1], Is.AnyOf(SentenceRole.HistoricalEvent, SentenceRole.PreviousEvent));

    [Test]
    public void Shares_of_a_sentence_are_one_together()
    {
        var roles = Read(Report);
        for (var at = 0; at < roles.Sentences.Length; at++) Assert.That(roles.Shares(at).ToArray().Sum(), Is.EqualTo(1).Within(1e-5));
    }

    [TestCase("")]
    [TestCase("Hm.")]
    [TestCase("?!")]
    public void A_text_with_next_to_nothing_is_read_too(string text) => Assert.That(Read(text).Sentences.Length, Is.LessThan(2));

    private static SentenceRoles Read(string text) => Pipeline.Run(Reader.Read(ArticleSource.FromText(text))).Get(Layers.SentenceRoles);
}
