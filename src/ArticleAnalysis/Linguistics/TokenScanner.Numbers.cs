namespace ArticleAnalysis.Linguistics;

internal ref partial struct TokenScanner
{
    private const int LongestNumber = 24;

    /// <summary>End of the number that begins with a digit at <paramref name="start"/>: 2,600.5, 7:30, 9/11, 1/2, 12-20-2000, 555-0123.</summary>
    private readonly int NumberEnd(int start)
    {
        if (HyphenatedEnd(start) is var hyphenated && hyphenated > start) return hyphenated;
        var end = start;
        while (true)
        {
            while (IsDigit(end)) end++;
            var joins = At(end) switch
            {
                '.' or ':' or '/' => IsDigit(end + 1),
                ',' => IsDigit(end + 1) && IsDigit(end + 2) && IsDigit(end + 3) && !IsDigit(end + 4),
                _ => false,
            };
            if (!joins) return end;
            end++;
        }
    }

    /// <summary>End of a telephone number or a date with hyphens; <paramref name="start"/> for others: a range (5-10) and a score are cut.</summary>
    private readonly int HyphenatedEnd(int start)
    {
        var limit = Math.Min(_chunkEnd, start + LongestNumber);
        var (end, hyphens, last) = (start, 0, start);
        while (end < limit && (IsDigit(end) || (_text[end] is '-' or '/' && IsDigit(end + 1))))
            if (_text[end++] == '-') (hyphens, last) = (hyphens + 1, end);
        if (hyphens == 0 || IsWord(end) || At(end) is '-') return start;
        var before = last - 1;
        while (before > start && IsDigit(before - 1)) before--;
        var isTelephone = end - last == 4 && last - 1 - before is 3 or 5 && (before == start || _text[before - 1] is '/' or '-'); // 555-0123, 20500-0003
        return hyphens > 1 || isTelephone ? end : start;
    }

    /// <summary>True when a unit is glued to the number that ends at <paramref name="end"/>: 5km, 10am, 8p.m.</summary>
    private readonly bool IsUnit(int end)
    {
        if (!IsLetter(end)) return false;
        var last = LettersEnd(end);
        if (At(last) == '.' && IsLetter(last + 1)) last = LettersEnd(last + 1);
        return !IsWord(last) && last - end <= TokenTables.Longest && _tables.Units.Contains(_text[end..last]);
    }

    /// <summary>True when a list number opens the passage; its stop then belongs to it.</summary>
    private readonly bool IsListNumber(int start, ref int end)
    {
        if (start != _start || end - start > 2 || end + 1 != _chunkEnd || _text[end] != '.' || _chunkEnd == _text.Length) return false;
        end++;
        return true;
    }
}
