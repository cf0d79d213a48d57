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

    /// <summary>Adds rows one after another; they have <see cref="FactRows.Width"/> columns, so that the sum need not leave the registers.</summary>
    public void AddTo(float* target, ReadOnlySpan<int> some)
    {
        var (s0, s1, s2, s3) = (Vector512.Load(target), Vector512.Load(target + 16), Vector512.Load(target + 32), Vector512.Load(target + 48));
        foreach (var row in some)
        {
            var source = _rows + ((long)row * FactRows.Width);
            var scale = Vector512.Create(_scales[row]);
            s0 = Vector512.FusedMultiplyAdd(Wide(source), scale, s0);
            s1 = Vector512.FusedMultiplyAdd(Wide(source + 16), scale, s1);
            s2 = Vector512.FusedMultiplyAdd(Wide(source + 32), scale, s2);
            s3 = Vector512.FusedMultiplyAdd(Wide(source + 48), scale, s3);
        }
        s0.Store(target);
        s1.Store(target + 16);
        s2.Store(target + 32);
        s3.Store(target + 48);
    }

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
    private static Vector512<float> Wide(sbyte* source) =>
        Vector512.ConvertToSingle(Vector512.WidenLower(Vector512.WidenLower(Vector128.Load(source).ToVector256Unsafe().ToVector512Unsafe())));
}
