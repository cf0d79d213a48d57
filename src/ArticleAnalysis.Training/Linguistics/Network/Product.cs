using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>Matrix products of training, all by the one kernel of the run time. Widths are multiples of 32.</summary>
internal static unsafe class Product
{
    /// <summary>y (n, m) = x (n, k) w (k, m), or is added to.</summary>
    public static void Forward(Arena arena, float* x, int strideX, float* w, float* y, int strideY, int n, int k, int m, bool add = false)
    {
        var mark = arena.Mark();
        var packed = arena.Take(k, m);
        Kernels.Pack(w, m, k, m, packed);
        Kernels.Multiply(x, strideX, packed, y, strideY, n, k, m, add);
        arena.Release(mark);
    }

    /// <summary>dx (n, k) += dy (n, m) w (k, m) transposed.</summary>
    public static void BackwardInput(Arena arena, float* dy, int strideY, float* w, float* dx, int strideX, int n, int k, int m)
    {
        var mark = arena.Mark();
        var turned = arena.Take(m, k);
        var packed = arena.Take(m, k);
        Transpose(w, m, k, m, turned, k);
        Kernels.Pack(turned, k, m, k, packed);
        Kernels.Multiply(dy, strideY, packed, dx, strideX, n, m, k, add: true);
        arena.Release(mark);
    }

    /// <summary>dw (k, m) += x (n, k) transposed dy (n, m).</summary>
    public static void BackwardWeight(Arena arena, float* x, int strideX, float* dy, int strideY, float* dw, int n, int k, int m)
    {
        var mark = arena.Mark();
        var turned = arena.Take(k, n);
        var packed = arena.Take(n, m);
        Transpose(x, strideX, n, k, turned, n);
        Kernels.Pack(dy, strideY, n, m, packed);
        Kernels.Multiply(turned, n, packed, dw, m, k, n, m, add: true);
        arena.Release(mark);
    }

    /// <summary>db (m) += the sum of the rows of dy (n, m).</summary>
    public static void BackwardBias(float* dy, int strideY, float* db, int n, int m)
    {
        for (var i = 0; i < n; i++) Arithmetic.Add(dy + ((long)i * strideY), db, m);
    }

    public static void Transpose(float* source, int strideSource, int rows, int columns, float* target, int strideTarget)
    {
        const int Tile = 16;
        for (var r = 0; r < rows; r += Tile)
            for (var c = 0; c < columns; c += Tile)
                for (var i = r; i < Math.Min(r + Tile, rows); i++)
                    for (var j = c; j < Math.Min(c + Tile, columns); j++)
                        target[((long)j * strideTarget) + i] = source[((long)i * strideSource) + j];
    }
}
