using System.Text;
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
internal sealed class ArticleSequence(Stream output, ExtractFormat format, bool isArray, bool withHead) : IResultSequence<Article>
{
    private int _count;

    public void Write(Article article)
    {
        var first = _count++ == 0;
        switch (format)
        {
            case ExtractFormat.Json:
                if (isArray) Write(first ? "[\n" : ",\n");
                ArticleJson.Write(output, article, indented: true);
                if (!isArray) Write("\n");
                break;
            case ExtractFormat.Jsonl:
                ArticleJson.Write(output, article, indented: false);
                Write("\n");
                break;
            case ExtractFormat.Markdown:
                Write((first ? "" : "\n") + ArticleMarkdown.Write(article, withHead));
                break;
            case ExtractFormat.Html:
                Write(ArticleHtml.Write(article));
                break;
            default:
                Write((first ? "" : "\n") + ArticleText.Write(article, withHead));
                break;
        }
        output.Flush();
    }

    public void End()
    {
        if (isArray) Write(_count == 0 ? "[]\n" : "\n]\n");
        output.Flush();
    }

    // A lone surrogate has no UTF-8 and comes out as U+FFFD.
    private void Write(string text) => output.Write(Encoding.UTF8.GetBytes(text));
}
