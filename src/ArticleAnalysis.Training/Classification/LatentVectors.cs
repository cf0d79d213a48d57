using ArticleAnalysis.Training.Linguistics;

namespace ArticleAnalysis.Training.Classification;

/// <summary>
/// Vectors of features by the texts in which they stand: latent semantic analysis (Deerwester et al. 1990), the singular vectors of texts by features, found by subspace iteration from a
/// random start (Halko, Martinsson and Tropp 2011). Features of the same texts are near each other, so that a model knows something of those that its labelled texts lack.
/// </summary>
internal static class LatentVectors
{
    private const int Iterations = 4;

    /// <summary>A component of a smaller part of the greatest singular value is rounding.</summary>
    private const float Least = 1e-3f;

    /// <summary>A vector a feature.</summary>
    /// <param name="texts">The rows of the features of each text, and their values.</param>
    /// <param name="features">Number of features.</param>
    /// <param name="dimensions">Components of a vector, a multiple of <see cref="FixedLanes.Step"/>. Each is divided by the root of its singular value, so that the broad ones do not drown the rest.</param>
    public static float[][] Fit(IReadOnlyCollection<(int[] Rows, float[] Values)> texts, int features, int dimensions)
    {
        var random = new Generator(LinearFit.Seed);
        var vectors = NewRows(features, dimensions);
        foreach (var vector in vectors)
            foreach (ref var component in vector.AsSpan()) component = random.Unit() + random.Unit() + random.Unit() - 1.5f;
        var lengths = Orthonormalize(vectors, dimensions);
        var (latent, next) = (new float[dimensions], NewRows(features, dimensions));
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            foreach (var vector in next) Array.Clear(vector);
            foreach (var (rows, values) in texts)
            {
                Array.Clear(latent);
                for (var i = 0; i < rows.Length; i++) FixedLanes.Add(latent, vectors[rows[i]], values[i]);
                for (var i = 0; i < rows.Length; i++) FixedLanes.Add(next[rows[i]], latent, values[i]);
            }
            (vectors, next) = (next, vectors);
            lengths = Orthonormalize(vectors, dimensions);
        }
        // Lengths are squares of singular values, and those the sums over all texts of the squares of a component; the sum of a text's vectors shall have a length of about 1.
        var singular = Array.ConvertAll(lengths, MathF.Sqrt);
        var length = MathF.Sqrt(singular.Sum() / texts.Count);
        var scales = Array.ConvertAll(singular, s => s < Least * singular[0] ? 0 : 1 / (MathF.Sqrt(s) * length));
        foreach (var vector in vectors)
            for (var k = 0; k < dimensions; k++) vector[k] *= scales[k];
        return vectors;
    }

    private static float[][] NewRows(int rows, int width) => [.. Enumerable.Range(0, rows).Select(_ => new float[width])];

    /// <summary>Makes the columns of the rows orthonormal (Gram and Schmidt); gives the length of each without those before it.</summary>
    private static float[] Orthonormalize(float[][] rows, int width)
    {
        var height = (rows.Length + FixedLanes.Step - 1) / FixedLanes.Step * FixedLanes.Step;
        var (columns, lengths) = (NewRows(width, height), new float[width]);
        for (var k = 0; k < width; k++)
        {
            var column = columns[k];
            for (var row = 0; row < rows.Length; row++) column[row] = rows[row][k];
            for (var before = 0; before < k; before++) FixedLanes.Add(column, columns[before], -FixedLanes.Dot(column, columns[before]));
            lengths[k] = MathF.Sqrt(FixedLanes.Dot(column, column));
            FixedLanes.Normalize(column);
            for (var row = 0; row < rows.Length; row++) rows[row][k] = column[row];
        }
        return lengths;
    }
}
