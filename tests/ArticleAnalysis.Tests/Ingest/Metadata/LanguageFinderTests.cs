using ArticleAnalysis.Ingest;

namespace ArticleAnalysis.Tests.Ingest.Metadata;

[TestFixture]
public sealed class LanguageFinderTests
{
    private const string German = "<p>Der Rat der Stadt hat am Donnerstag über den neuen Kai beraten, und nach drei Stunden war nicht klar, was die Pfähle kosten werden, weil die Ingenieure keine Zahlen mit in die Sitzung gebracht haben. Auch der Bürgermeister wusste es nicht.</p>";
    private const string Japanese = "<p>港の理事会は木曜日に新しい岸壁についての採決を秋まで延期した。杭の費用がいくらになるのかを誰も説明できなかったためで、技術者も数字を用意していなかった。市長も出席したが、答えを持っていなかった。住民は会場の外で待っていた。理事会は次の会合を九月に開く。</p>";

    [TestCase("lang=en-GB", "", "en-GB")]
    [TestCase("lang=en_us", "", "en-US")]
    [TestCase("xml:lang=EN", "", "en")]
    [TestCase("", "<meta http-equiv=content-language content=en>", "en")]
    [TestCase("", "<meta property=og:locale content=en_GB>", "en-GB")]
    [TestCase("lang=english!", "<meta name=language content=en>", "en")]
    public void The_declared_language_comes_first(string attributes, string head, string language) =>
        Assert.That(MetadataPage.Read(head, attributes: attributes).Language, Is.EqualTo(language));

    [TestCase(MetadataPage.Body, "en")]
    [TestCase(German, "de")]
    [TestCase(Japanese, "ja")]
    public void Where_none_is_declared_the_words_tell(string body, string language)
    {
        var metadata = MetadataPage.Read("", body);

        Assert.That((metadata.Language, metadata.SourceOf(nameof(ArticleMetadata.Language)).Source), Is.EqualTo((language, "words")));
    }

    [Test]
    public void A_template_in_another_language_is_gainsaid_by_the_words() =>
        Assert.That(MetadataPage.Read("", German + German + German, attributes: "lang=en-US").Language, Is.EqualTo("de"));

    [Test]
    public void A_few_words_gainsay_nothing() =>
        Assert.That(MetadataPage.Read("", "<p>Der Rat der Stadt hat über den Kai beraten.</p>", attributes: "lang=en").Language, Is.EqualTo("en"));

    [Test]
    public void A_language_that_no_table_knows_is_believed() =>
        Assert.That(MetadataPage.Read("", "<p>Tha bòrd a’ chala a’ coinneachadh Diardaoin agus cha robh fios aig duine dè a’ chosgais a bhiodh air a’ chidhe ùr sa bhaile bheag air a’ chladach an iar far an robh iad a’ fuireach.</p>", attributes: "lang=gd").Language, Is.EqualTo("gd"));
}
