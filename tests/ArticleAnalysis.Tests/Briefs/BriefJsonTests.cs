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
    public void A_list_that_was_left_out_reads_as_an_empty_list()
    {
        var brief = BriefJson.Read(BriefJson.Write(SampleBrief.Make()));
        Assert.That(brief.Timeline, Is.Empty);
        Assert.That(brief.Analysis.Models, Is.Empty);
        Assert.That(brief.Metrics, Is.Not.Null);
    }
}
