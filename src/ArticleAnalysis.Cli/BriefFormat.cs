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
internal sealed class BriefSequence(Stream output, BriefFormat format, bool isArray, bool withText, int width = 80, bool colour = false) : TextSequence<Brief>(output, isArray)
{
    protected override void Write(Brief brief, bool isFirst)
    {
        if (!withText) brief = brief with { Text = null };
        switch (format)
        {
            case BriefFormat.Json:
                WriteItem(isFirst, output => BriefJson.Write(output, brief, indented: true));
                break;
            case BriefFormat.Jsonl:
                WriteLine(output => BriefJson.Write(output, brief, indented: false));
                break;
            case BriefFormat.Markdown:
                Write((isFirst ? "" : "\n") + BriefMarkdown.Write(brief));
                break;
            case BriefFormat.Html:
                Write(BriefHtml.Write(brief));
                break;
            default:
                Write((isFirst ? "" : "\n") + TerminalBrief.Write(brief, width, colour));
                break;
        }
    }
}
