using System.Buffers;

namespace ArticleAnalysis.Ingest.Html;

/// <summary>Makes a page safe and quick to parse: leaves out scripts, styles, drawings and comments, and tags that nest deeper than any page needs.</summary>
/// <remarks>The tree builder looks through all open elements at every tag, so a hundred thousand unclosed tags would take minutes.
/// Text is never lost: only the tags beyond the depth are left out.</remarks>
internal static class HtmlTamer
{
    /// <summary>Deepest nesting that is kept; real pages stay below a hundred.</summary>
    private const int Deepest = 256;

    /// <summary>Most tags that are kept: an element with its text costs the tree about a kilobyte.</summary>
    private const int MostTags = 250_000;

    /// <summary>Longest tag whose attributes are kept; longer ones hold inlined data.</summary>
    private const int LongestTag = 8192;

    /// <summary>Elements that are left out with all they hold. The first ones run to the end of the page when they are not closed.</summary>
    private static readonly string[] LeftOut = ["script", "style", "textarea", "iframe", "noembed", "noframes", "svg", "math", "template"];

    private const int RunToTheEnd = 6;

    private static readonly HashSet<string> NoDepth = new(StringComparer.OrdinalIgnoreCase)
    {
        // Empty elements, and those that a following one closes by itself.
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup", "option", "optgroup", "rp", "rt", "html", "head", "body",
    };

    /// <summary>The page without what no article needs, at most <paramref name="limit"/> characters of it.</summary>
    public static string Tame(string html, int limit, out bool cut)
    {
        // What is written is never longer than what was read.
        var buffer = ArrayPool<char>.Shared.Rent(html.Length);
        try
        {
            var tame = new Output(buffer);
            var read = Tame(html, limit, ref tame);
            cut = read < html.Length;
            return tame.ToString();
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>Writes the tame page; returns how far the page was read.</summary>
    private static int Tame(string html, int limit, ref Output tame)
    {
        var (depth, dropped, at, tags, rubies) = (0, 0, 0, 0, 0);
        var unclosed = new HashSet<string>(StringComparer.Ordinal);
        var noDepth = NoDepth.GetAlternateLookup<ReadOnlySpan<char>>();
        while (at < html.Length && tame.Length < limit && tags < MostTags)
        {
            var open = html.IndexOf('<', at);
            if (open < 0) open = html.Length;
            var text = Math.Min(open - at, limit - tame.Length);
            tame.Append(html, at, text);
            at += text;
            if (at < open) return at;
            if (open + 1 >= html.Length) return html.Length;
            if (html[open + 1] == '!' || html[open + 1] == '?')
            {
                at = EndOfDeclaration(html, open, out var isComment);
                if (!isComment) tame.Append(html, open, at - open);
                continue;
            }
            var closing = html[open + 1] == '/';
            var name = NameAt(html, open + (closing ? 2 : 1));
            if (name.IsEmpty)
            {
                // "a < b" is text.
                tame.Append('<');
                at = open + 1;
                continue;
            }
            var end = EndOfTag(html, open + 1 + name.Length);
            if (!closing && LeftOutAs(name) is { } leftOut && html[end - 2] != '/' && !IsLinkedData(html.AsSpan(open, end - open))
                && !unclosed.Contains(leftOut) && AfterElement(html, end, leftOut, unclosed) is > 0 and var after)
            {
                tame.Append(' ');
                at = after;
                continue;
            }
            at = end;
            // Outside a ruby nothing closes them, and the tree builder looks through all of them at each.
            if (IsReading(name) && rubies == 0) continue;
            tags++;
            if (!noDepth.Contains(name))
            {
                if (closing && dropped > 0)
                {
                    dropped--;
                    continue;
                }
                if (!closing && depth >= Deepest)
                {
                    dropped++;
                    continue;
                }
                depth = Math.Max(0, depth + (closing ? -1 : 1));
                if (name.Equals("ruby", StringComparison.OrdinalIgnoreCase)) rubies = Math.Max(0, rubies + (closing ? -1 : 1));
            }
            if (end - open <= LongestTag) tame.Append(html, open, end - open);
            else
            {
                tame.Append(closing ? "</" : "<");
                tame.Append(name);
                tame.Append('>');
            }
            if (!closing && name.Equals("script", StringComparison.OrdinalIgnoreCase))
            {
                at = AfterElement(html, end, "script", unclosed);
                tame.Append(html, end, at - end);
                depth--;
            }
        }
        return at;
    }

    private static bool IsReading(ReadOnlySpan<char> name) => name.Equals("rt", StringComparison.OrdinalIgnoreCase) || name.Equals("rp", StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> NameAt(string html, int at)
    {
        if (at >= html.Length || !char.IsAsciiLetter(html[at])) return default;
        var end = at;
        while (end < html.Length && !char.IsWhiteSpace(html[end]) && html[end] is not ('>' or '/' or '<')) end++;
        return html.AsSpan(at, end - at);
    }

    /// <summary>After the <c>&gt;</c> of a tag; one inside a quoted value does not count.</summary>
    private static int EndOfTag(string html, int at)
    {
        while (at < html.Length)
        {
            var next = html.AsSpan(at).IndexOfAny('>', '"', '\'');
            if (next < 0) return html.Length;
            at += next + 1;
            var c = html[at - 1];
            if (c == '>') return at;
            // A quote opens a value only after "=": <p class=it's> has none.
            if (!FollowsEquals(html, at - 2)) continue;
            var close = html.IndexOf(c, at);
            if (close < 0) return Math.Max(at, html.IndexOf('>', at) + 1);
            at = close + 1;
        }
        return html.Length;
    }

    private static bool FollowsEquals(string html, int at)
    {
        while (at > 0 && char.IsWhiteSpace(html[at])) at--;
        return html[at] == '=';
    }

    private static int EndOfDeclaration(string html, int open, out bool isComment)
    {
        isComment = string.CompareOrdinal(html, open, "<!--", 0, 4) == 0;
        var end = isComment ? html.IndexOf("-->", open + 2, StringComparison.Ordinal) : html.IndexOf('>', open);
        return end < 0 ? html.Length : end + (isComment ? 3 : 1);
    }

    private static string? LeftOutAs(ReadOnlySpan<char> name)
    {
        foreach (var known in LeftOut)
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
                return known;
        return null;
    }

    private static bool IsLinkedData(ReadOnlySpan<char> tag) => tag.Contains("ld+json", StringComparison.OrdinalIgnoreCase);

    /// <summary>After the end tag of the element that begins before <paramref name="at"/>. Without one: the end of the page,
    /// or 0 for elements that a browser would read on in; these are not looked for again.</summary>
    private static int AfterElement(string html, int at, string name, HashSet<string> unclosed)
    {
        while (at < html.Length)
        {
            var close = html.IndexOf("</", at, StringComparison.Ordinal);
            if (close < 0) break;
            if (NameAt(html, close + 2).Equals(name, StringComparison.OrdinalIgnoreCase)) return EndOfTag(html, close + 2 + name.Length);
            at = close + 2;
        }
        if (Array.IndexOf(LeftOut, name) < RunToTheEnd) return html.Length;
        unclosed.Add(name);
        return 0;
    }

    /// <summary>The page as it is written, in a buffer that is long enough.</summary>
    private ref struct Output(Span<char> buffer)
    {
        private readonly Span<char> _buffer = buffer;

        public int Length { get; private set; }

        public void Append(char c) => _buffer[Length++] = c;

        public void Append(ReadOnlySpan<char> text)
        {
            text.CopyTo(_buffer[Length..]);
            Length += text.Length;
        }

        public void Append(string text, int start, int length) => Append(text.AsSpan(start, length));

        public override readonly string ToString() => new(_buffer[..Length]);
    }
}
