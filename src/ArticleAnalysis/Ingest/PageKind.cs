using System.Text.Json.Serialization;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest;

/// <summary>What kind of page an article was read from. Text and Markdown are always <see cref="Article"/>.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<PageKind>))]
public enum PageKind
{
    /// <summary>One article.</summary>
    Article,

    /// <summary>Entries of a running report; the text has them in the order in which they were written.</summary>
    LiveBlog,

    /// <summary>Pictures; the captions are the text.</summary>
    Gallery,

    /// <summary>A list of links to articles, or a page without any: there is no body, and the warning <c>no-article-found</c> says so.</summary>
    Index,

    /// <summary>The beginning of an article whose rest is for subscribers, with the warning <c>paywalled</c>.</summary>
    Paywalled,
}
