using System.Text.Json;
using ArticleAnalysis.Ingest.Writers;

namespace ArticleAnalysis.Tests.Ingest.Writers;

public sealed class ArticleJsonTests
{
    [Test]
    public void Blocks_have_kind_level_span_and_words()
    {
        using var json = JsonDocument.Parse(ArticleJson.Write(SampleArticle.Make()));
        var (text, block) = (json.RootElement.GetProperty("text").GetString()!, json.RootElement.GetProperty("blocks")[4]);
        var span = block.GetProperty("span");

        Assert.That((block.GetProperty("kind").GetString(), block.GetProperty("level").GetInt32()), Is.EqualTo(("list-item", 2)));
        Assert.That(text.Substring(span.GetProperty("start").GetInt32(), span.GetProperty("length").GetInt32()), Is.EqualTo(block.GetProperty("text").GetString()).And.EqualTo("of oak"));
    }

    [Test]
    public void Metadata_has_its_sources_and_what_is_absent_is_left_out()
    {
        using var json = JsonDocument.Parse(ArticleJson.Write(SampleArticle.Make()));
        var article = json.RootElement;

        Assert.That(article.GetProperty("published").GetString(), Is.EqualTo("2026-02-27"));
        Assert.That(article.GetProperty("sources")[0].GetRawText(), Does.Contain("\"publishedTime\"").And.Contain("json-ld"));
        Assert.That(article.GetProperty("warnings")[0].GetProperty("code").GetString(), Is.EqualTo("too-short"));
        Assert.That(article.TryGetProperty("agency", out _) || article.TryGetProperty("description", out _) || article.TryGetProperty("dateline", out _), Is.False);
    }

    [Test]
    public void It_is_one_line_for_JSONL()
    {
        using var stream = new MemoryStream();
        ArticleJson.Write(stream, SampleArticle.Make());
        Assert.That(stream.ToArray(), Does.Not.Contain((byte)'\n').And.Not.Empty);
    }
}
