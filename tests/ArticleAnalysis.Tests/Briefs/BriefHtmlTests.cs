using System.Text.RegularExpressions;
using System.Xml.Linq;
using ArticleAnalysis.Briefs;

namespace ArticleAnalysis.Tests.Briefs;

public partial class BriefHtmlTests
{
    [Test]
    public void Words_of_the_article_are_escaped() =>
        Assert.That(BriefHtml.Write(SampleBrief.Make()), Does.Contain("&lt;b&gt;toll&lt;/b&gt;").And.Not.Contain("<b>toll"));

    [Test]
    public void A_name_that_reaches_out_of_a_quotation_is_cut_at_its_end() =>
        Assert.That(BriefHtml.Write(SampleBrief.Make()), Does.Match("class=\"quote\"><mark [^>]*>Sudria&#x27;s face</mark></span><mark [^>]*>&quot; &amp;</mark>"));

    [Test]
    public void The_page_is_well_formed_and_every_link_leads_somewhere()
    {
        var page = Body(BriefHtml.Write(SampleBrief.Make()));
        var anchors = page.Descendants().Select(e => (string?)e.Attribute("id")).Where(id => id is not null).ToList();
        Assert.That(anchors, Is.Unique);
        foreach (var link in page.Descendants("a").Select(a => ((string)a.Attribute("href")!).TrimStart('#')))
            Assert.That(anchors, Does.Contain(link));
    }

    [Test]
    public void The_text_of_the_page_is_the_text_of_the_article() =>
        Assert.That(string.Join("\n\n", Body(BriefHtml.Write(SampleBrief.Make())).Descendants("article").Elements("p").Select(p => p.Value)), Is.EqualTo(SampleBrief.Text));

    [Test]
    public void A_brief_without_its_text_has_the_families_alone() =>
        Assert.That(Body(BriefHtml.Write(SampleBrief.Make() with { Text = null })).Descendants("p").Count(), Is.EqualTo(1));

    private static XElement Body(string page) => XElement.Parse(BodyPattern().Match(page).Value, LoadOptions.PreserveWhitespace);

    [GeneratedRegex("<body>.*</body>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex BodyPattern();
}
