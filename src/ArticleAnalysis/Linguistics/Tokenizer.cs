using System.Buffers;
using System.Collections.Frozen;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Linguistics;

/// <summary>
/// Cuts a passage into tokens by the conventions of the English UD treebanks: punctuation, symbols, clitics and the parts of a
/// hyphenated word are tokens of their own; abbreviations keep their stop; numbers keep their separators. Nothing is changed or
/// lost: every character that is not white space lies in exactly one token.
/// </summary>
internal sealed class Tokenizer
{
    private static readonly SearchValues<char> Symbols = SearchValues.Create("$€£¥₹₩₺₽₦%‰°+=<>|~^§©®™#&*/\\@_");

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _clitics;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _prefixes;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _abbreviations;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _contractions;

    public Tokenizer(LanguageResources resources)
    {
        var rows = resources.Table("Linguistics/tokens.tsv");
        _clitics = SetOf("clitic");
        _prefixes = SetOf("prefix");
        _contractions = rows.Where(r => r[0] == "contraction").ToFrozenDictionary(r => r[1], r => r.Integer(2), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _abbreviations = resources.Table("Linguistics/abbreviations.tsv").Select(r => r[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SetOf(string kind) =>
            rows.Where(r => r[0] == kind).Select(r => r[1]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Adds the tokens of <paramref name="passage"/> to <paramref name="tokens"/>.</summary>
    public void Tokenize(string text, TextSpan passage, List<TextSpan> tokens)
    {
        for (var i = passage.Start; i < passage.End;)
        {
            var c = text[i];
            if (IsSpace(c)) i++;
            else if (IsWordCharacter(c)) i = Word(text, i, passage.End, tokens);
            else i = Sign(text, i, passage.End, tokens);
        }
    }

    /// <summary>Takes one run of letters and digits with what belongs to it, and cuts it where the conventions say so.</summary>
    private int Word(string text, int start, int limit, List<TextSpan> tokens)
    {
        if (UriEnd(text, start, limit) is var uri && uri > start)
        {
            tokens.Add(new(start, uri));
            return uri;
        }
        var end = start;
        var hasApostrophe = false;
        while (end < limit)
        {
            var c = text[end];
            if (IsWordCharacter(c)) end++;
            else if (IsApostrophe(c) && end + 1 < limit && char.IsLetter(text[end + 1])) (hasApostrophe, end) = (true, end + 1);
            else if (IsJoiner(c) && end + 1 < limit && JoinsNumber(text, end)) end++;
            else if (c == '.' && end + 1 < limit && char.IsLetter(text[end + 1]) && IsInitials(text, start, end)) end++; // U.S, p.m, e.g
            else if (c == '-' && end + 1 < limit && IsWordCharacter(text[end + 1]) && _prefixes.Contains(text.AsSpan(start, end - start))) end++; // co-operate, e-mail
            else break;
        }
        if (end < limit && text[end] == '.' && KeepsStop(text, start, end, limit)) end++;
        if (hasApostrophe) Clitics(text, start, end, tokens);
        else if (_contractions.TryGetValue(text.AsSpan(start, end - start), out var cut))
        {
            tokens.Add(new(start, start + cut)); // can|not, gon|na
            tokens.Add(new(start + cut, end));
        }
        else if (end < limit && text[end] == '$' && end - start <= 3 && IsUpper(text, start, end)) tokens.Add(new(start, ++end)); // US$, NZ$
        else tokens.Add(new(start, end));
        return end;
    }

    /// <summary>Cuts clitics off the end of a word: does|n't, they|'d|'ve, Canada|'s; O'Brien stays whole.</summary>
    private void Clitics(string text, int start, int end, List<TextSpan> tokens)
    {
        Span<int> cuts = stackalloc int[4];
        var count = 0;
        for (var tail = end; count < cuts.Length;)
        {
            var cut = -1;
            for (var i = tail - 1; i > start && cut < 0; i--)
                if (IsApostrophe(text[i])) cut = i;
            if (cut < 0) break;
            if (IsClitic(text.AsSpan(cut - 1, tail - cut + 1)) && cut - 1 > start) cut--; // n't
            else if (!IsClitic(text.AsSpan(cut, tail - cut))) break;
            cuts[count++] = tail = cut;
        }
        var from = start;
        while (count > 0)
        {
            tokens.Add(new(from, cuts[--count]));
            from = cuts[count];
        }
        tokens.Add(new(from, end));
    }

    private bool IsClitic(ReadOnlySpan<char> form)
    {
        if (form.Length > 4) return false;
        Span<char> straight = stackalloc char[4];
        form.CopyTo(straight);
        straight = straight[..form.Length];
        straight.Replace('’', '\'');
        return _clitics.Contains(straight);
    }

    private static int Sign(string text, int start, int limit, List<TextSpan> tokens)
    {
        var c = text[start];
        var end = start + 1;
        if (c is '.' or '-' or '!' or '?' or '*' or '=' or '_' or '~')
            while (end < limit && (text[end] == c || (c is '!' or '?' && text[end] is '!' or '?'))) end++; // ... -- ?!
        else if (IsApostrophe(c) && end + 2 < limit && char.IsAsciiDigit(text[end]) && char.IsAsciiDigit(text[end + 1]))
            while (end < limit && char.IsAsciiLetterOrDigit(text[end])) end++; // '90s
        else if (char.IsSurrogate(c))
            while (end < limit && char.IsSurrogate(text[end])) end++;
        tokens.Add(new(start, end));
        return end;
    }

    /// <summary>True when the stop after a word belongs to it: an abbreviation, an initial, or initials with stops inside.</summary>
    private bool KeepsStop(string text, int start, int end, int limit)
    {
        var form = text.AsSpan(start, end - start);
        if (end + 1 < limit && text[end + 1] == '.') return false; // an ellipsis follows
        if (form.Contains('.') && IsInitials(text, start, end)) return true;
        if (form.Length == 1 && char.IsUpper(form[0]) && form[0] != 'I') return end + 1 < limit && IsSpace(text[end + 1]); // J. Smith
        return _abbreviations.Contains(form);
    }

    /// <summary>True for single letters between stops: the U.S of U.S.</summary>
    private static bool IsInitials(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var letterExpected = (i - start) % 2 == 0;
            if (letterExpected ? !char.IsLetter(text[i]) : text[i] != '.') return false;
        }
        return (end - start) % 2 == 1;
    }

    private static bool JoinsNumber(string text, int at) =>
        char.IsAsciiDigit(text[at + 1]) && at > 0 && char.IsAsciiDigit(text[at - 1]);

    /// <summary>End of a web or mail address that begins here, or <paramref name="start"/>.</summary>
    private static int UriEnd(string text, int start, int limit)
    {
        var rest = text.AsSpan(start, limit - start);
        var isUri = rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        var end = 0;
        while (end < rest.Length && end < 2048 && !IsSpace(rest[end]) && (isUri || IsMailCharacter(rest[end]))) end++;
        while (end > 0 && rest[end - 1] is '.' or ',' or ')' or ';' or ':' or '"' or '”' or '’' or '\'' or '?' or '!') end--;
        if (isUri) return start + end;
        var at = rest[..end].IndexOf('@');
        return at > 0 && rest[at..end].Contains('.') ? start + end : start;
    }

    private static bool IsMailCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '@' or '.' or '_' or '-' or '+';

    private static bool IsUpper(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (!char.IsUpper(text[i])) return false;
        return true;
    }

    internal static bool IsApostrophe(char c) => c is '\'' or '’';

    internal static bool IsSymbol(char c) => Symbols.Contains(c);

    private static bool IsJoiner(char c) => c is ',' or '.' or ':' or '/';

    private static bool IsSpace(char c) => c <= ' ' || char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF';

    private static bool IsWordCharacter(char c) => char.IsAsciiLetterOrDigit(c) || (c > 127 && (char.IsLetterOrDigit(c)
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.OtherNumber));
}
