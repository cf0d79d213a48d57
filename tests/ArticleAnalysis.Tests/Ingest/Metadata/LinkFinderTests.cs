namespace ArticleAnalysis.Tests.Ingest.Metadata;

[TestFixture]
public sealed class LinkFinderTests
{
    private const string Page = "https://fjord.example/harbours/quay.html?ref=home";

    [TestCase("<link rel=canonical href=https://fjord.example/quay>", "https://fjord.example/quay")]
    [TestCase("<link rel=canonical href=/quay>", "https://fjord.example/quay")]
    [TestCase("<link rel=canonical href=quay>", "https://fjord.example/harbours/quay")]
    [TestCase("<base href=https://www.fjord.example/en/><link rel=canonical href=quay>", "https://www.fjord.example/en/quay")]
    [TestCase("<link rel=canonical href=//fjord.example/quay>", "https://fjord.example/quay")]
    [TestCase("<link rel=canonical href=https://fjord.example/><meta property=og:url content=https://fjord.example/quay>", "https://fjord.example/quay")]
    [TestCase("<link rel=canonical href='javascript:void(0)'><meta property=og:url content=https://fjord.example/quay>", "https://fjord.example/quay")]
    [TestCase("<link rel=canonical href='data:text/html,x'>", null)]
    [TestCase("", null)]
    public void The_canonical_address_is_absolute_and_of_the_web(string head, string? address) =>
        Assert.That(MetadataPage.Read(head, uri: Page).CanonicalUri, Is.EqualTo(address));

    [Test]
    public void Without_the_address_of_the_page_a_relative_one_is_none() =>
        Assert.That(MetadataPage.Read("<link rel=canonical href=/quay>").CanonicalUri, Is.Null);

    [TestCase("<meta property=og:image content=/i/quay.jpg>", "https://fjord.example/i/quay.jpg")]
    [TestCase("<meta name=twitter:image content=https://img.fjord.example/quay.jpg>", "https://img.fjord.example/quay.jpg")]
    [TestCase("<link rel=image_src href=//img.fjord.example/quay.jpg>", "https://img.fjord.example/quay.jpg")]
    [TestCase("<meta property=og:image content=data:image/png;base64,AAAA><link rel=image_src href=/quay.jpg>", "https://fjord.example/quay.jpg")]
    [TestCase("<meta property=og:image content=/share-logo.png><meta name=thumbnail content=/quay.jpg>", "https://fjord.example/quay.jpg")]
    [TestCase("<meta property=og:image content=/share-logo.png>", "https://fjord.example/share-logo.png")]
    [TestCase("""<script type="application/ld+json">{"@type":"Article","headline":"A quay","image":[{"@type":"ImageObject","url":"https://fjord.example/ld.jpg"}]}</script>""", "https://fjord.example/ld.jpg")]
    [TestCase("""<script type="application/ld+json">{"@type":"Article","headline":"A quay","image":"\ud800"}</script>""", null)]
    public void The_lead_image(string head, string? address) =>
        Assert.That(MetadataPage.Read(head, uri: Page).LeadImage, Is.EqualTo(address));

    [Test]
    public void A_wide_picture_of_the_article_stands_in_for_a_lead_image() =>
        Assert.That(MetadataPage.Read("", $"<nav><img src=/menu.png width=900></nav><article><img src=/dot.gif width=1><img src=/quay.jpg width=800>{MetadataPage.Body}</article>", Page).LeadImage, Is.EqualTo("https://fjord.example/quay.jpg"));
}
