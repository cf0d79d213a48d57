using System.Runtime.InteropServices;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Discourse;

/// <summary>Writes the means of matrices: large ones in eight bits a value with a scale for each row, the others as they are.</summary>
internal static class DiscourseModelWriter
{
    private const int Large = 4096;

    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(IEnumerable<AdagradMatrix> matrices)
    {
        var entries = new List<(string Name, int Rows, int Columns, byte[] Data)>();
        foreach (var matrix in matrices)
        {
            var width = matrix.Mean.Length / matrix.Rows;
            if (matrix.Rows < Large)
            {
                entries.Add((matrix.Name, matrix.Rows, width, MemoryMarshal.AsBytes(matrix.Mean.AsSpan()).ToArray()));
                continue;
            }
            var (rows, scales) = (new byte[matrix.Mean.Length], new float[matrix.Rows]);
            for (var r = 0; r < matrix.Rows; r++)
            {
                var row = matrix.Mean.AsSpan(r * width, width);
                var most = 0f;
                foreach (var value in row) most = MathF.Max(most, MathF.Abs(value));
                scales[r] = most / 127;
                for (var c = 0; c < width && most > 0; c++) rows[(r * width) + c] = (byte)(sbyte)MathF.Round(row[c] / scales[r]);
            }
            entries.Add((matrix.Name, matrix.Rows, width, rows));
            entries.Add(($"{matrix.Name}.scale", 1, matrix.Rows, MemoryMarshal.AsBytes(scales.AsSpan()).ToArray()));
        }
        return NetworkWriter.File(entries);
    }
}
