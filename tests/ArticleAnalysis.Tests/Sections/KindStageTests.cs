using ArticleAnalysis.Ingest;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Sections;

namespace ArticleAnalysis.Tests.Sections;

public class KindStageTests
{
    private const string News = """
        Ferry catches fire off Norland

        OSTHAVEN, March 3 (Agency) - A ferry with 212 people on board caught fire off the coast of Norland on Tuesday, the coast guard said.

        The fire broke out on the car deck shortly after the ferry had left the port of Osthaven, the coast guard said in a statement. Nobody was hurt.

        "We have begun to look into the cause," a spokesman said. The ministry will publish a report next month.
        """;

    private const string Argument = """
        Let the ferries sink

        I have crossed the strait for forty years, and I have never felt as foolish as I did last week. We should stop pretending that these ships are safe.

        Our ministers must stop paying for them. It is absurd that we, who pay the taxes, should also risk our lives. I say: let us build the bridge.

        We can afford it. We cannot afford another year of excuses, and I will not forgive those who make them.
        """;

    private static readonly AnalysisPipeline Pipeline = PipelineBuilder.ForEnglish().Build();
    private static readonly ArticleReader Reader = new(EnglishResources.Instance);

    [TestCase(News, ArticleKind.Report)]
    [TestCase(Argument, ArticleKind.Opinion)]
    public void Kinds_are_told_apart(string text, ArticleKind kind)
    {
        var verdict = Read(text);
        Assert.That(verdict.Kind, Is.EqualTo(kind));
        Assert.That(verdict.Confidence, Is.InRange(0.5, 1));
    }

    [TestCase("")]
    [TestCase("Hm.")]
    public void A_text_with_next_to_nothing_has_a_kind_too(string text) => Assert.That(Read(text).Confidence, Is.InRange(0, 1));

    private static KindVerdict Read(string text) => Pipeline.Run(Reader.Read(ArticleSource.FromText(text))).Get(Layers.Kind);
}
