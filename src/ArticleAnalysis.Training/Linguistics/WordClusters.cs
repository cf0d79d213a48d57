namespace ArticleAnalysis.Training.Linguistics;

/// <summary>Spherical k-means (Dhillon and Modha 2001), begun by k-means++ (Arthur and Vassilvitskii 2007).</summary>
internal static class WordClusters
{
    private const int Passes = 15;

    /// <summary>Groups vectors of unit length by direction.</summary>
    /// <param name="vectors">One row a point.</param>
    /// <param name="weights">How much each point counts.</param>
    /// <param name="count">Number of groups.</param>
    /// <param name="seed">Seed of the first centres.</param>
    /// <returns>The group of each point, and the unit centres.</returns>
    public static (int[] Groups, float[][] Centers) Find(float[][] vectors, float[] weights, int count, int seed)
    {
        var centers = FirstCenters(vectors, weights, count, new Generator((ulong)seed));
        var groups = new int[vectors.Length];
        for (var pass = 0; pass < Passes; pass++)
        {
            Parallel.For(0, vectors.Length, i => groups[i] = Nearest(vectors[i], centers)); // each alone, so the order does not matter
            var sums = centers.Select(c => new float[c.Length]).ToArray();
            for (var i = 0; i < vectors.Length; i++) FixedLanes.Add(sums[groups[i]], vectors[i], weights[i]);
            for (var c = 0; c < count; c++)
            {
                FixedLanes.Normalize(sums[c]);
                if (FixedLanes.Dot(sums[c], sums[c]) > 0) centers[c] = sums[c]; // a centre without points stays
            }
        }
        return (groups, centers);
    }

    /// <summary>Points drawn one after the other, the likelier the farther they are from those drawn before.</summary>
    private static float[][] FirstCenters(float[][] vectors, float[] weights, int count, Generator random)
    {
        var centers = new float[count][];
        var far = Array.ConvertAll(weights, w => (double)w);
        var similarity = new float[vectors.Length];
        Array.Fill(similarity, -1);
        for (var c = 0; c < count; c++)
        {
            var left = (random.Next() >> 11) * (1.0 / (1L << 53)) * far.Sum();
            var drawn = 0;
            while (drawn < far.Length - 1 && (left -= far[drawn]) > 0) drawn++;
            var center = centers[c] = [.. vectors[drawn]];
            Parallel.For(0, vectors.Length, i =>
            {
                similarity[i] = Math.Max(similarity[i], FixedLanes.Dot(vectors[i], center));
                far[i] = weights[i] * Math.Max(0, 1 - similarity[i]);
            });
        }
        return centers;
    }

    private static int Nearest(float[] vector, float[][] centers)
    {
        var (best, most) = (0, float.MinValue);
        for (var c = 0; c < centers.Length; c++)
        {
            var similarity = FixedLanes.Dot(vector, centers[c]);
            if (similarity > most) (best, most) = (c, similarity);
        }
        return best;
    }
}
