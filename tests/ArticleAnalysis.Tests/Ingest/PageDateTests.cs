using ArticleAnalysis.Ingest;

namespace ArticleAnalysis.Tests.Ingest;

[TestFixture]
public sealed class PageDateTests
{
    private const string Body = "The ferry to Norholm stayed in its berth for a third day, since the crew and the owners could not agree on who should mend the ramp, and the island's shop ran out of flour.";
    private static readonly ArticleReader Reader = new(EnglishResources.Instance);

    private static ArticleMetadata Read(string head, string front = "", string end = "", string language = "en") =>
        Reader.Read(ArticleSource.FromHtml($"<html lang='{language}'><head><title>A ferry waits</title>{head}</head><body><main><h1>A ferry waits</h1>{front}<p>{Body}</p><p>{Body}</p>{end}</main></body></html>")).Metadata;

    private static string Linked(string members) => $$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"A ferry waits",{{members}}}</script>""";

    private static string? SourceOf(ArticleMetadata metadata, string field) => metadata.Sources.FirstOrDefault(s => s.Field == field).Source;

    [Test]
    public void Linked_data_gives_both_days_with_time_and_offset()
    {
        var metadata = Read(Linked("\"datePublished\":\"2026-03-04T23:15:00+0100\",\"dateModified\":\"2026-03-05T08:00:00Z\""));

        Assert.That((metadata.Published, metadata.PublishedTime), Is.EqualTo((new DateOnly(2026, 3, 4), "2026-03-04T23:15:00+01:00")));
        Assert.That((metadata.Modified, metadata.ModifiedTime), Is.EqualTo((new DateOnly(2026, 3, 5), "2026-03-05T08:00:00Z")));
        Assert.That(SourceOf(metadata, nameof(ArticleMetadata.Published)), Is.EqualTo("json-ld"));
    }

    [TestCase("<meta property='article:published_time' content='2026-03-04T10:00:00+02:00'>")]
    [TestCase("<meta name='DC.date.issued' content='2026-03-04'>")]
    [TestCase("<meta name='parsely-pub-date' content='2026-03-04T10:00:00Z'>")]
    [TestCase("<meta itemprop='datePublished' content='Wed, 04 Mar 2026 10:00:00 GMT'>")]
    [TestCase("<meta name='pubdate' content='20260304'>")]
    [TestCase("<meta name='publish_date' content='1772618400'>")]
    [TestCase("<link rel='canonical' href='https://ferry.example/2026/03/04/a-ferry-waits'>")]
    [TestCase("<link rel='canonical' href='https://ferry.example/news/a-ferry-waits-20260304'>")]
    [TestCase("<script>window.state = {\\\"id\\\":7,\\\"publishedAt\\\":\\\"2026-03-04T10:00:00Z\\\"}</script>")]
    [TestCase("<script>var page = { \"publishDate\" : \"2026-03-04\" }</script>")]
    public void The_head_declares_the_day_in_many_ways(string head) =>
        Assert.That(Read(head).Published, Is.EqualTo(new DateOnly(2026, 3, 4)));

    [TestCase("<p>March 4, 2026</p>", "en")]
    [TestCase("<div>By Ada Holm<br>Posted on 4 March 2026</div>", "en")]
    [TestCase("<time datetime='2026-03-04T09:00'>4 hours ago</time>", "en")]
    [TestCase("<span class='date'>4.3.26</span>", "de")]
    [TestCase("<div>Mi 04.03.26 | 14:07 Uhr | Von <span>Ada Holm</span></div>", "de")]
    [TestCase("<p>Publié le 4 mars 2026 à 10h00</p>", "fr")]
    [TestCase("<p>04/03/2026 - 10:00 - Fuente: Agencia Isleña</p>", "es")]
    [TestCase("<h4>Published</h4><div>March 4, 2026</div>", "en")]
    [TestCase("<ul class='meta'><li itemprop='datePublished'>4 March 2026</li></ul>", "en")]
    public void A_line_beside_the_title_gives_the_day(string line, string language) =>
        Assert.That(Read("", line, language: language).Published, Is.EqualTo(new DateOnly(2026, 3, 4)));

    [Test]
    public void A_label_tells_the_day_of_publication_from_that_of_a_change()
    {
        var metadata = Read("", "<p>Updated 6 March 2026, first published 4 March 2026</p>");

        Assert.That((metadata.Published, metadata.Modified), Is.EqualTo((new DateOnly(2026, 3, 4), new DateOnly(2026, 3, 6))));
    }

    [Test]
    public void The_day_that_readers_see_settles_which_side_of_midnight_it_was()
    {
        var metadata = Read("<meta property='article:published_time' content='2026-03-05T01:30:00Z'>", "<p class='dateline'>March 4, 2026, 8:30 p.m.</p>");

        Assert.That(metadata.Published, Is.EqualTo(new DateOnly(2026, 3, 4)));
    }

    [Test]
    public void Days_of_comments_and_other_articles_and_of_what_is_told_do_not_count()
    {
        var metadata = Read(
            "",
            "<p>On 2 March 2026 the ramp broke, and nobody on the island was surprised, since it had been weak for years.</p>",
            "<div class='related'><article><h3>A ramp breaks</h3><time datetime='2026-03-01'>1 March</time></article></div><ol class='comments'><li><time datetime='2026-03-09'>9 March</time></li></ol><p>© 2026 The Norholm Post</p>");

        Assert.That(metadata.Published, Is.Null);
    }

    [Test]
    public void Confidence_grows_with_agreement()
    {
        static double Confidence(ArticleMetadata metadata) => metadata.Sources.First(s => s.Field == nameof(ArticleMetadata.Published)).Confidence;

        var alone = Confidence(Read(Linked("\"datePublished\":\"2026-03-04\"")));
        var agreed = Confidence(Read(Linked("\"datePublished\":\"2026-03-04\""), "<p>4 March 2026</p>"));
        var disputed = Confidence(Read(Linked("\"datePublished\":\"2026-03-04\""), "<p>6 March 2026</p>"));

        Assert.That(new[] { disputed, alone, agreed }, Is.Ordered.And.All.InRange(0, 1));
    }
}
