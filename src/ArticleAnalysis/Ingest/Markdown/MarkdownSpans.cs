using System.Buffers;
using ArticleAnalysis.Ingest.Html;

namespace ArticleAnalysis.Ingest.Markdown;

/// <summary>What binds closer than any other mark: escapes, code, tags, comments and addresses in angle brackets.</summary>
internal static class MarkdownSpans
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\`<");

    /// <summary>Marks the jumps over them, and their words as literal.</summary>
    public static void Mark(string text, int[] jumps)
    {
        var unclosed = new HashSet<int>(); // lengths of backtick runs that nothing closes
        for (var i = 0; text.AsSpan(i).IndexOfAny(Marks) is >= 0 and var step; i = Math.Min(i, text.Length))
        {
            i += step;
            i = text[i] switch
            {
                '\\' => Escape(text, jumps, i),
                '`' => Code(text, jumps, i, unclosed),
                _ => Tag(text, jumps, i),
            };
        }
    }

    /// <summary>True when the tag at <paramref name="start"/> parts the words before and behind it.</summary>
    public static bool IsBreak(string text, int start) => HtmlTags.Of(NameOf(text.AsSpan(start))) is var tag && (tag == HtmlTag.Br || tag.IsBlock());

    private static string NameOf(ReadOnlySpan<char> tag)
    {
        tag = tag[1..].TrimStart('/');
        var end = 0;
        while (end < tag.Length && char.IsAsciiLetterOrDigit(tag[end])) end++;
        return tag[..end].ToString().ToLowerInvariant();
    }

    private static int Escape(string text, int[] jumps, int i)
    {
        if (i + 1 == text.Length) return i + 1;
        if (text[i + 1] == '\n') jumps[i] = i + 1; // a hard line break
        if (!char.IsAscii(text[i + 1]) || !(char.IsPunctuation(text[i + 1]) || char.IsSymbol(text[i + 1]))) return i + 1;
        (jumps[i], jumps[i + 1]) = (i + 1, MarkdownInline.Literal);
        return i + 2;
    }

    private static int Code(string text, int[] jumps, int i, HashSet<int> unclosed)
    {
        var start = RunEnd(text, i);
        var close = unclosed.Contains(start - i) ? -1 : Closer(text, start, start - i);
        if (close < 0)
        {
            unclosed.Add(start - i);
            return start;
        }
        var (from, to) = (start, close);
        if (to - from > 2 && text[from] == ' ' && text[to - 1] == ' ') (from, to) = (from + 1, to - 1);
        jumps[i] = from;
        jumps.AsSpan(from, to - from).Fill(MarkdownInline.Literal);
        jumps[to] = close + start - i;
        return jumps[to];
    }

    private static int Closer(string text, int from, int length)
    {
        for (var at = text.IndexOf('`', from); at >= 0; at = text.IndexOf('`', at))
        {
            var end = RunEnd(text, at);
            if (end - at == length) return at;
            if (end == text.Length) return -1;
            at = end;
        }
        return -1;
    }

    private static int RunEnd(string text, int i)
    {
        var length = text.AsSpan(i).IndexOfAnyExcept('`');
        return length < 0 ? text.Length : i + length;
    }

    private static int Tag(string text, int[] jumps, int i)
    {
        var rest = text.AsSpan(i);
        if (rest.StartsWith("<!--"))
        {
            var end = rest.IndexOf("-->");
            return end < 0 ? i + 1 : jumps[i] = i + end + 3;
        }
        var close = rest[1..].IndexOfAny('<', '>') + 1;
        if (close < 2 || rest[close] == '<' || !(char.IsAsciiLetter(rest[1]) || (rest[1] == '/' && char.IsAsciiLetter(rest[2])))) return i + 1;
        var inside = rest[1..close];
        // <https://example.org>, <desk@example.org>: the address is the words.
        if (inside.ContainsAny(':', '@') && !inside.ContainsAny(' ', '"', '=') && inside[0] != '/')
        {
            jumps[i] = i + 1;
            jumps.AsSpan(i + 1, inside.Length).Fill(MarkdownInline.Literal);
            return jumps[i + close] = i + close + 1;
        }
        var name = inside.TrimStart('/');
        var end2 = name.IndexOfAnyExceptInRange('\u002D', 'z');
        return end2 < 0 || char.IsWhiteSpace(name[end2]) || name[end2] == '/' ? jumps[i] = i + close + 1 : i + 1;
    }
}
