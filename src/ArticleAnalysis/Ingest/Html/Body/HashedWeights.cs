namespace ArticleAnalysis.Ingest.Html.Body;

/// <summary>A weight for every word, found by its hash; rare words share places, and most places are zero.</summary>
/// <param name="weights">As many as a power of two.</param>
internal readonly ref struct HashedWeights(ReadOnlySpan<float> weights)
{
    private readonly ReadOnlySpan<float> _weights = weights;

    /// <summary>The weight of the word with this hash.</summary>
    public float this[uint hash] => _weights.IsEmpty ? 0 : _weights[(int)(hash & (uint)(_weights.Length - 1))];
}

/// <summary>Hashes of words in lower case (FNV-1a), the same on every machine.</summary>
internal static class WordHash
{
    private const uint Prime = 16777619;

    /// <summary>What a hash begins with.</summary>
    public const uint Seed = 2166136261;

    /// <summary>Adds a character, upper and lower case alike.</summary>
    public static uint Add(uint hash, char c) => (hash ^ char.ToLowerInvariant(c)) * Prime;

    /// <summary>Adds the hash of a word to that of the words before it.</summary>
    public static uint Join(uint hash, uint word) => (((hash << 5) | (hash >> 27)) ^ word) * Prime;

    /// <summary>Spreads the bits, so that the low ones depend on all.</summary>
    public static uint Mix(uint hash)
    {
        hash = (hash ^ (hash >> 15)) * 0x2C1B3C6D;
        return hash ^ (hash >> 13);
    }
}
