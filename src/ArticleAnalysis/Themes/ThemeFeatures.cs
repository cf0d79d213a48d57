namespace ArticleAnalysis.Themes;

/// <summary>
/// Reads the words of a text and the pairs of neighbouring words, each as a hash. The trainer and the library read through this one type, so
/// that both see the same features.
/// </summary>
/// <remarks>Words are runs of letters and digits in lower case; signs of money and per cent are words; numbers and punctuation stand between words
/// and end a pair, so that "rates. Floods" makes no "rates floods".</remarks>
internal ref struct ThemeFeatures
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private readonly ReadOnlySpan<char> _text;
    private int _at;
    private ulong _before;
    private int _beforeStart;
    private ulong _pair;

    /// <summary>Starts at the head of <paramref name="text"/>.</summary>
    public ThemeFeatures(ReadOnlySpan<char> text) => _text = text;

    /// <summary>Hash of the word or pair; never 0.</summary>
    public ulong Current { get; private set; }

    /// <summary>Where the word or pair begins in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends.</summary>
    public int End { get; private set; }

    /// <summary>Goes to the next word or pair: first the word, then the pair that it ends.</summary>
    public bool MoveNext()
    {
        if (_pair != 0)
        {
            (Current, Start, _pair) = (_pair, _beforeStart, 0);
            (_before, _beforeStart) = (_wordHash, _wordStart);
            return true;
        }
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (char.IsLetter(c)) return ReadWord();
            if (char.IsDigit(c)) { SkipNumber(); continue; }
            if (c is '$' or '€' or '£' or '¥' or '%')
            {
                (Current, Start, End, _before) = (Basis ^ c, _at, _at + 1, 0);
                _at++;
                return true;
            }
            if (c is not (' ' or '-' or '\'' or '’')) _before = 0;
            _at++;
        }
        return false;
    }

    private ulong _wordHash;
    private int _wordStart;

    private bool ReadWord()
    {
        var (start, hash) = (_at, Basis);
        while (_at < _text.Length && char.IsLetterOrDigit(_text[_at]))
            hash = (hash ^ char.ToLowerInvariant(_text[_at++])) * Prime;
        // The s of "Norway's" and the t of "don't" say nothing of the subject.
        if (_at - start == 1) return MoveNext();
        (Current, Start, End) = (Spread(hash), start, _at);
        (_wordHash, _wordStart) = (hash, start);
        if (_before != 0) _pair = Spread((_before * Prime) ^ (hash >> 7) ^ (hash << 21));
        else (_before, _beforeStart) = (hash, start);
        return true;
    }

    private void SkipNumber()
    {
        while (_at < _text.Length && char.IsLetterOrDigit(_text[_at])) _at++;
        _before = 0;
    }

    /// <summary>Mixes all bits into all bits (the finisher of SplitMix64), since slots and fingerprints take parts of the hash.</summary>
    private static ulong Spread(ulong hash)
    {
        hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9;
        hash = (hash ^ (hash >> 27)) * 0x94d049bb133111eb;
        hash ^= hash >> 31;
        return hash == 0 ? 1 : hash;
    }
}
