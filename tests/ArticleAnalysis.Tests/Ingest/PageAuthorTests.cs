using ArticleAnalysis.Ingest;

namespace ArticleAnalysis.Tests.Ingest;

[TestFixture]
public sealed class PageAuthorTests
{
    private const string Body = "The ferry to Norholm stayed in its berth for a third day, since the crew and the owners could not agree on who should mend the ramp, and the island's shop ran out of flour.";
    private static readonly ArticleReader Reader = new(EnglishResources.Instance);

    private static ArticleMetadata Read(string head = "", string front = "", string end = "") =>
        Reader.Read(ArticleSource.FromHtml($"<html lang='en'><head><title>A ferry waits</title><meta property='og:site_name' content='The Norholm Post'>{head}</head><body><main><h1>A ferry waits</h1>{front}<p>{Body}</p><p>{Body}</p>{end}</main></body></html>")).Metadata;

    private static string Names(ArticleMetadata metadata) => string.Join('|', metadata.Authors);

    private static string Linked(string author) => $$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"A ferry waits","author":{{author}}}</script>""";

    [TestCase("""{"@type":"Person","name":"Ada Holm"}""", "Ada Holm")]
    [TestCase("""[{"name":"Ada Holm"},{"name":"Per Lund"}]""", "Ada Holm|Per Lund")]
    [TestCase("""{"@type":"Person","name":["Ada Holm","Per Lund"]}""", "Ada Holm|Per Lund")]
    [TestCase("\"By Ada Holm and Per Lund\"", "Ada Holm|Per Lund")]
    [TestCase("\"Ada Holm, Per Lund &amp; Ines Roy\"", "Ada Holm|Per Lund|Ines Roy")]
    [TestCase("\"<a href='/ada'>Ada Holm</a>, harbour correspondent\"", "Ada Holm")]
    [TestCase("\"Ada Holm | aholm@norholm.example\"", "Ada Holm")]
    [TestCase("\"Ada Holm, Norholm\"", "Ada Holm")]
    [TestCase("\"Joris van der Holm\"", "Joris van der Holm")]
    [TestCase("\"Ada Holm og Per Lund\"", "Ada Holm|Per Lund")]
    [TestCase("\"Ада Холм и Пер Лунд\"", "Ада Холм|Пер Лунд")]
    [TestCase("""[{"@type":"Person","name":"홀름 기자"}]""", "홀름")]
    [TestCase("\"ada.holm\"", "ada.holm")]
    public void Linked_data_names_persons_in_many_forms(string author, string expected) =>
        Assert.That(Names(Read(Linked(author))), Is.EqualTo(expected));

    [TestCase("\"admin\"")]
    [TestCase("\"https://www.facebook.com/norholmpost\"")]
    [TestCase("\"aholm@norholm.example\"")]
    [TestCase("\"Editor\"")]
    [TestCase("\"4711\"")]
    public void What_names_nobody_is_no_author(string author)
    {
        var metadata = Read(Linked(author));

        Assert.That((Names(metadata), metadata.Agency), Is.EqualTo(("", (string?)null)));
    }

    [TestCase("""{"@type":"Organization","name":"Harbour Wire"}""", "Harbour Wire")]
    [TestCase("""{"@type":"Person","name":"Reuters"}""", "Reuters")]
    [TestCase("\"dpa\"", "dpa")]
    [TestCase("\"The Norholm Post\"", "The Norholm Post")]
    [TestCase("\"Redaktion Norholm\"", "Redaktion Norholm")]
    public void A_newsroom_or_an_agency_is_no_person(string author, string agency)
    {
        var metadata = Read(Linked(author));

        Assert.That((Names(metadata), metadata.Agency), Is.EqualTo(("", agency)));
    }

    [TestCase("<p>By Ada Holm</p>", "Ada Holm")]
    [TestCase("<p>By Ada Holm and Per Lund, harbour correspondents</p>", "Ada Holm|Per Lund")]
    [TestCase("<p>Von Ada Holm</p>", "Ada Holm")]
    [TestCase("<p>Par Ada Holm</p>", "Ada Holm")]
    [TestCase("<p>Por Ada Holm</p>", "Ada Holm")]
    [TestCase("<p>di Ada Holm</p>", "Ada Holm")]
    [TestCase("<p>Автор: Ада Холм</p>", "Ада Холм")]
    [TestCase("<p>Posted on 4 March 2026 by Ada Holm</p>", "Ada Holm")]
    [TestCase("<div>By</div><div>Ada Holm</div><div>and</div><div>Per Lund</div><div>4 March 2026</div>", "Ada Holm|Per Lund")]
    [TestCase("<div class='byline'><span>By</span> <a rel='author' href='/a'>Ada Holm</a>, <a rel='author' href='/p'>Per Lund</a></div>", "Ada Holm|Per Lund")]
    [TestCase("<div class='story-byline'>Ada Holm<p>Ships Writer</p><p>4 March 2026</p></div>", "Ada Holm")]
    [TestCase("<span itemprop='author'><span itemprop='name'>Ada Holm</span></span>", "Ada Holm")]
    [TestCase("<a href='/autoren/ada-holm'>Ada Holm</a>", "Ada Holm")]
    [TestCase("<p>Ada Holm</p><p>4 March 2026</p>", "Ada Holm")]
    public void A_byline_beside_the_title_names_persons(string line, string expected) =>
        Assert.That(Names(Read(front: line)), Is.EqualTo(expected));

    [Test]
    public void Who_took_the_pictures_or_read_it_over_is_no_author() =>
        Assert.That(Names(Read(front: "<p>By Ada Holm</p><div class='author'>Reviewed by <a rel='author'>Per Lund</a></div><div class='author'>Photographs by <a rel='author'>Ines Roy</a></div>")), Is.EqualTo("Ada Holm"));

    [Test]
    public void The_byline_completes_what_the_page_declares()
    {
        var metadata = Read(Linked("\"Ada Holm\""), "<p>By Ada Holm and Per Lund</p>");

        Assert.That(Names(metadata), Is.EqualTo("Ada Holm|Per Lund"));
    }

    [Test]
    public void A_person_in_the_byline_comes_before_the_site_that_is_declared() =>
        Assert.That(Names(Read(Linked("""{"@type":"Organization","name":"The Norholm Post"}"""), "<p class='byline'>By Ada Holm</p>")), Is.EqualTo("Ada Holm"));

    [Test]
    public void The_agency_stands_beside_the_person()
    {
        var metadata = Read(front: "<p>By Ada Holm, Harbour News Agency</p>");

        Assert.That((Names(metadata), metadata.Agency), Is.EqualTo(("Ada Holm", "Harbour News Agency")));
    }

    [Test]
    public void Authors_of_comments_and_of_other_articles_do_not_count() =>
        Assert.That(Names(Read(end: "<div class='related'><article><a rel='author' href='/x'>Per Lund</a></article></div><ol class='comments'><li><a class='comment-author' href='/author/y'>Ines Roy</a></li></ol>")), Is.Empty);

    [Test]
    public void A_box_at_the_end_is_the_last_resort() =>
        Assert.That(Names(Read(end: "<footer class='entry-meta'>Posted by <a rel='author' href='/author/ada'>Ada Holm</a></footer>")), Is.EqualTo("Ada Holm"));

    [Test]
    public void Agreement_raises_confidence()
    {
        static double Confidence(ArticleMetadata metadata) => metadata.Sources.First(s => s.Field == nameof(ArticleMetadata.Authors)).Confidence;

        Assert.That(Confidence(Read(Linked("\"Ada Holm\""), "<p>By Ada Holm</p>")), Is.GreaterThan(Confidence(Read(Linked("\"Ada Holm\"")))));
    }
}
