using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Writers;

/// <summary>Writes an article as JSON: metadata with its sources, warnings, the text, and its blocks with their spans and, where the article has them, their paths in the page. camelCase, enums as kebab-case strings,
/// spans as in a brief (start and length in UTF-16 code units), nothing for what is absent or empty.</summary>
/// <example><code>
/// var article = new ArticleReader(EnglishResources.Instance).Read(ArticleSource.FromFile("page.html"));
/// File.WriteAllText("page.json", ArticleJson.Write(article));
/// </code></example>
public static class ArticleJson
{
    private static readonly JsonTypeInfo<ArticleRecord> Indented = TypeOf(indented: true);
    private static readonly JsonTypeInfo<ArticleRecord> OneLine = TypeOf(indented: false);

    /// <summary>The article as JSON.</summary>
    /// <param name="article">The article.</param>
    /// <param name="indented">On many lines for people (default), or on one line for JSONL.</param>
    public static string Write(Article article, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(article);
        return JsonSerializer.Serialize(ArticleRecord.Of(article), indented ? Indented : OneLine);
    }

    /// <summary>The article as UTF-8 JSON, written to a stream.</summary>
    /// <param name="stream">Where to write; left open.</param>
    /// <param name="article">The article.</param>
    /// <param name="indented">On many lines for people, or on one line for JSONL (default).</param>
    public static void Write(Stream stream, Article article, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(article);
        JsonSerializer.Serialize(stream, ArticleRecord.Of(article), indented ? Indented : OneLine);
    }

    private static JsonTypeInfo<ArticleRecord> TypeOf(bool indented) => new ArticleJsonContext(JsonStyle.Options(indented)).ArticleRecord;
}
