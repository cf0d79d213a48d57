using System.Runtime.InteropServices;
using System.Text;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>Writes a trained network as <see cref="TensorFile"/>: weights packed for the kernel, tables in eight bits a value with a scale for each row.</summary>
internal static unsafe class NetworkWriter
{
    private const int Alignment = 64;

    /// <summary>The linguistic network.</summary>
    public static byte[] Write(ParameterSet parameters, LabelSets labels)
    {
        var entries = Entries(parameters.All);
        AddLines("labels.xpos", labels.Xpos);
        entries.Add(("labels.upos", labels.UposOfXpos.Length, 1, MemoryMarshal.AsBytes(labels.UposOfXpos.AsSpan()).ToArray()));
        AddLines("labels.features", labels.Features);
        AddLines("labels.relations", labels.Relations);
        return File(entries);

        void AddLines(string name, string[] lines) => entries.Add((name, lines.Length, 1, Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    /// <summary>These parameters and nothing else.</summary>
    public static byte[] Write(IEnumerable<Parameter> parameters) => File(Entries(parameters));

    private static List<(string Name, int Rows, int Columns, byte[] Data)> Entries(IEnumerable<Parameter> parameters)
    {
        var entries = new List<(string Name, int Rows, int Columns, byte[] Data)>();
        foreach (var parameter in parameters)
        {
            if (!parameter.IsTable)
            {
                entries.Add((parameter.Name, parameter.Rows, parameter.Columns, parameter.Name.EndsWith(".weight", StringComparison.Ordinal) ? Packed(parameter) : Plain(parameter)));
                continue;
            }
            var (bytes, scales) = Quantized(new ReadOnlySpan<float>(parameter.Value, (int)parameter.Length), parameter.Rows);
            entries.Add((parameter.Name, parameter.Rows, parameter.Columns, bytes));
            entries.Add(($"{parameter.Name}.scale", 1, parameter.Rows, scales));
        }
        return entries;
    }

    private static byte[] Packed(Parameter parameter)
    {
        var data = new byte[(long)parameter.Rows * Kernels.RoundUp(parameter.Columns, Kernels.Panel) * sizeof(float)];
        fixed (byte* target = data) Kernels.Pack(parameter.Value, parameter.Columns, parameter.Rows, parameter.Columns, (float*)target);
        return data;
    }

    private static byte[] Plain(Parameter parameter) => new ReadOnlySpan<byte>(parameter.Value, (int)(parameter.Length * sizeof(float))).ToArray();

    /// <summary>A file of the means of these matrices.</summary>
    public static byte[] Write(IEnumerable<AdagradMatrix> matrices) => File(Entries(matrices));

    /// <summary>The entries for the means of these matrices; tables of facts in eight bits a value.</summary>
    public static List<(string Name, int Rows, int Columns, byte[] Data)> Entries(IEnumerable<AdagradMatrix> matrices)
    {
        var entries = new List<(string Name, int Rows, int Columns, byte[] Data)>();
        foreach (var matrix in matrices)
        {
            if (!matrix.IsTable)
            {
                entries.Add((matrix.Name, matrix.Rows, FactRows.Width, MemoryMarshal.AsBytes(matrix.Mean.AsSpan()).ToArray()));
                continue;
            }
            var (bytes, scales) = Quantized(matrix.Mean, matrix.Rows);
            entries.Add((matrix.Name, matrix.Rows, FactRows.Width, bytes));
            entries.Add(($"{matrix.Name}.scale", 1, matrix.Rows, scales));
        }
        return entries;
    }

    private static (byte[] Rows, byte[] Scales) Quantized(ReadOnlySpan<float> values, int rows)
    {
        var (bytes, scales, columns) = (new byte[values.Length], new float[Kernels.RoundUp(rows, Kernels.Lanes)], values.Length / rows);
        for (var r = 0; r < rows; r++)
        {
            var row = values.Slice(r * columns, columns);
            var most = 0f;
            foreach (var value in row) most = MathF.Max(most, MathF.Abs(value));
            scales[r] = most / 127;
            for (var c = 0; c < row.Length; c++) bytes[(r * columns) + c] = (byte)(sbyte)(most == 0 ? 0 : MathF.Round(row[c] / scales[r]));
        }
        return (bytes, MemoryMarshal.AsBytes(scales.AsSpan()).ToArray());
    }

    /// <summary>The bytes of a file with these entries.</summary>
    public static byte[] File(List<(string Name, int Rows, int Columns, byte[] Data)> entries)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(TensorFile.Magic);
        writer.Write(TensorFile.Version);
        writer.Write(entries.Count);
        long start = Aligned(TensorFile.HeaderBytes + ((long)entries.Count * TensorFile.EntryBytes));
        foreach (var (name, rows, columns, data) in entries)
        {
            var bytes = new byte[TensorFile.NameBytes];
            Encoding.ASCII.GetBytes(name, bytes);
            writer.Write(bytes);
            writer.Write(rows);
            writer.Write(columns);
            writer.Write(start);
            start = Aligned(start + data.Length);
        }
        foreach (var (_, _, _, data) in entries)
        {
            while (stream.Position % Alignment != 0) writer.Write((byte)0);
            writer.Write(data);
        }
        while (stream.Position % Alignment != 0) writer.Write((byte)0);
        return stream.ToArray();
    }

    private static long Aligned(long position) => (position + Alignment - 1) / Alignment * Alignment;
}
