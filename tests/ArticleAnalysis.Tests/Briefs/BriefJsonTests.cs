using ArticleAnalysis.Briefs;

namespace ArticleAnalysis.Tests.Briefs;

public class BriefJsonTests
{
    [Test]
    public void A_brief_that_is_written_and_read_is_written_the_same_again()
    {
        var json = BriefJson.Write(SampleBrief.Make());
        Assert.That(BriefJson.Write(BriefJson.Read(json)), Is.EqualTo(json));
    }

    [Test]
    public void Empty_lists_are_left_out_but_for_sections_entities_and_themes()
    {
        var json = BriefJson.Write(SampleBrief.Make() with { Sections = [], Entities = [], Themes = [] }, indented: false);
        Assert.That(json, Does.Contain("\"sections\":[]").And.Contain("\"entities\":[]").And.Contain("\"themes\":[]"));
        Assert.That(json, Does.Not.Contain("\"warnings\"").And.Not.Contain("\"extensions\"").And.Not.Contain("\"timeline\"").And.Not.Contain("\"models\""));
    }

    [Test]
    public void A_list_that_was_left_out_reads_as_an_empty_list()
    {
        var brief = BriefJson.Read(BriefJson.Write(SampleBrief.Make()));
        Assert.That(brief.Timeline, Is.Empty);
        Assert.That(brief.Analysis.Models, Is.Empty);
        Assert.That(brief.Metrics, Is.Not.Null);
    }
}
