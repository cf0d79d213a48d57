using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ArticleAnalysis.Linguistics.Network;

/// <summary>
/// The arithmetic of the network. Each sum is taken in the order of its terms with fused multiply-add, whatever the width of the machine's
/// vectors, so that every machine gives the same floats. Rows of a matrix are padded to <see cref="RowBlock"/>, columns to <see cref="Lanes"/>.
/// </summary>
internal static unsafe class Kernels
{
    /// <summary>Rows that <see cref="Multiply"/> computes together; it writes whole blocks.</summary>
    public const int RowBlock = 8;

    /// <summary>Columns of a panel of packed weights.</summary>
    public const int Panel = 32;

    /// <summary>Floats of a vector.</summary>
    public const int Lanes = 16;

    /// <summary>The next multiple of <paramref name="unit"/>, a power of two.</summary>
    public static int RoundUp(int count, int unit) => (count + unit - 1) & -unit;

    /// <summary>Orders a matrix of k rows and m columns by panels of <see cref="Panel"/> columns, as <see cref="Multiply"/> wants it.</summary>
    public static void Pack(float* matrix, int stride, int k, int m, float* packed)
    {
        for (var p = 0; p < m; p += Panel)
        {
            var width = Math.Min(Panel, m - p);
            for (var i = 0; i < k; i++, packed += Panel)
            {
                new ReadOnlySpan<float>(matrix + ((long)i * stride) + p, width).CopyTo(new Span<float>(packed, width));
                new Span<float>(packed + width, Panel - width).Clear();
            }
        }
    }

    /// <summary>c (n rows, m columns) = a (n rows, k columns) times b (packed), or is added to.</summary>
    public static void Multiply(float* a, int strideA, float* b, float* c, int strideC, int n, int k, int m, bool add = false)
    {
        for (var p = 0; p < m; p += Panel, b += (long)k * Panel)
            for (var i = 0; i < n; i += RowBlock)
                Block(a + ((long)i * strideA), strideA, b, c + ((long)i * strideC) + p, strideC, k, add);
    }

    /// <summary>The same for one row, which needs no block: the same floats, an eighth of the work.</summary>
    public static void MultiplyRow(float* a, float* b, float* c, int k, int m, bool add = false)
    {
        for (var p = 0; p < m; p += Panel, c += Panel)
        {
            var (c0, c1) = add ? (Vector512.Load(c), Vector512.Load(c + Lanes)) : (Vector512<float>.Zero, Vector512<float>.Zero);
            for (var i = 0; i < k; i++, b += Panel)
            {
                var x = Vector512.Create(a[i]);
                c0 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b), c0);
                c1 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + Lanes), c1);
            }
            Store(c, c0, c1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block(float* a, int lda, float* b, float* c, int ldc, int k, bool add)
    {
        Vector512<float> c00, c01, c10, c11, c20, c21, c30, c31, c40, c41, c50, c51, c60, c61, c70, c71;
        var a4 = a + (4 * lda);
        var c4 = c + (4 * ldc);
        if (add)
        {
            (c00, c01) = (Vector512.Load(c), Vector512.Load(c + 16));
            (c10, c11) = (Vector512.Load(c + ldc), Vector512.Load(c + ldc + 16));
            (c20, c21) = (Vector512.Load(c + (2 * ldc)), Vector512.Load(c + (2 * ldc) + 16));
            (c30, c31) = (Vector512.Load(c + (3 * ldc)), Vector512.Load(c + (3 * ldc) + 16));
            (c40, c41) = (Vector512.Load(c4), Vector512.Load(c4 + 16));
            (c50, c51) = (Vector512.Load(c4 + ldc), Vector512.Load(c4 + ldc + 16));
            (c60, c61) = (Vector512.Load(c4 + (2 * ldc)), Vector512.Load(c4 + (2 * ldc) + 16));
            (c70, c71) = (Vector512.Load(c4 + (3 * ldc)), Vector512.Load(c4 + (3 * ldc) + 16));
        }
        else
        {
            c00 = c01 = c10 = c11 = c20 = c21 = c30 = c31 = c40 = c41 = c50 = c51 = c60 = c61 = c70 = c71 = Vector512<float>.Zero;
        }
        for (var i = 0; i < k; i++, b += Panel)
        {
            var (b0, b1) = (Vector512.Load(b), Vector512.Load(b + 16));
            var x = Vector512.Create(a[i]);
            c00 = Vector512.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector512.FusedMultiplyAdd(x, b1, c01);
            x = Vector512.Create(a[lda + i]);
            c10 = Vector512.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector512.FusedMultiplyAdd(x, b1, c11);
            x = Vector512.Create(a[(2 * lda) + i]);
            c20 = Vector512.FusedMultiplyAdd(x, b0, c20);
            c21 = Vector512.FusedMultiplyAdd(x, b1, c21);
            x = Vector512.Create(a[(3 * lda) + i]);
            c30 = Vector512.FusedMultiplyAdd(x, b0, c30);
            c31 = Vector512.FusedMultiplyAdd(x, b1, c31);
            x = Vector512.Create(a4[i]);
            c40 = Vector512.FusedMultiplyAdd(x, b0, c40);
            c41 = Vector512.FusedMultiplyAdd(x, b1, c41);
            x = Vector512.Create(a4[lda + i]);
            c50 = Vector512.FusedMultiplyAdd(x, b0, c50);
            c51 = Vector512.FusedMultiplyAdd(x, b1, c51);
            x = Vector512.Create(a4[(2 * lda) + i]);
            c60 = Vector512.FusedMultiplyAdd(x, b0, c60);
            c61 = Vector512.FusedMultiplyAdd(x, b1, c61);
            x = Vector512.Create(a4[(3 * lda) + i]);
            c70 = Vector512.FusedMultiplyAdd(x, b0, c70);
            c71 = Vector512.FusedMultiplyAdd(x, b1, c71);
        }
        Store(c, c00, c01);
        Store(c + ldc, c10, c11);
        Store(c + (2 * ldc), c20, c21);
        Store(c + (3 * ldc), c30, c31);
        Store(c4, c40, c41);
        Store(c4 + ldc, c50, c51);
        Store(c4 + (2 * ldc), c60, c61);
        Store(c4 + (3 * ldc), c70, c71);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* target, Vector512<float> low, Vector512<float> high)
    {
        low.Store(target);
        high.Store(target + Lanes);
    }

    /// <summary>e to the power of x, within 2e-7 of it; x is held between -87 and 87.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        // 2^t by its whole part in the exponent and the Taylor series of 2^f, f within a half of zero.
        var t = Vector512.Min(Vector512.Max(x, Vector512.Create(-87f)), Vector512.Create(87f)) * Vector512.Create(1.44269504f);
        var whole = Vector512.Round(t);
        var f = t - whole;
        var p = Vector512.Create(1.5403530e-4f);
        p = Vector512.FusedMultiplyAdd(p, f, Vector512.Create(1.3333558e-3f));
        p = Vector512.FusedMultiplyAdd(p, f, Vector512.Create(9.6181291e-3f));
        p = Vector512.FusedMultiplyAdd(p, f, Vector512.Create(5.5504109e-2f));
        p = Vector512.FusedMultiplyAdd(p, f, Vector512.Create(2.4022651e-1f));
        p = Vector512.FusedMultiplyAdd(p, f, Vector512.Create(6.9314718e-1f));
        p = Vector512.FusedMultiplyAdd(p, f, Vector512<float>.One);
        return p * Vector512.ShiftLeft(Vector512.ConvertToInt32(whole) + Vector512.Create(127), 23).AsSingle();
    }

    /// <summary>The logistic function.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    /// <summary>What <see cref="LeakyRelu"/> leaves of a negative value, and of its gradient.</summary>
    public const float Leak = 0.1f;

    /// <summary>x where it is positive, <see cref="Leak"/> times it elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LeakyRelu(Vector512<float> x) => Vector512.Max(x, x * Vector512.Create(Leak));
}
