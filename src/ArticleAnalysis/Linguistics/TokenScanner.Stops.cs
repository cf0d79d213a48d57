namespace ArticleAnalysis.Linguistics;

internal ref partial struct TokenScanner
{
    private const int LongestName = 100;

    /// <summary>How many characters from the stop at <paramref name="end"/> on belong to the word: initials, an abbreviation with stops inside, a dotted name.</summary>
    private readonly int DotLength(int start, int run, int end, bool initials)
    {
        if (IsDigit(end + 1) && IsDigit(end - 1)) return 1; // v2.0
        if (!IsWord(end + 1)) return 0;
        if (initials && IsLetter(end + 1) && !IsWord(end + 2)) return 1; // U.S, p.m, e.g
        if (DottedNameEnd(start, end) is var name && name > end) return name - end;
        var last = LettersEnd(end + 1);
        return run == start && last - start <= TokenTables.Longest && _tables.StopOf(_text[start..last]) is not null ? 1 : 0; // Ph.D
    }

    /// <summary>End of a site or file name with its path, example.org/news or list.pdf, or 0.</summary>
    private readonly int DottedNameEnd(int start, int firstDot)
    {
        var limit = Math.Min(_chunkEnd, start + LongestName);
        var (end, lastDot) = (firstDot, firstDot);
        while (end < limit && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] is '.' or '-' or '_'))
            if (_text[end++] == '.' && IsWord(end)) lastDot = end - 1;
        while (end > lastDot && _text[end - 1] is '.' or '-' or '_') end--;
        if (end <= lastDot || IsWord(end)) return 0;
        var isName = (firstDot - start <= TokenTables.Longest && _tables.Hosts.Contains(_text[start..firstDot]))
            || (end - lastDot <= TokenTables.Longest && _tables.Endings.Contains(_text[(lastDot + 1)..end]));
        if (!isName) return 0;
        return At(end) == '/' ? AddressFinder.PathEnd(_text[.._chunkEnd], end) : end;
    }

    /// <summary>True when the stop after a word belongs to it.</summary>
    private readonly bool KeepsStop(int start, int end, bool initials)
    {
        var form = _text[start..end];
        if (At(end + 1) == '.') return At(end + 2) != '.' && (initials || _tables.StopOf(form) is not null); // U.S.. but no ellipsis
        if (initials) return IsLetter(start);
        if (form.Length == 1 && char.IsUpper(form[0])) // J. Smith, S.Korea; the end of a passage is no initial
            return form[0] != 'I' && (end + 1 < _chunkEnd || NextWord(end + 1) != '\0');
        return _tables.StopOf(form) switch
        {
            StopRule.Name or StopRule.Any => true,
            StopRule.Number => char.IsAsciiDigit(NextWord(end + 1)),
            StopRule.Inside => NextWord(end + 1) is not '\0' and var next && !char.IsUpper(next),
            _ => form.Length == 1 && char.IsLetter(form[0]) && char.IsAsciiDigit(NextWord(end + 1)), // p. 5, c. 1450
        };
    }

    /// <summary>The next character that is no white space, 0 at the end of the passage.</summary>
    private readonly char NextWord(int i)
    {
        while (i < _text.Length && Characters.IsSpace(_text[i])) i++;
        return i < _text.Length ? _text[i] : '\0';
    }
}
