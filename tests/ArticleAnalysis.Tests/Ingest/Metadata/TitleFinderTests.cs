using ArticleAnalysis.Ingest;
using ArticleAnalysis.Ingest.Html.Metadata;

namespace ArticleAnalysis.Tests.Ingest.Metadata;

[TestFixture]
public sealed class TitleFinderTests
{
    private static ArticleMetadata Read(string head, string body) => MetadataPage.Read(head, body + MetadataPage.Body);

    [Test]
    public void The_headline_on_the_page_wins_over_what_was_written_for_search_engines() =>
        Assert.That(
            Read("<title>Quay vote Stenvik 2026: all you need to know | Fjord Mercury</title><meta property=og:site_name content='Fjord Mercury'><meta property=og:title content='Quay vote Stenvik 2026: all you need to know'>", "<article><h1>Stenvik puts off its vote on the new quay</h1>").Title,
            Is.EqualTo("Stenvik puts off its vote on the new quay"));

    [Test]
    public void A_heading_that_is_the_logo_is_no_title() =>
        Assert.That(
            Read("<title>Stenvik puts off its vote on the new quay - Fjord Mercury</title>", "<header><h1 class=site-title><a href=/>Fjord Mercury</a></h1></header><main><article><h2>Stenvik puts off its vote on the new quay</h2>").Title,
            Is.EqualTo("Stenvik puts off its vote on the new quay"));

    [Test]
    public void A_heading_that_links_to_the_front_page_is_the_site()
    {
        var metadata = Read("<title>Notes from the quay: Nobody knows what the piles will cost</title>", "<h1 class=t1><a href=/>Notes from the quay</a></h1><div><h3 class=post-title>Nobody knows what the piles will cost</h3>");

        Assert.That((metadata.Title, metadata.Outlet), Is.EqualTo(("Nobody knows what the piles will cost", "Notes from the quay")));
    }

    [Test]
    public void A_heading_in_a_breadcrumb_gives_way_to_the_headline_that_og_title_repeats() =>
        Assert.That(
            Read("<title>Quay in Stenvik: vote put off</title><meta property=og:title content='Nobody knows what the quay will cost'>", "<ol class=breadcrumb><li>News</li><li><h1>Quay in Stenvik: vote put off</h1></li></ol><article><h2>Nobody knows what the quay will cost</h2>").Title,
            Is.EqualTo("Nobody knows what the quay will cost"));

    [Test]
    public void A_kicker_in_the_heading_is_left_out_when_the_page_declares_the_title_without_it() =>
        Assert.That(
            Read("<title>Nobody knows what the quay will cost</title><meta property=og:title content='Nobody knows what the quay will cost'><meta name=twitter:title content='Nobody knows what the quay will cost'>", "<article><h1><span>Harbours</span> <span>Nobody knows what the quay will cost</span></h1>").Title,
            Is.EqualTo("Nobody knows what the quay will cost"));

    [TestCase("Nobody knows what the quay &amp;amp; the piles will cost", "Nobody knows what the quay & the piles will cost")]
    [TestCase("Nobody knows what\n  the quay&#8217;s piles will cost", "Nobody knows what the quay’s piles will cost")]
    [TestCase("Nobody knows what &lt;em&gt;the quay&lt;/em&gt; will cost", "Nobody knows what the quay will cost")]
    public void Entities_tags_and_line_ends_in_meta_tags_are_undone(string content, string title) =>
        Assert.That(Read($"<meta property=og:title content='{content}'>", "").Title, Is.EqualTo(title));

    [TestCase("Nobody knows the cost | Fjord Mercury")]
    [TestCase("Nobody knows the cost - Harbours - Fjord Mercury")]
    [TestCase("Fjord Mercury | Nobody knows the cost")]
    [TestCase("Fjord Mercury -- Nobody knows the cost")]
    [TestCase("Nobody knows the cost_Harbours_Fjord Mercury")]
    public void The_site_is_cut_off_at_either_end(string window) =>
        Assert.That(Read($"<title>{window}</title><meta property=og:site_name content='Fjord Mercury'><meta property=og:title content='Nobody knows the cost'>", "").Title, Is.EqualTo("Nobody knows the cost"));

    [Test]
    public void A_title_cut_short_gives_way_to_the_whole_one() =>
        Assert.That(
            Read("<meta property=og:title content='Nobody knows what the quay will cost, and…'>", "<article><h1>Nobody knows what the quay will cost, and nobody asks</h1>").Title,
            Is.EqualTo("Nobody knows what the quay will cost, and nobody asks"));

    [Test]
    public void Agreement_raises_confidence_and_the_source_is_told()
    {
        static MetadataSource SourceOf(ArticleMetadata metadata) => metadata.SourceOf(nameof(ArticleMetadata.Title));
        var alone = SourceOf(Read("<title>Quay vote: all you need to know</title>", "<article><h1>Nobody knows the cost of it</h1>"));
        var agreed = SourceOf(Read("<title>Nobody knows the cost of it</title><meta property=og:title content='Nobody knows the cost of it'>", "<article><h1>Nobody knows the cost of it</h1>"));

        Assert.That((alone.Source, agreed.Source), Is.EqualTo(("h1", "h1")));
        Assert.That(agreed.Confidence, Is.GreaterThan(alone.Confidence).And.LessThanOrEqualTo(1));
    }

    [Test]
    public void A_page_without_words_has_no_title() =>
        Assert.That(MetadataPage.Read("<title> | </title>", "<h1>&nbsp;</h1>").Title, Is.Null);

    [TestCase("www.fjord.example", "fjord")]
    [TestCase("news.fjord.co.uk", "fjord")]
    [TestCase("fjord.no", "fjord")]
    [TestCase("localhost", "localhost")]
    public void The_label_that_names_the_site(string host, string label) => Assert.That(HostName.LabelOf(host), Is.EqualTo(label));
}
