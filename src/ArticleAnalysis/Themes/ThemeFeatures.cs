using ArticleAnalysis.Classification;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Themes;

/// <summary>
/// Reads the words of a text, the clusters of those that the word table knows, and the pairs of neighbouring words, each as a hash. The trainer and the library read through
/// this one type, so that both see the same features.
/// </summary>
/// <remarks>Words are runs of letters and digits in lower case; signs of money and per cent are words; numbers and punctuation stand between words
/// and end a pair, so that "rates. Floods" makes no "rates floods".</remarks>
internal ref struct ThemeFeatures
{
    private const uint ClusterTemplate = 1;
    private const int LongestForm = 64;

    private readonly ReadOnlySpan<char> _text;
    private readonly WordTable? _words;
    private int _at;
    private ulong _before;
    private int _beforeStart;
    private ulong _pair;
    private ulong _wordHash;
    private int _wordStart;
    private bool _clusterIsNext;

    /// <summary>Starts at the head of <paramref name="text"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words whose clusters are told; null for none.</param>
    public ThemeFeatures(ReadOnlySpan<char> text, WordTable? words)
    {
        _text = text;
        _words = words;
        Word = -1;
    }

    /// <summary>Hash of the word, cluster or pair; never 0.</summary>
    public ulong Current { get; private set; }

    /// <summary>Where the word or pair begins in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends.</summary>
    public int End { get; private set; }

    /// <summary>The word in the table when <see cref="Current"/> is its cluster, else -1.</summary>
    public int Word { get; private set; }

    /// <summary>Goes on: first a word, then its cluster, then the pair that it ends.</summary>
    public bool MoveNext()
    {
        Word = -1;
        if (_clusterIsNext)
        {
            _clusterIsNext = false;
            if (Look() is >= 0 and var word)
            {
                (Current, Word) = (FeatureHash.Of(ClusterTemplate, (ulong)_words!.Cluster(word)), word);
                return true;
            }
        }
        if (_pair != 0)
        {
            (Current, Start, _pair) = (_pair, _beforeStart, 0);
            (_before, _beforeStart) = (_wordHash, _wordStart);
            return true;
        }
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (char.IsLetter(c))
            {
                if (ReadWord()) return true;
                continue;
            }
            if (char.IsDigit(c)) { SkipNumber(); continue; }
            if (c is '$' or '€' or '£' or '¥' or '%')
            {
                (Current, Start, End, _before) = (RollingHash.Start ^ c, _at, _at + 1, 0);
                _at++;
                return true;
            }
            if (c is not (' ' or '-' or '\'' or '’')) _before = 0;
            _at++;
        }
        return false;
    }

    /// <summary>Reads a word; false for the s of "Norway's" and the t of "don't", which say nothing of the subject.</summary>
    private bool ReadWord()
    {
        var (start, hash) = (_at, RollingHash.Start);
        while (_at < _text.Length && char.IsLetterOrDigit(_text[_at])) hash = RollingHash.Add(hash, char.ToLowerInvariant(_text[_at++]));
        if (_at - start == 1) return false;
        (Current, Start, End) = (Spread(hash), start, _at);
        (_wordHash, _wordStart, _clusterIsNext) = (hash, start, _words is not null);
        if (_before != 0) _pair = FeatureHash.Join(_before, hash) | 1;
        else (_before, _beforeStart) = (hash, start);
        return true;
    }

    private readonly int Look()
    {
        if (End - Start > LongestForm) return -1;
        Span<char> buffer = stackalloc char[LongestForm];
        return _words!.Find(WordForms.Normalize(_text[Start..End], buffer));
    }

    private void SkipNumber()
    {
        while (_at < _text.Length && char.IsLetterOrDigit(_text[_at])) _at++;
        _before = 0;
    }

    private static ulong Spread(ulong hash) => FeatureHash.Mix(hash) | 1;
}
