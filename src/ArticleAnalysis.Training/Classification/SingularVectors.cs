using ArticleAnalysis.Training.Linguistics;

namespace ArticleAnalysis.Training.Classification;

/// <summary>The greatest singular vectors of a matrix of few entries, found by subspace iteration from a random start (Halko, Martinsson and Tropp 2011).</summary>
internal static class SingularVectors
{
    private const int Iterations = 4;

    /// <summary>Orthonormal vectors, the greatest first, and the square of the singular value of each.</summary>
    /// <param name="rows">The columns that each row of the matrix fills, and the values there.</param>
    /// <param name="columns">Columns of the matrix.</param>
    /// <param name="count">How many vectors, a multiple of <see cref="FixedLanes.Step"/>. Component k of every column is vector k.</param>
    public static (float[][] Vectors, float[] Squares) Of(IReadOnlyCollection<(int[] Columns, float[] Values)> rows, int columns, int count)
    {
        var random = new Generator(LinearFit.Seed);
        var vectors = NewRows(columns, count);
        foreach (var vector in vectors)
            foreach (ref var component in vector.AsSpan()) component = random.Unit() + random.Unit() + random.Unit() - 1.5f;
        var squares = Orthonormalize(vectors, count);
        var (latent, next) = (new float[count], NewRows(columns, count));
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            foreach (var vector in next) Array.Clear(vector);
            foreach (var (at, values) in rows)
            {
                Array.Clear(latent);
                for (var i = 0; i < at.Length; i++) FixedLanes.Add(latent, vectors[at[i]], values[i]);
                for (var i = 0; i < at.Length; i++) FixedLanes.Add(next[at[i]], latent, values[i]);
            }
            (vectors, next) = (next, vectors);
            squares = Orthonormalize(vectors, count);
        }
        return (vectors, squares);
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
            // Twice: what is left of a column that says nothing new is rounding, which is not yet at right angles to the others (Parlett 1980).
            for (var time = 0; time < 2; time++)
                for (var before = 0; before < k; before++) FixedLanes.Add(column, columns[before], -FixedLanes.Dot(column, columns[before]));
            lengths[k] = MathF.Sqrt(FixedLanes.Dot(column, column));
            FixedLanes.Normalize(column);
            for (var row = 0; row < rows.Length; row++) rows[row][k] = column[row];
        }
        return lengths;
    }
}
