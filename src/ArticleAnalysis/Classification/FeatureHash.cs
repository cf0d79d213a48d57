using ArticleAnalysis.Entities;

namespace ArticleAnalysis.Classification;

/// <summary>Hashes that name features. A template says what kind of thing is seen (the word before, the path in the tree), so that one word in two roles is two features.</summary>
internal static class FeatureHash
{
    /// <summary>A feature of up to three numbers: tags, clusters, positions, or parts that are hashes themselves.</summary>
    public static ulong Of(uint template, ulong a, ulong b = 0, ulong c = 0) => Join(Join(Join(Mix(template + 1), a), b), c);

    /// <summary>A feature that is a string: a form or a lemma.</summary>
    /// <param name="template">What is seen.</param>
    /// <param name="text">The string; case and accents count.</param>
    public static ulong Of(uint template, ReadOnlySpan<char> text) => Join(Mix(template + 1), RollingHash.Of(text));

    /// <summary>A feature of two, in this order: a pair of neighbours, a word in its section.</summary>
    public static ulong Join(ulong first, ulong second) => Mix((first * 0x9E3779B97F4A7C15) ^ second);

    /// <summary>Mixes all bits into all bits (the finisher of SplitMix64).</summary>
    public static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return hash ^ (hash >> 31);
    }
}
