using System.Buffers;

namespace ArticleAnalysis.Linguistics;

/// <summary>Finds web and mail addresses in a text without white space; each kind is looked for once, so a whole text costs one pass.</summary>
internal ref struct AddressFinder(TokenTables tables, ReadOnlySpan<char> text)
{
    private static readonly SearchValues<char> Closers = SearchValues.Create("<>\"“”«»|");

    private static readonly (int Start, int End) None = (int.MaxValue, int.MaxValue);

    private readonly TokenTables _tables = tables;
    private readonly ReadOnlySpan<char> _text = text;
    private (int Start, int End) _web = (-1, -1);
    private (int Start, int End) _mail = (-1, -1);

    /// <summary>The first address that begins at or after <paramref name="from"/>; beyond every text when there is none.</summary>
    public (int Start, int End) Next(int from)
    {
        if (_web.Start < from) _web = NextWeb(from);
        if (_mail.Start < from) _mail = NextMail(from);
        return _web.Start <= _mail.Start ? _web : _mail;
    }

    /// <summary>Where an address ends whose path begins at <paramref name="from"/>: before a closing mark, without the punctuation after it.</summary>
    public static int PathEnd(ReadOnlySpan<char> text, int from)
    {
        var rest = text[from..];
        if (rest.IndexOfAny(Closers) is var closer and >= 0) rest = rest[..closer];
        var mayClose = rest.Contains('(');
        while (!rest.IsEmpty && (rest[^1] is '.' or ',' or ';' or ':' or '?' or '!' or '\'' or '’' or ']' or '…' || (rest[^1] == ')' && !mayClose))) rest = rest[..^1];
        return from + rest.Length;
    }

    private readonly (int Start, int End) NextWeb(int from)
    {
        for (var i = from; _text[i..].IndexOf(':') is var offset and >= 0;)
        {
            var colon = i + offset;
            var start = colon;
            while (start > i && colon - start < TokenTables.Longest && char.IsAsciiLetter(_text[start - 1])) start--;
            var isAddress = start < colon && colon + 3 < _text.Length
                && (_text[(colon + 1)..].StartsWith("//") || (_tables.Schemes.Contains(_text[start..colon]) && char.IsAsciiLetterOrDigit(_text[colon + 1])));
            if (isAddress && PathEnd(_text, colon + 1) is var end && end > colon + 1) return (start, end);
            i = colon + 1;
        }
        return None;
    }

    private readonly (int Start, int End) NextMail(int from)
    {
        for (var i = from; _text[i..].IndexOf('@') is var offset and >= 0;)
        {
            var at = i + offset;
            var (start, end) = (at, at + 1);
            while (start > i && IsMail(_text[start - 1])) start--;
            while (start < at && !char.IsLetterOrDigit(_text[start])) start++;
            if (start < at && end < _text.Length && char.IsAsciiLetter(_text[end]))
            {
                while (end < _text.Length && IsMail(_text[end])) end++;
                while (!char.IsLetterOrDigit(_text[end - 1])) end--;
                return (start, end);
            }
            i = at + 1;
        }
        return None;
    }

    private static bool IsMail(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '%';
}
