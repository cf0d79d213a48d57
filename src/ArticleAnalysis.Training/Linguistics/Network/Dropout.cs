namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>Dropout whose mask is the same for all tokens of a passage (Gal and Ghahramani, NIPS 2016).</summary>
internal static unsafe class Dropout
{
    /// <summary>A row a token: 0 with probability <paramref name="rate"/>, else 1 / (1 - rate).</summary>
    public static float* Mask(Arena arena, ReadOnlySpan<int> segmentEnds, int width, float rate, Generator chance)
    {
        var mask = arena.Take(segmentEnds[^1], width);
        var keep = 1 / (1 - rate);
        var start = 0;
        foreach (var end in segmentEnds)
        {
            var first = mask + ((long)start * width);
            for (var j = 0; j < width; j++) first[j] = chance.Unit() < rate ? 0 : keep;
            for (var i = start + 1; i < end; i++) Buffer.MemoryCopy(first, mask + ((long)i * width), width * sizeof(float), width * sizeof(float));
            start = end;
        }
        return mask;
    }
}
