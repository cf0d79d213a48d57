using ArticleAnalysis.Ingest;
using ArticleAnalysis.Ingest.Writers;

namespace ArticleAnalysis.Cli;

/// <summary>How articles are written.</summary>
internal enum ExtractFormat
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>JSON on many lines; an array for many inputs.</summary>
    Json,

    /// <summary>One line of JSON an article.</summary>
    Jsonl,

    /// <summary>One clean page.</summary>
    Html,
}

/// <summary>Writes articles one after the other to one stream.</summary>
internal sealed class ArticleSequence(Stream output, ExtractFormat format, bool isArray, bool withHead) : TextSequence<Article>(output, isArray)
{
    protected override void Write(Article article, bool isFirst)
    {
        switch (format)
        {
            case ExtractFormat.Json:
                WriteItem(isFirst, output => ArticleJson.Write(output, article, indented: true));
                break;
            case ExtractFormat.Jsonl:
                WriteLine(output => ArticleJson.Write(output, article, indented: false));
                break;
            case ExtractFormat.Markdown:
                Write((isFirst ? "" : "\n") + ArticleMarkdown.Write(article, withHead));
                break;
            case ExtractFormat.Html:
                Write(ArticleHtml.Write(article));
                break;
            default:
                Write((isFirst ? "" : "\n") + ArticleText.Write(article, withHead));
                break;
        }
    }
}
