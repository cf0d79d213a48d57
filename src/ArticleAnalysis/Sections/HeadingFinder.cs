using ArticleAnalysis.Ingest;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Sections;

/// <summary>Finds the headings among the blocks: those the markup names, and in plain text the short lines that open a longer paragraph.</summary>
internal static class HeadingFinder
{
    private const int MostWords = 14;
    private const int MostCharacters = 100;
    private const int LeastWordsBelow = 12;

    /// <summary>The words of each block's heading, empty for blocks that are none.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="asked">Blocks in which an interviewer speaks, which look like headings and are none.</param>
    public static TextSpan[] Find(string text, IReadOnlyList<Block> blocks, Func<int, bool> asked)
    {
        var headings = new TextSpan[blocks.Count];
        var marked = false;
        for (var i = 0; i < blocks.Count; i++)
            if (blocks[i] is { Kind: BlockKind.Heading, Span: var span } && !asked(i))
                (headings[i], marked) = (WithoutMarks(text, span), true);
        if (marked) return headings;

        // From the end: a heading needs text below it, and a run of short lines is a list or a table, not a run of headings.
        var next = -1;
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            if (!blocks[i].IsBody) continue;
            // A line right above the byline is the stand-first.
            var stands = i + 1 < blocks.Count && blocks[i + 1].Kind is BlockKind.Byline or BlockKind.Publication;
            if (blocks[i].Kind == BlockKind.Paragraph && !stands && !asked(i) && next >= 0 && LooksLikeHeading(text, blocks[i].Span) && (asked(next) || OpensText(text, blocks, headings, next)))
                headings[i] = WithoutMarks(text, blocks[i].Span);
            next = i;
        }
        return headings;
    }

    /// <summary>True when the block reads like a heading, whatever follows it.</summary>
    public static bool LooksLikeHeading(string text, TextSpan span)
    {
        span = WithoutMarks(text, span);
        if (span.IsEmpty || span.Length > MostCharacters) return false;
        var line = span.In(text);
        if (line.Contains('\n') || !OpensLikeHeading(line) || !ClosesLikeHeading(line)) return false;
        // A comma inside the closing mark is dialogue: "We will pay," she said
        return WordCount(line) <= MostWords && line.Count('"') % 2 == 0 && !line.Contains(",\"", StringComparison.Ordinal) && !line.Contains(",”", StringComparison.Ordinal);
    }

    private static bool OpensLikeHeading(ReadOnlySpan<char> line) =>
        char.IsUpper(line[0]) || char.IsDigit(line[0]) || (line.Length > 1 && line[0] is '"' or '“' or '‘' or '\'' && char.IsLetter(line[1]) && line[^1] is not ('"' or '”' or '’' or '\''));

    private static bool ClosesLikeHeading(ReadOnlySpan<char> line) =>
        char.IsLetterOrDigit(line[^1]) || line[^1] is '?' or ')' or '’' or '\'' or '%' || (line[^1] is '"' or '”' && char.IsLetterOrDigit(line[^2]));

    private static bool OpensText(string text, IReadOnlyList<Block> blocks, TextSpan[] headings, int next)
    {
        if (blocks[next].Kind is BlockKind.ListItem or BlockKind.TableRow or BlockKind.Quote) return true;
        // One heading may stand right under another ("Reaction", then "Europe").
        if (!headings[next].IsEmpty) return next + 1 >= blocks.Count || headings[next + 1].IsEmpty;
        return WordCount(blocks[next].Span.In(text)) >= LeastWordsBelow;
    }

    /// <summary>The heading without Markdown's number signs and stars.</summary>
    private static TextSpan WithoutMarks(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && (text[start] is '#' or '*' or '_' || char.IsWhiteSpace(text[start]))) start++;
        while (end > start && (text[end - 1] is '#' or '*' or '_' || char.IsWhiteSpace(text[end - 1]))) end--;
        return start < end ? new(start, end) : span;
    }

    private static int WordCount(ReadOnlySpan<char> line)
    {
        var (count, inside) = (0, false);
        foreach (var c in line)
        {
            var word = !char.IsWhiteSpace(c);
            if (word && !inside && ++count > MostWords + LeastWordsBelow) break;
            inside = word;
        }
        return count;
    }
}
