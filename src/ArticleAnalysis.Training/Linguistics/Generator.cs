namespace ArticleAnalysis.Training.Linguistics;

/// <summary>Numbers by chance from a seed, by a generator of fixed definition (SplitMix64), so that a seed means the same on every runtime.</summary>
internal sealed class Generator(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 random bits.</summary>
    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>Between 0 and 1.</summary>
    public float Unit() => (Next() >> 40) * (1f / (1 << 24));

    public void Shuffle<T>(T[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = (int)(Next() % (ulong)(i + 1));
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
