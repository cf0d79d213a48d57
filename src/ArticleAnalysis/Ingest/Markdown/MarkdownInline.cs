using System.Net;
using System.Text;

namespace ArticleAnalysis.Ingest.Markdown;

/// <summary>The words of a block: marks of emphasis, addresses of links, images and tags are left out, escapes and entities are read. Linear in the block.</summary>
internal static class MarkdownInline
{
    /// <summary>In the column of jumps: this character is one of the words, whatever mark it looks like.</summary>
    public const int Literal = -1;

    private const int LongestEntity = 32;

    /// <summary>The words, lines still parted by line feeds.</summary>
    /// <param name="content">The block as it is written.</param>
    /// <param name="labels">Labels of links and footnotes that the text defines.</param>
    public static string WordsOf(string content, HashSet<string> labels)
    {
        // For each character, where reading goes on when it is none of the words; 0 or Literal where it is one.
        var jumps = new int[content.Length];
        MarkdownSpans.Mark(content, jumps);
        MarkdownLinks.Mark(content, jumps, labels);
        MarkdownEmphasis.Mark(content, jumps);

        var words = new StringBuilder(content.Length);
        for (var i = 0; i < content.Length;)
        {
            if (jumps[i] > i)
            {
                if (content[i] == '<' && MarkdownSpans.IsBreak(content, i)) words.Append('\n');
                i = jumps[i];
            }
            else if (jumps[i] == 0 && content[i] == '&' && EntityLength(content, i) is > 0 and var length)
            {
                words.Append(WebUtility.HtmlDecode(content.Substring(i, length)));
                i += length;
            }
            else
            {
                words.Append(content[i++]);
            }
        }
        return words.ToString();
    }

    private static int EntityLength(string content, int start)
    {
        var end = content.AsSpan(start, Math.Min(LongestEntity, content.Length - start)).IndexOf(';');
        return end < 2 || content.AsSpan(start + 1, end - 1).ContainsAny(' ', '&') ? 0 : end + 1;
    }
}
