using ArticleAnalysis.Training.Linguistics;

namespace ArticleAnalysis.Training.Classification;

/// <summary>
/// Vectors of features by the texts in which they stand: latent semantic analysis (Deerwester et al. 1990), the singular vectors of texts by features. Features of the same texts are near
/// each other, so that a model knows something of those that its labelled texts lack.
/// </summary>
internal static class LatentVectors
{
    /// <summary>A component of a smaller part of the greatest singular value is rounding.</summary>
    private const float Least = 1e-3f;

    /// <summary>A vector a feature.</summary>
    /// <param name="texts">The rows of the features of each text, and their values.</param>
    /// <param name="features">Number of features.</param>
    /// <param name="dimensions">Components of a vector, a multiple of <see cref="FixedLanes.Step"/>. Each is divided by the root of its singular value, so that the broad ones do not drown the rest.</param>
    public static float[][] Fit(IReadOnlyCollection<(int[] Rows, float[] Values)> texts, int features, int dimensions)
    {
        var (vectors, squares) = SingularVectors.Of(texts, features, dimensions);
        // The squares are the sums over all texts of the squares of a component; the sum of a text's vectors shall have a length of about 1.
        var singular = Array.ConvertAll(squares, MathF.Sqrt);
        var length = MathF.Sqrt(singular.Sum() / texts.Count);
        var scales = Array.ConvertAll(singular, s => s < Least * singular[0] ? 0 : 1 / (MathF.Sqrt(s) * length));
        foreach (var vector in vectors)
            for (var k = 0; k < dimensions; k++) vector[k] *= scales[k];
        return vectors;
    }
}
