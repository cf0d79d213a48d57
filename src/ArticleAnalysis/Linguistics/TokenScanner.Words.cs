namespace ArticleAnalysis.Linguistics;

internal ref partial struct TokenScanner
{
    /// <summary>Takes one run of letters and digits with what belongs to it, and cuts it where the conventions say so.</summary>
    private int Word(int start)
    {
        var end = start;
        if (IsDigit(start))
        {
            end = NumberEnd(start);
            if (IsUnit(end) || IsListNumber(start, ref end)) return Add(start, end);
        }
        var (apostrophes, initials) = (false, true);
        while (true)
        {
            var run = end;
            end = RunEnd(end);
            initials &= end - run == 1;
            var join = end < _chunkEnd ? JoinLength(start, run, end, initials) : 0;
            if (join == 0) break;
            apostrophes |= Characters.IsApostrophe(_text[end]);
            end += join;
        }
        if (At(end) == '.' && KeepsStop(start, end, initials && end - start > 1)) return Add(start, end + 1);
        if (At(end) == '$' && end - start <= 3 && IsUpper(start, end)) return Add(start, end + 1); // US$, NZ$
        if (At(end) == '-' && end + 1 == _chunkEnd && end - start <= 2 && IsLetter(start)) return Add(start, end + 1); // a word broken off: th- the
        if (Characters.IsApostrophe(At(end)) && At(end) != '`' && !_inSingleQuotes && !IsWord(end + 1) && IsLetter(end - 1))
        {
            if (_text[end - 1] is 's' or 'S' or 'x' or 'z' or 'Z')
            {
                Cut(start, end, apostrophes);
                return Add(end, end + 1, continues: true); // the countries' flags
            }
            if (end - start > 4 && _text[(end - 2)..end] is "in") return Add(start, end + 1); // lovin'
        }
        return Cut(start, end, apostrophes);
    }

    /// <summary>How many characters from the mark at <paramref name="end"/> on belong to the word that began at <paramref name="start"/>; its last run began at <paramref name="run"/>.</summary>
    private readonly int JoinLength(int start, int run, int end, bool initials)
    {
        switch (_text[end])
        {
            case '\'' or '’' or '`' or '´': return IsLetter(end + 1) ? 1 : 0;
            case '_': return IsWord(end + 1) ? 1 : 0;
            case '.': return DotLength(start, run, end, initials);
            case '-': return Hyphen(start, run, end) ? 1 : 0;
            case '&': // AT&T, R&D
                return end - start <= 3 && IsUpper(start, end) && LettersEnd(end + 1) - end is 2 or 3 && IsUpper(end + 1, LettersEnd(end + 1)) ? 1 : 0;
            case '/': // w/o
                var last = LettersEnd(end + 1);
                return end - start <= 2 && !IsWord(last) && _tables.Whole.Contains(_text[start..last]) ? last - end : 0;
            case '*': // f*** off
                var stars = 1;
                while (stars < 4 && At(end + stars) == '*') stars++;
                return IsLetter(end - 1) && IsLetter(end + stars) ? stars : 0;
            default: return 0;
        }
    }

    private readonly bool Hyphen(int start, int run, int end)
    {
        if (!IsWord(end + 1)) return false;
        if (run == start && end - start <= TokenTables.Longest && (start == _chunkStart || _text[start - 1] != '-') && _tables.Prefixes.Contains(_text[start..end])) return true;
        var last = LettersEnd(end + 1);
        return !IsWord(last) && At(last) != '-' && last - end <= TokenTables.Longest && _tables.Suffixes.Contains(_text[(end + 1)..last]);
    }

    /// <summary>Cuts a word into the words of a multi-word token: can|not, does|n't, they|'d|'ve, Canada|'s; O'Brien stays whole.</summary>
    private readonly int Cut(int start, int end, bool apostrophes)
    {
        var (first, second) = _tables.CutsOf(_text[start..end]);
        if (first > 0 && !(end - start == 2 && IsUpper(start, end))) // IM is no I'm
        {
            Add(start, start + first);
            if (second > 0) Add(start + first, start + second, continues: true);
            return Add(start + Math.Max(first, second), end, continues: true);
        }
        if (!apostrophes) return Add(start, end);

        Span<int> cuts = stackalloc int[3];
        var count = 0;
        for (var tail = end; count < cuts.Length; cuts[count++] = tail)
        {
            var cut = CliticStart(start, tail);
            if (cut == tail) break;
            tail = cut;
        }
        var (from, continues) = (start, false);
        while (count > 0) (from, continues) = (Add(from, cuts[--count], continues), true);
        return Add(from, end, continues);
    }

    /// <summary>Where the clitic at the end of a word begins, or <paramref name="tail"/>.</summary>
    private readonly int CliticStart(int start, int tail)
    {
        var cut = tail - 1;
        while (cut > start && tail - cut < 4 && !Characters.IsApostrophe(_text[cut])) cut--;
        if (cut <= start || !Characters.IsApostrophe(_text[cut])) return tail;
        if (cut - 1 > start && _tables.IsClitic(_text[(cut - 1)..tail])) return cut - 1; // n't
        return _tables.IsClitic(_text[cut..tail]) && !IsDecade(start, cut) ? cut : tail;
    }

    private readonly bool IsDecade(int start, int end) => end - start is 2 or 4 && IsDigit(start) && _text[end - 1] == '0'; // the 1960's

    private readonly bool IsUpper(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (!char.IsUpper(_text[i])) return false;
        return true;
    }
}
