using ArticleAnalysis.Ingest;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Sections;

namespace ArticleAnalysis.Tests.Sections;

public class OutlineTests
{
    private const string News = "A ferry with 212 people on board caught fire off the coast of Norland on Tuesday, the coast guard said.";

    private static readonly string[] Rest =
    [
        "The fire broke out on the car deck shortly after the ferry had left the port of Osthaven, the coast guard said in a statement.",
        "The ferry was built in 1987. Its sister ship burned out in 1994, and the owner of that time went bankrupt two years later.",
        "In 2011 parliament passed a law on fire doors, which was changed in 2016 after the owners had complained.",
        "\"The rules are far too weak,\" said Ada Obi, an analyst at Harbour Research. \"I think the ministry has failed its people.\"",
        "\"It is a shame that nobody listened to us,\" said Bo Lund, who leads the union of sailors.",
        "The ministry will publish a report next month. The owner is expected to replace the fleet by 2030.",
    ];

    private static readonly AnalysisPipeline Pipeline = PipelineBuilder.ForEnglish().Build();
    private static readonly ArticleReader Reader = new(EnglishResources.Instance);

    [Test]
    public void A_report_without_headings_is_divided_into_runs()
    {
        var outline = Read([News, .. Rest]).Get(Layers.Outline);
        Assert.That(outline[0].Role, Is.EqualTo(SectionRole.Lead));
        Assert.That(outline.Select(s => s.Role), Does.Contain(SectionRole.Background).And.Contain(SectionRole.Reaction));
    }

    [Test]
    public void Runs_tile_the_body()
    {
        var work = Read([News, .. Rest]);
        var (body, outline) = (work.Get(Layers.Sections)[0], work.Get(Layers.Outline));
        Assert.That(outline[0].FirstBlock, Is.EqualTo(body.FirstBlock));
        Assert.That(outline[^1].EndBlock, Is.EqualTo(body.EndBlock));
        foreach (var (before, after) in outline.Zip(outline.Skip(1))) Assert.That(after.FirstBlock, Is.EqualTo(before.EndBlock));
    }

    [Test]
    public void A_short_report_stays_whole() => Assert.That(Read([News, Rest[0], Rest[^1]]).Get(Layers.Outline), Has.Count.EqualTo(1));

    [Test]
    public void Headings_are_left_as_they_are()
    {
        var work = Read([News, "A long history", .. Rest, "What comes next", Rest[^1]]);
        Assert.That(work.Get(Layers.Outline), Is.EqualTo(work.Get(Layers.Sections)).And.Count.EqualTo(3));
    }

    private static Analysis Read(string[] paragraphs) => Pipeline.Run(Reader.Read(ArticleSource.FromText("Ferry catches fire off Norland\n\n" + string.Join("\n\n", paragraphs))));
}
