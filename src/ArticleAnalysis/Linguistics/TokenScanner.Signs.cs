using System.Buffers;

namespace ArticleAnalysis.Linguistics;

internal ref partial struct TokenScanner
{
    private static readonly SearchValues<char> Drawing = SearchValues.Create("-+=|<>*~^_{}\\#");

    /// <summary>Takes a mark, symbol or emoji with what belongs to it.</summary>
    private int Sign(int start)
    {
        var c = _text[start];
        if (c > 127 && c is not ('‘' or '’' or '…')) return Add(start, start + Characters.SignLength(_text[.._chunkEnd], start));
        if (start + 1 == _chunkEnd && c is not ('\'' or '’' or '‘')) return Add(start, _chunkEnd);
        if (WholeEnd(start) is var whole && whole > start) return Add(start, whole);
        switch (c)
        {
            case '\'' or '’' or '‘': return Quote(start);
            case '.' when IsDigit(start + 1) && (start == _chunkStart || !IsWordBefore(start)): return Add(start, NumberEnd(start + 1)); // .04
            case '.' or '…' or '!' or '?': return Add(start, MarksEnd(start));
            case '#' or '@' when IsLetter(start + 1): return Add(start, TagEnd(start + 1));
            case '+' when IsDigit(start + 1) && start == _chunkStart: return Add(start, NumberEnd(start + 1)); // +44
            case '-' or '+' or '=' or '*' or '~' or '^' or '_' or '<' or '>' or '|' or '#' or '$' or '`': return Add(start, RunOf(start));
            default: return Add(start, start + 1);
        }
    }

    /// <summary>End of a drawing of signs that fills the chunk (---->, ===) or of a sign of the table (:-), [...]), else <paramref name="start"/>.</summary>
    private readonly int WholeEnd(int start)
    {
        if (start == _chunkStart && Drawing.Contains(_text[start]) && !_text[start.._chunkEnd].ContainsAnyExcept(Drawing) && _text[start.._chunkEnd] is not "<>") return _chunkEnd;
        for (var end = Math.Min(_chunkEnd, start + 5); end > start + 1; end--)
            if (_tables.Whole.Contains(_text[start..end]) && !(IsWord(end) && IsWord(end - 1)) && (start == _chunkStart || !IsWordBefore(start) || !IsWord(end - 1))) return end;
        return start;
    }

    /// <summary>An apostrophe that opens a word ('90s, 'em), or a quotation mark; single ones are remembered, since they end like a possessive.</summary>
    private int Quote(int start)
    {
        if (At(start + 1) is '\'' or '’') return Add(start, start + 2); // ''
        var opens = IsWord(start + 1) && !(start > _chunkStart && (IsWordBefore(start) || _text[start - 1] is '.' or ',' or '?' or '!' or ')'));
        if (!opens)
        {
            _inSingleQuotes = _text[start] == '‘';
            return Add(start, start + 1);
        }
        var end = RunEnd(start + 1);
        if (IsDigit(start + 1) && IsDigit(start + 2))
            return Add(start, Characters.IsApostrophe(At(end)) && At(end + 1) == 's' && !IsWord(end + 2) ? end + 2 : end); // '90s, '60's
        if (_tables.BeginsWithApostrophe(_text[start..end])) return Add(start, end); // get 'em
        if (_tables.CutsOf(_text[start..end]).First > 0) return Cut(start, end, apostrophes: false); // 'tis
        _inSingleQuotes = true;
        return Add(start, start + 1);
    }

    /// <summary>End of a run of stops, or of one stop with the marks behind it: ... .? ?! …</summary>
    private readonly int MarksEnd(int start)
    {
        var end = start;
        while (At(end) is '.' or '…') end++;
        if (end - start <= 1)
            while (At(end) is '!' or '?') end++;
        return end;
    }

    private readonly int TagEnd(int end)
    {
        while (IsWord(end) || (At(end) == '_' && IsWord(end + 1))) end += Math.Max(1, Characters.WordLength(_text, end));
        return end;
    }

    private readonly int RunOf(int start)
    {
        var end = start + 1;
        while (At(end) == _text[start]) end++;
        return end;
    }

    private readonly bool IsWordBefore(int i) => Characters.WordLength(_text, i - 1) > 0;
}
