using ArticleAnalysis.Ingest;

namespace ArticleAnalysis.Tests.Ingest.Metadata;

[TestFixture]
public sealed class TopicFinderTests
{
    private const string Crumbs = """
        <script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[
          {"@type":"ListItem","position":1,"item":{"@id":"/","name":"Home"}},
          {"@type":"ListItem","position":2,"name":"Harbours"},
          {"@type":"ListItem","position":3,"name":"A quay"}]}</script>
        """;

    [TestCase("<meta property=article:section content=Harbours>", "Harbours", "article:section")]
    [TestCase("""<script type="application/ld+json">{"@type":"NewsArticle","headline":"A quay","articleSection":["Harbours","Coast"]}</script>""", "Harbours", "json-ld")]
    [TestCase(Crumbs, "Harbours", "breadcrumb")]
    public void The_desk(string head, string desk, string source)
    {
        var metadata = MetadataPage.Read(head);

        Assert.That((metadata.Desk, metadata.SourceOf(nameof(ArticleMetadata.Desk)).Source), Is.EqualTo((desk, source)));
    }

    [TestCase("<meta property=article:section content=https://fjord.example/harbours>")]
    [TestCase("<meta property=article:section content=2041>")]
    [TestCase("<meta property=og:site_name content='Fjord Mercury'><meta property=article:section content='Fjord Mercury'>")]
    [TestCase("<meta property=article:section content='{{section}}'>")]
    public void What_is_no_desk(string head) => Assert.That(MetadataPage.Read(head).Desk, Is.Null);

    [TestCase("<meta property=article:tag content=Quays><meta property=article:tag content=Stenvik><meta property=article:tag content=quays>", "article:tag")]
    [TestCase("<meta name=keywords content='Quays, Stenvik, type:story, 20417, id_7'>", "keywords")]
    [TestCase("""<script type="application/ld+json">{"@type":"NewsArticle","headline":"A quay","keywords":"Quays,Stenvik"}</script>""", "json-ld")]
    [TestCase("""<script type="application/ld+json">{"@type":"NewsArticle","headline":"A quay","keywords":["Quays","Stenvik"]}</script>""", "json-ld")]
    public void The_tags(string head, string source)
    {
        var metadata = MetadataPage.Read(head);

        Assert.That(metadata.Tags, Is.EqualTo(new[] { "Quays", "Stenvik" }));
        Assert.That(metadata.SourceOf(nameof(ArticleMetadata.Tags)).Source, Is.EqualTo(source));
    }

    [Test]
    public void Links_to_tags_and_categories()
    {
        var metadata = MetadataPage.Read("", $"<article>{MetadataPage.Body}<p><a rel='category tag' href=/c/coast>Coast</a> <a rel=tag href=/t/quays>Quays</a> <a rel=tag href=/t/stenvik>#Stenvik</a></p></article>");

        Assert.That(metadata.Desk, Is.EqualTo("Coast"));
        Assert.That(metadata.Tags, Is.EqualTo(new[] { "Quays", "Stenvik" }));
    }

    [Test]
    public void A_description_that_is_cut_short_gives_way_to_the_whole_one() =>
        Assert.That(
            MetadataPage.Read("<meta property=og:description content='The board met on Thursday and…'><meta name=description content='The board met on Thursday and put off its vote.'>").Description,
            Is.EqualTo("The board met on Thursday and put off its vote."));

    [Test]
    public void A_description_that_repeats_the_title_is_none() =>
        Assert.That(MetadataPage.Read("<meta property=og:title content='Nobody knows the cost'><meta property=og:description content='Nobody knows the cost'>").Description, Is.Null);

    [Test]
    public void A_page_that_says_nothing_has_neither() =>
        Assert.That(MetadataPage.Read("") is { Desk: null, Description: null, Tags.Count: 0, LeadImage: null }, Is.True);
}
