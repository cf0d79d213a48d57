namespace ArticleAnalysis.Linguistics;

/// <summary>
/// The keys of <c>lemmas.bin</c>: 64-bit hashes of a suffix or a whole word, what is asked of it, and under which tag. Training and reading share
/// them. A word is hashed from its end, so that one pass gives all its suffixes and itself.
/// </summary>
internal static class LemmaKeys
{
    /// <summary>Characters of the longest suffix that a rule looks at.</summary>
    public const int LongestSuffix = 6;

    /// <summary>The hash of the empty suffix.</summary>
    public const ulong Empty = 14695981039346656037;

    /// <summary>The hash of a suffix longer by the character before it (FNV-1a).</summary>
    public static ulong Extend(ulong suffix, char before) => (suffix ^ before) * 1099511628211;

    /// <summary>The hash of a whole suffix.</summary>
    public static ulong HashOf(ReadOnlySpan<char> suffix)
    {
        var hash = Empty;
        for (var i = suffix.Length - 1; i >= 0; i--) hash = Extend(hash, suffix[i]);
        return hash;
    }

    /// <summary>The lemma of a word under a tag of the language.</summary>
    public static ulong Word(ulong word, int xpos) => Mix(word, 1, (uint)xpos);

    /// <summary>The lemma of a word under a universal part of speech.</summary>
    public static ulong Word(ulong word, Upos upos) => Mix(word, 2, (uint)upos);

    /// <summary>The lemma of a word that is written so, under a tag of the language.</summary>
    public static ulong Word(ulong word, int xpos, TokenShape shape) => Mix(word, 5, ((uint)xpos << 8) | (uint)shape);

    /// <summary>What to cut and to append for words of a tag that end so.</summary>
    public static ulong Edit(ulong suffix, int xpos) => Mix(suffix, 3, (uint)xpos);

    /// <summary>What becomes of the capitals of words of a tag that end so and are written so.</summary>
    public static ulong Casing(ulong suffix, int xpos, TokenShape shape, bool capitalsExplained) =>
        Mix(suffix, 4, ((uint)xpos << 8) | ((uint)shape << 1) | (capitalsExplained ? 1u : 0u));

    /// <summary>The mix of SplitMix64; never zero, which marks a free slot.</summary>
    private static ulong Mix(ulong hash, uint question, uint context)
    {
        var z = hash + (((ulong)context << 3 | question) * 0x9E3779B97F4A7C15);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (z ^ (z >> 31)) | 1;
    }
}

/// <summary>What becomes of a word's capitals in its lemma.</summary>
internal enum LemmaCasing : byte
{
    /// <summary>All in lower case.</summary>
    Lower,

    /// <summary>As written.</summary>
    Keep,

    /// <summary>The first character in upper case, the others in lower case (PARIS, Paris).</summary>
    Capitalize,
}
