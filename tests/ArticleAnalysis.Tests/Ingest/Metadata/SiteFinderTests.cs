using ArticleAnalysis.Ingest;
using ArticleAnalysis.Ingest.Html.Metadata;

namespace ArticleAnalysis.Tests.Ingest.Metadata;

[TestFixture]
public sealed class SiteFinderTests
{
    private const string Publisher = """<script type="application/ld+json">{"@type":"NewsArticle","headline":"A quay","publisher":{"@type":"Organization","name":"Fjord Mercury"}}</script>""";

    [TestCase("<meta property=og:site_name content='Fjord Mercury'>", "og:site_name")]
    [TestCase(Publisher, "json-ld")]
    [TestCase("<meta name=application-name content='Fjord Mercury'>", "application-name")]
    [TestCase("<title>Nobody knows what the quay will cost - Fjord Mercury</title>", "title")]
    [TestCase("<link rel=alternate type='application/rss+xml' title='Fjord Mercury » Feed' href=/feed>", "feed")]
    public void The_name_is_found_in_each_place(string head, string source)
    {
        var metadata = MetadataPage.Read(head);

        Assert.That((metadata.Outlet, metadata.SourceOf(nameof(ArticleMetadata.Outlet)).Source), Is.EqualTo(("Fjord Mercury", source)));
    }

    [TestCase("<header><img src=/i/head.svg class=site-logo alt='Fjord Mercury logo'></header>")]
    [TestCase("<footer><p>© 2026 Fjord Mercury. All rights reserved.</p></footer>")]
    public void The_page_itself_names_it(string body) =>
        Assert.That(MetadataPage.Read("<title>Nobody knows the cost</title>", MetadataPage.Body + body).Outlet, Is.EqualTo("Fjord Mercury"));

    [Test]
    public void A_host_in_place_of_a_name_gives_way_to_the_name() =>
        Assert.That(MetadataPage.Read($"<meta property=og:site_name content='fm.example'>{Publisher}").Outlet, Is.EqualTo("Fjord Mercury"));

    [Test]
    public void What_several_sources_agree_on_is_surer_than_one()
    {
        var alone = MetadataPage.Read("<title>Nobody knows what the quay will cost - Fjord Mercury</title>").SourceOf(nameof(ArticleMetadata.Outlet));
        var agreed = MetadataPage.Read($"<title>Nobody knows what the quay will cost - Fjord Mercury</title>{Publisher}").SourceOf(nameof(ArticleMetadata.Outlet));

        Assert.That(agreed.Confidence, Is.GreaterThan(alone.Confidence));
    }

    [Test]
    public void Of_a_page_that_names_no_site_the_host_is_known() =>
        Assert.That(MetadataPage.Read("<title>Nobody knows the cost</title>", uri: "https://www.fjordmercury.example/quay").Outlet, Is.EqualTo("fjordmercury.example"));

    [TestCase("© 2026 Fjord Mercury GmbH & Co. KG", "Fjord Mercury")]
    [TestCase("Fjord Mercury (FM)", "Fjord Mercury")]
    [TestCase("Fjord Mercury - news from the northern coast", "Fjord Mercury")]
    [TestCase("Fjord Mercury Ltd.", "Fjord Mercury")]
    [TestCase("1843", "1843")]
    [TestCase("Co", "Co")]
    public void The_plain_name(string written, string name) => Assert.That(SiteName.Plain(written), Is.EqualTo(name));
}
