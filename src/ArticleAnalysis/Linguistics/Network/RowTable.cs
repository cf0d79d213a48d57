using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ArticleAnalysis.Linguistics.Network;

/// <summary>Rows of signed bytes, each with a scale of its own.</summary>
internal readonly unsafe struct RowTable(TensorFile file, string name, int rows, int columns)
{
    private readonly sbyte* _rows = file.Bytes(name, rows, columns);
    private readonly float* _scales = file.Floats($"{name}.scale", 1, rows);

    /// <summary>Adds a row times <paramref name="factor"/> to <paramref name="target"/>.</summary>
    public void AddTo(float* target, int row, float factor = 1) => AddTo(target, _rows + ((long)row * columns), columns, _scales[row] * factor);

    /// <summary>Adds a row that stands elsewhere times <paramref name="factor"/> to <paramref name="target"/>.</summary>
    public static void AddTo(float* target, sbyte* source, int columns, float factor)
    {
        var scale = Vector512.Create(factor);
        for (var i = 0; i < columns; i += Kernels.Lanes) Vector512.FusedMultiplyAdd(Wide(source + i), scale, Vector512.Load(target + i)).Store(target + i);
    }

    /// <summary>Writes a row that stands elsewhere as floats.</summary>
    public static void Widen(ReadOnlySpan<sbyte> row, float scale, float* target)
    {
        var factor = Vector512.Create(scale);
        fixed (sbyte* source = row)
            for (var i = 0; i < row.Length; i += Kernels.Lanes) (Wide(source + i) * factor).Store(target + i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Wide(sbyte* source)
    {
        var (low, high) = Vector128.Widen(Vector128.Load(source));
        var (a, b) = Vector128.Widen(low);
        var (c, d) = Vector128.Widen(high);
        return Vector512.ConvertToSingle(Vector512.Create(Vector256.Create(a, b), Vector256.Create(c, d)));
    }
}
