using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using ArticleAnalysis.Classification;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Classification;

/// <summary>Writes the file that <see cref="Classifier"/> reads.</summary>
internal static class ClassifierWriter
{
    /// <summary>The bytes of a model.</summary>
    /// <param name="plan">Kind, labels, link, size of a weight.</param>
    /// <param name="index">The features.</param>
    /// <param name="fit">Their weights.</param>
    /// <param name="calibrations">One a label.</param>
    /// <param name="values">What one occurrence of each feature is worth; null for 1.</param>
    public static byte[] Write(ClassifierPlan plan, FeatureIndex index, Weights fit, IReadOnlyList<Calibration> calibrations, float[]? values = null)
    {
        var keys = index.Features.Select(Classifier.KeyOf).ToArray();
        var starts = Starts(keys);
        List<(string Name, int Rows, int Columns, byte[] Data)> entries =
        [
            Lines("about", [plan.Kind, plan.Link.ToString()]),
            Lines("labels", plan.Labels),
            Row("bias", fit.Biases),
            Row("slope", calibrations.Select(c => c.Slope)),
            Row("offset", calibrations.Select(c => c.Offset)),
            Row("threshold", calibrations.Select(c => c.Threshold)),
            ("features", 1, keys.Length, MemoryMarshal.AsBytes(keys.AsSpan()).ToArray()),
            ("starts", 1, starts.Length, MemoryMarshal.AsBytes(starts.AsSpan()).ToArray()),
            Row("values", values ?? Enumerable.Repeat(1f, keys.Length)),
        ];
        if (plan.Parents is { } parents) entries.Insert(2, ("parents", 1, parents.Length, MemoryMarshal.AsBytes(parents.AsSpan()).ToArray()));
        if (fit.Hidden is { } hidden) entries.Add(("hidden", hidden.Length, Classifier.WidthOf(plan.Labels.Count), Bytes(hidden.SelectMany(Padded))));
        if (fit.Mixing is { } mixing) entries.Add(("mixing", mixing.Length, mixing[0].Length, Bytes(mixing.SelectMany(m => m))));
        var rows = Array.ConvertAll(fit.Rows, Padded);
        var width = rows[0].Length;
        if (plan.InBytes) entries.AddRange(InBytes(rows, width));
        else entries.Add(("weights", rows.Length, width, Bytes(rows.SelectMany(r => r))));
        return NetworkWriter.File(entries);
    }

    /// <summary>For each value of the highest bits the first feature, and last the number of features: about four features a value.</summary>
    private static int[] Starts(uint[] keys)
    {
        var bits = Math.Max(1, BitOperations.Log2((uint)keys.Length) - 2);
        var starts = new int[(1 << bits) + 1];
        foreach (var key in keys) starts[(key >> (32 - bits)) + 1]++;
        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        return starts;
    }

    private static float[] Padded(float[] row) => [.. row, .. new float[Kernels.RoundUp(row.Length, Kernels.Lanes) - row.Length]];

    private static IEnumerable<(string Name, int Rows, int Columns, byte[] Data)> InBytes(float[][] rows, int width)
    {
        var scales = rows.Select(r => r.Max(MathF.Abs) / sbyte.MaxValue).ToArray();
        var bytes = rows.SelectMany((r, i) => r.Select(w => (byte)(sbyte)(scales[i] == 0 ? 0 : MathF.Round(w / scales[i])))).ToArray();
        return [("rows", rows.Length, width, bytes), Row("rows.scale", scales)];
    }

    private static (string Name, int Rows, int Columns, byte[] Data) Lines(string name, IReadOnlyList<string> lines) => (name, lines.Count, 1, Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    private static (string Name, int Rows, int Columns, byte[] Data) Row(string name, IEnumerable<float> floats)
    {
        float[] row = [.. floats];
        return (name, 1, row.Length, Bytes(Padded(row)));
    }

    private static byte[] Bytes(IEnumerable<float> floats) => MemoryMarshal.AsBytes(floats.ToArray().AsSpan()).ToArray();
}
