namespace ArticleAnalysis.Training.Extraction.Body;

/// <summary>Logistic regression over hashed words, by AdaGrad, in a fixed order; words that fewer than <see cref="LeastHosts"/> sites use get no weight.</summary>
internal static class HashedRegression
{
    private const int LeastHosts = 4;
    private const int Passes = 6;
    private const float Rate = 0.1f;
    private const float Decay = 2e-5f;

    /// <summary>Fits <c>1 &lt;&lt; bits</c> weights.</summary>
    public static float[] Fit(IReadOnlyList<HashedRow> rows, int bits)
    {
        var mask = (1u << bits) - 1;
        var hosts = new Dictionary<uint, HashSet<string>>();
        foreach (var row in rows)
            foreach (var hash in row.Hashes)
                (hosts.TryGetValue(hash & mask, out var known) ? known : hosts[hash & mask] = []).Add(row.Host);
        var active = rows.Select(r => r.Hashes.Select(h => h & mask).Where(h => hosts[h].Count >= LeastHosts).ToArray()).ToArray();
        var (weights, squares) = (new float[1 << bits], new float[1 << bits]);
        var (bias, biasSquare) = (0f, 1f);
        for (var pass = 0; pass < Passes; pass++)
        {
            for (var i = 0; i < rows.Count; i++)
            {
                // A stride that visits every row once, in an order that mixes the sites.
                var at = (int)(i * 7_368_787L % rows.Count);
                var sum = bias;
                foreach (var hash in active[at]) sum += weights[hash];
                var slope = ((1 / (1 + MathF.Exp(-sum))) - (rows[at].Label ? 1 : 0)) * rows[at].Weight;
                bias -= Rate * slope / MathF.Sqrt(biasSquare += slope * slope);
                foreach (var hash in active[at])
                {
                    var step = slope + (Decay * weights[hash]);
                    weights[hash] -= Rate * step / MathF.Sqrt(1 + (squares[hash] += step * step));
                }
            }
        }
        return weights;
    }
}

/// <summary>One example.</summary>
internal sealed record HashedRow(uint[] Hashes, bool Label, float Weight, string Host);
