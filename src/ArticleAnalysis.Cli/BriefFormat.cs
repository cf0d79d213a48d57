using System.Text;
using ArticleAnalysis.Briefs;

namespace ArticleAnalysis.Cli;

/// <summary>How briefs are written.</summary>
internal enum BriefFormat
{
    /// <summary>JSON on many lines; an array for many inputs.</summary>
    Json,

    /// <summary>One line of JSON a brief.</summary>
    Jsonl,

    /// <summary>Markdown for people.</summary>
    Markdown,

    /// <summary>One self-contained page.</summary>
    Html,

    /// <summary>For reading in a terminal.</summary>
    Terminal,
}

/// <summary>Writes briefs one after the other to one stream.</summary>
internal sealed class BriefSequence(Stream output, BriefFormat format, bool isArray, bool withText, int width = 80, bool colour = false) : IResultSequence<Brief>
{
    private int _count;

    public void Write(Brief brief)
    {
        if (!withText) brief = brief with { Text = null };
        var first = _count++ == 0;
        switch (format)
        {
            case BriefFormat.Json:
                if (isArray) Write(first ? "[\n" : ",\n");
                BriefJson.Write(output, brief, indented: true);
                if (!isArray) Write("\n");
                break;
            case BriefFormat.Jsonl:
                BriefJson.Write(output, brief, indented: false);
                Write("\n");
                break;
            case BriefFormat.Markdown:
                Write((first ? "" : "\n") + BriefMarkdown.Write(brief));
                break;
            case BriefFormat.Html:
                Write(BriefHtml.Write(brief));
                break;
            default:
                Write((first ? "" : "\n") + TerminalBrief.Write(brief, width, colour));
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
