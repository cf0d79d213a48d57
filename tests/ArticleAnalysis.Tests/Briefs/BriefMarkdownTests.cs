using ArticleAnalysis.Briefs;

namespace ArticleAnalysis.Tests.Briefs;

public class BriefMarkdownTests
{
    [Test]
    public void It_opens_with_title_and_imprint() =>
        Assert.That(BriefMarkdown.Write(SampleBrief.Make()), Does.StartWith("# Norland \\*against\\* the toll\n\nAnn Weaver · 2026-03-04\n"));

    [Test]
    public void A_stance_names_both_sides_and_what_shows_it() =>
        Assert.That(BriefMarkdown.Write(SampleBrief.Make()), Does.Contain("- **Norland → Sudria**: opposed (−0.63)\n  - statement: the \\<b\\>toll\\</b\\>\n"));

    [Test]
    public void Families_without_entries_are_left_out() =>
        Assert.That(BriefMarkdown.Write(SampleBrief.Make()), Does.Not.Contain("## Timeline").And.Not.Contain("## Amounts"));

    [Test]
    public void A_brief_without_text_and_families_is_still_a_page()
    {
        var page = BriefMarkdown.Write(SampleBrief.Make() with { Title = null, Text = null, Sections = [], Entities = [], Stances = [], Events = [], Quotations = [], Themes = [] });
        Assert.That(page, Does.StartWith("# news/talks\\_1.txt\n"));
    }
}
