using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ArticleAnalysis.Briefs;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Tests.Ingest;

[TestFixture]
public sealed class ArticleReaderTests
{
    private const string Sentence = "Søren’s café in Malmö sold “naïve” pastries for €3 – no more. ";
    private static readonly ArticleReader Reader = new(EnglishResources.Instance);

    static ArticleReaderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static Article ReadBytes(byte[] bytes, SourceFormat? format = SourceFormat.Text) => Reader.Read(ArticleSource.FromBytes(bytes, format));

    private static string[] Codes(Article article) => [.. article.Warnings.Select(w => w.Code)];

    [TestCase("utf-8", true)]
    [TestCase("utf-8", false)]
    [TestCase("utf-16", true)]
    [TestCase("utf-16", false)]
    [TestCase("utf-16BE", true)]
    [TestCase("utf-16BE", false)]
    [TestCase("utf-32", true)]
    [TestCase("windows-1252", false)]
    public void The_encoding_is_found(string name, bool marked)
    {
        var encoding = Encoding.GetEncoding(name);
        var text = string.Concat(Enumerable.Repeat(Sentence, 12));
        byte[] bytes = [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];

        var article = ReadBytes(bytes);

        Assert.That(article.Text, Is.EqualTo(text));
        Assert.That(article.Warnings, Is.Empty);
    }

    [Test]
    public void A_label_in_the_page_gives_its_encoding()
    {
        var html = Encoding.GetEncoding("windows-1251").GetBytes($"<html><head><meta charset=\"windows-1251\"></head><body><p>{string.Concat(Enumerable.Repeat("Порт закрыт до осени, сказал мэр города. ", 8))}</p></body></html>");

        Assert.That(ReadBytes(html, format: null).Text, Does.StartWith("Порт закрыт"));
    }

    [Test]
    public void A_few_bad_bytes_in_UTF8_are_replaced_and_reported()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Sentence, 12))), 0xFF, (byte)'!'];

        var article = ReadBytes(bytes);

        Assert.That(article.Text, Does.EndWith("\uFFFD!").And.Contain("Malmö"));
        Assert.That(Codes(article), Is.EqualTo(new[] { WarningCodes.UndecodableBytes }));
    }

    [Test]
    public void Binary_input_is_refused_in_one_line_with_cause_and_remedy()
    {
        byte[] png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];
        var noise = new byte[4000];
        for (var i = 0; i < noise.Length; i++) noise[i] = (byte)(i * 7919 >> 3);

        Assert.That(() => ReadBytes(png), Throws.TypeOf<ArticleUnreadableException>().With.Message.Contains("PNG image").And.Message.Contains("give HTML").And.Message.Not.Contains("\n"));
        Assert.That(() => ReadBytes(noise, format: null), Throws.TypeOf<ArticleUnreadableException>().With.Message.Contains("binary data"));
        Assert.That(() => ReadBytes([.. "PK\u0003\u0004"u8, .. noise]), Throws.TypeOf<ArticleUnreadableException>().With.Message.Contains("zip"));
    }

    [TestCase("")]
    [TestCase(" \n\t ")]
    public void Empty_input_is_an_article_with_a_warning(string text)
    {
        foreach (var source in new[] { ArticleSource.FromText(text), ArticleSource.FromHtml(text), ArticleSource.FromMarkdown(text), ArticleSource.FromBytes(Encoding.UTF8.GetBytes(text)) })
            Assert.That(Codes(Reader.Read(source)), Does.Contain(WarningCodes.Empty), source.Name);
    }

    [Test]
    public void Fewer_than_fifty_words_are_too_short() =>
        Assert.That(Codes(Reader.Read(ArticleSource.FromText("The quay will not be built."))), Is.EqualTo(new[] { WarningCodes.TooShort }));

    [Test]
    public void Lone_surrogates_and_nulls_stay_and_are_reported_and_the_brief_can_be_written()
    {
        const string Text = "A quay\uD800 and\0 a mayor \uDFFF.";
        var brief = ArticleAnalyzer.CreateEnglish().Analyze(ArticleSource.FromText(Text));
        using var json = JsonDocument.Parse(BriefJson.Write(brief));

        Assert.That(brief.Warnings.Select(w => w.Code), Does.Contain(WarningCodes.InvalidCharacters));
        Assert.That(json.RootElement.GetProperty("text").GetString(), Is.EqualTo(Text.Replace('\uD800', '\uFFFD').Replace('\uDFFF', '\uFFFD')));
    }

    [Test]
    public void A_long_text_is_cut_outside_surrogate_pairs()
    {
        var article = Reader.Read(ArticleSource.FromText(new string('a', 999) + "😀 and more"), new AnalyzerOptions { MaxTextLength = 1000 });

        Assert.That(article.Text, Is.EqualTo(new string('a', 999)));
        Assert.That(Codes(article), Does.Contain(WarningCodes.Truncated));
    }

    [Test]
    public void A_large_input_is_cut_between_characters()
    {
        var article = Reader.Read(ArticleSource.FromBytes(Encoding.UTF8.GetBytes(new string('é', 2000)), SourceFormat.Text), new AnalyzerOptions { MaxInputBytes = 1001 });

        Assert.That(article.Text, Is.EqualTo(new string('é', 500)));
        Assert.That(Codes(article), Does.Contain(WarningCodes.Truncated).And.Not.Contain(WarningCodes.UndecodableBytes));
    }

    [Test]
    public void Only_as_much_of_a_file_is_read_as_the_limit_allows()
    {
        var path = Path.GetTempFileName();
        using (var file = File.OpenWrite(path))
        {
            file.Write("A quay for everyone. "u8);
            file.SetLength(1L << 33);
        }
        try
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.That(() => Reader.Read(ArticleSource.FromFile(path), new AnalyzerOptions { MaxInputBytes = 100_000 }), Throws.TypeOf<ArticleUnreadableException>());
            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(2_000_000));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [TestCase(SourceFormat.Text)]
    [TestCase(SourceFormat.Html)]
    [TestCase(SourceFormat.Markdown)]
    public void Fifty_megabytes_of_one_line_take_seconds(SourceFormat format)
    {
        var bytes = new byte[50 << 20];
        bytes.AsSpan().Fill((byte)'a');
        for (var i = 7; i < bytes.Length; i += 8) bytes[i] = (byte)' ';
        var clock = Stopwatch.StartNew();

        var article = ReadBytes(bytes, format);

        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(30)));
        Assert.That(article.Text, Has.Length.LessThanOrEqualTo(1_000_000));
        Assert.That(Codes(article), Does.Contain(WarningCodes.Truncated));
    }

    [TestCase("<!DOCTYPE html><p>One</p>", SourceFormat.Html)]
    [TestCase("\n<html lang=en><p>One", SourceFormat.Html)]
    [TestCase("<div><p>One</p><p>Two</p><p>Three</p></div>", SourceFormat.Html)]
    [TestCase("# A title\n\nIf a < b and c > d.", SourceFormat.Text)]
    public void The_format_is_told_by_content(string text, SourceFormat format) =>
        Assert.That(ReadBytes(Encoding.UTF8.GetBytes(text), format: null).Format, Is.EqualTo(format));

    [Test]
    public void A_charset_and_a_day_known_from_elsewhere_are_taken()
    {
        var bytes = Encoding.GetEncoding("iso-8859-2").GetBytes("A quay for everyone\n5 May 2025\nŁódź zażąda pieniędzy.");
        var article = Reader.Read(ArticleSource.FromBytes(bytes, SourceFormat.Text) with { Charset = "iso-8859-2", Published = new DateOnly(2026, 1, 2) });

        Assert.That(article.Text, Does.EndWith("Łódź zażąda pieniędzy."));
        Assert.That(article.Metadata.Published, Is.EqualTo(new DateOnly(2026, 1, 2)));
    }

    [Test]
    public void Without_a_language_paragraphs_are_still_read()
    {
        var article = new ArticleReader().Read(ArticleSource.FromText("A quay for everyone\n\nBy Marta Lindqvist\n\nThe quay will not be built, and nobody in the town hall has said why, though many have asked the mayor."));

        Assert.That(article.Blocks.Any(b => b.IsBody));
    }
}
