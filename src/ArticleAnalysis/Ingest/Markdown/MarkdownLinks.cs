namespace ArticleAnalysis.Ingest.Markdown;

/// <summary>Links, images and marks of footnotes: the words of a link stay, its address goes; an image goes as a whole, since what stands for it describes it and is not the article.</summary>
internal static class MarkdownLinks
{
    private const int LongestTarget = 2000;
    private const int DeepestBrackets = 32;
    private const int LongestAttributes = 80;

    /// <summary>Marks the jumps over them.</summary>
    public static void Mark(string text, int[] jumps, HashSet<string> labels)
    {
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (jumps[i] > i) i = jumps[i] - 1;
            else if (jumps[i] == 0 && text[i] == '[') open.Push(i);
            else if (jumps[i] == 0 && text[i] == ']' && open.TryPop(out var start)) i = Close(text, jumps, labels, start, i) - 1;
        }
    }

    /// <summary>Reads what follows the words in brackets.</summary>
    /// <returns>Where reading goes on.</returns>
    private static int Close(string text, int[] jumps, HashSet<string> labels, int open, int close)
    {
        var label = text[(open + 1)..close].Trim();
        if (label.StartsWith('^'))
        {
            if (labels.Contains(label)) jumps[open] = close + 1;
            return close + 1;
        }
        var end = TargetEnd(text, close + 1);
        if (end < 0) end = ReferenceEnd(text, close + 1, label, labels);
        if (end < 0) return close + 1;
        if (open > 0 && text[open - 1] == '!' && jumps[open - 1] == 0) jumps[open - 1] = end;
        else (jumps[open], jumps[close]) = (open + 1, end);
        return end;
    }

    /// <summary>End of <c>(address "title")</c> and of attributes behind it, or -1.</summary>
    private static int TargetEnd(string text, int start)
    {
        if (start >= text.Length || text[start] != '(') return -1;
        var limit = Math.Min(text.Length, start + LongestTarget);
        var i = SkipBlanks(text, start + 1, limit);
        if (i < limit && text[i] == '<')
        {
            while (i < limit && text[i] is not ('>' or '\n')) i++;
            i++;
        }
        else
        {
            for (var depth = 0; i < limit && !char.IsWhiteSpace(text[i]); i++)
            {
                if (text[i] == '\\') i++;
                else if (text[i] == '(' && ++depth > DeepestBrackets) return -1;
                else if (text[i] == ')' && depth-- == 0) break;
            }
        }
        i = SkipBlanks(text, i, limit);
        if (i < limit && text[i] is '"' or '\'' or '(')
        {
            var quote = text[i] == '(' ? ')' : text[i];
            for (i++; i < limit && text[i] != quote; i++)
                if (text[i] == '\\') i++;
            i = SkipBlanks(text, i + 1, limit);
        }
        return i < limit && text[i] == ')' ? AttributesEnd(text, i + 1) : -1;
    }

    /// <summary>End of <c>{target=_blank}</c> right behind a link, else the same place.</summary>
    private static int AttributesEnd(string text, int start)
    {
        if (start >= text.Length || text[start] != '{') return start;
        var inside = text.AsSpan(start, Math.Min(LongestAttributes, text.Length - start));
        var close = inside.IndexOf('}');
        return close > 1 && (inside[1] is ':' or '.' or '#' || inside[..close].Contains('=')) ? start + close + 1 : start;
    }

    /// <summary>End of <c>[label]</c> or <c>[]</c> behind the words, or of the words themselves when they are a label; -1 when none is defined.</summary>
    private static int ReferenceEnd(string text, int start, string words, HashSet<string> labels)
    {
        if (start < text.Length && text[start] == '[')
        {
            var close = text.AsSpan(start + 1, Math.Min(LongestTarget, text.Length - start - 1)).IndexOfAny('[', ']');
            if (close >= 0 && text[start + 1 + close] == ']')
            {
                var label = text.AsSpan(start + 1, close).Trim().ToString();
                if (labels.Contains(label.Length == 0 ? words : label)) return start + close + 2;
            }
        }
        return labels.Contains(words) ? start : -1;
    }

    private static int SkipBlanks(string text, int i, int limit)
    {
        while (i < limit && char.IsWhiteSpace(text[i])) i++;
        return i;
    }
}
