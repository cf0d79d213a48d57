namespace ArticleAnalysis.Linguistics;

/// <summary>The features of the tagger, hashed; training and tagging share this class, so that they cannot drift apart.</summary>
internal static class TaggerFeatures
{
    /// <summary>Number of features of a token.</summary>
    public const int Count = 18;

    private const uint Outside = 0x9E3779B9;

    /// <summary>FNV-1a over UTF-16 code units, with a last mix.</summary>
    public static uint HashOf(ReadOnlySpan<char> form)
    {
        var hash = 2166136261u;
        foreach (var c in form) hash = (hash ^ c) * 16777619u;
        return hash ^ (hash >> 15);
    }

    /// <summary>Writes the row of each feature of token <paramref name="at"/>.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="at">Index of the token.</param>
    /// <param name="before">Tag of the token before.</param>
    /// <param name="before2">Tag of the one before that.</param>
    /// <param name="mask">Number of rows minus one; the number is a power of two.</param>
    /// <param name="rows">Receives <see cref="Count"/> rows.</param>
    public static void Write(ReadOnlySpan<Word> words, int at, Upos before, Upos before2, uint mask, Span<int> rows)
    {
        var word = words[at].Entry;
        var shape = (uint)words[at].Shape + (at == 0 ? 16u : 0u);
        var (left, right) = (Entry(words, at - 1), Entry(words, at + 1));
        var (left2, right2) = (HashAt(words, at - 2), HashAt(words, at + 2));
        var (leftHash, rightHash) = (left?.Hash ?? Outside, right?.Hash ?? Outside);
        rows[0] = Row(0, 0, 0, mask);
        rows[1] = Row(1, word.Hash, 0, mask);
        rows[2] = Row(2, word.Hash, shape, mask);
        rows[3] = Row(3, word.Suffix3, 0, mask);
        rows[4] = Row(4, word.Suffix2, shape, mask);
        rows[5] = Row(5, word.Prefix3, 0, mask);
        rows[6] = Row(6, shape, (uint)before, mask);
        rows[7] = Row(7, leftHash, 0, mask);
        rows[8] = Row(8, rightHash, 0, mask);
        rows[9] = Row(9, left2, 0, mask);
        rows[10] = Row(10, right2, 0, mask);
        rows[11] = Row(11, (uint)before, (uint)before2, mask);
        rows[12] = Row(12, (uint)before, word.Hash, mask);
        rows[13] = Row(13, leftHash, word.Hash, mask);
        rows[14] = Row(14, word.Hash, rightHash, mask);
        rows[15] = Row(15, right?.Suffix3 ?? Outside, word.Suffix3, mask);
        rows[16] = Row(16, ShapeAt(words, at - 1) + (32 * ShapeAt(words, at + 1)), shape, mask);
        rows[17] = Row(17, left?.Suffix3 ?? Outside, (uint)before, mask);
    }

    private static LexiconEntry? Entry(ReadOnlySpan<Word> words, int at) => (uint)at < (uint)words.Length ? words[at].Entry : null;

    private static uint HashAt(ReadOnlySpan<Word> words, int at) => Entry(words, at)?.Hash ?? Outside;

    private static uint ShapeAt(ReadOnlySpan<Word> words, int at) => (uint)at < (uint)words.Length ? (uint)words[at].Shape : 15u;

    private static int Row(uint template, uint a, uint b, uint mask)
    {
        var hash = (a * 0x85EBCA6Bu) ^ (b * 0xC2B2AE35u) ^ (template * 0x27D4EB2Fu);
        hash = (hash ^ (hash >> 16)) * 0x7FEB352Du;
        hash = (hash ^ (hash >> 15)) * 0x846CA68Bu;
        return (int)((hash ^ (hash >> 16)) & mask);
    }
}
