using System.Runtime.Intrinsics;

namespace ArticleAnalysis.Linguistics.Network;

/// <summary>A matrix that carries the vector of a word into a sum of 64 columns. Read in place, immutable.</summary>
internal readonly unsafe struct WordProjection(float* matrix)
{
    /// <summary>How many words are carried together.</summary>
    public const int Together = 4;

    private readonly float* _matrix = matrix;

    /// <summary>Adds the vector of a word, which is -1 for none.</summary>
    /// <param name="word">Its row among the vectors.</param>
    /// <param name="words">The vectors.</param>
    /// <param name="sum">The sum.</param>
    public void AddTo(int word, WordTable words, float* sum)
    {
        if (word < 0) return;
        var row = _matrix;
        var scale = words.Scale(word);
        var (s0, s1, s2, s3) = (Vector512.Load(sum), Vector512.Load(sum + 16), Vector512.Load(sum + 32), Vector512.Load(sum + 48));
        foreach (var component in words.Vector(word))
        {
            var x = Vector512.Create(component * scale);
            s0 = Vector512.FusedMultiplyAdd(x, Vector512.Load(row), s0);
            s1 = Vector512.FusedMultiplyAdd(x, Vector512.Load(row + 16), s1);
            s2 = Vector512.FusedMultiplyAdd(x, Vector512.Load(row + 32), s2);
            s3 = Vector512.FusedMultiplyAdd(x, Vector512.Load(row + 48), s3);
            row += FactRows.Width;
        }
        s0.Store(sum);
        s1.Store(sum + 16);
        s2.Store(sum + 32);
        s3.Store(sum + 48);
    }

    /// <summary>Adds the vectors of four words to a sum each: the matrix is read once for all four, and the sums have the same bits as one by one.</summary>
    /// <param name="four">Rows of the words; none is missing.</param>
    /// <param name="words">The vectors.</param>
    /// <param name="sums">Where the sum of each stands, counted in sums from <paramref name="first"/>.</param>
    /// <param name="first">The first sum.</param>
    public void AddTo(ReadOnlySpan<int> four, WordTable words, ReadOnlySpan<int> sums, float* first)
    {
        var dimensions = words.Dimensions;
        var vectors = stackalloc float[Together * dimensions];
        for (var i = 0; i < Together; i++) RowTable.Widen(words.Vector(four[i]), words.Scale(four[i]), vectors + (i * dimensions));
        float* a = first + (sums[0] * FactRows.Width), b = first + (sums[1] * FactRows.Width), c = first + (sums[2] * FactRows.Width), d = first + (sums[3] * FactRows.Width);
        for (var column = 0; column < FactRows.Width; column += 2 * Kernels.Lanes)
        {
            float* row = _matrix + column, x = vectors;
            var (a0, a1) = (Vector512.Load(a + column), Vector512.Load(a + column + Kernels.Lanes));
            var (b0, b1) = (Vector512.Load(b + column), Vector512.Load(b + column + Kernels.Lanes));
            var (c0, c1) = (Vector512.Load(c + column), Vector512.Load(c + column + Kernels.Lanes));
            var (d0, d1) = (Vector512.Load(d + column), Vector512.Load(d + column + Kernels.Lanes));
            for (var end = x + dimensions; x < end; x++, row += FactRows.Width)
            {
                var (low, high) = (Vector512.Load(row), Vector512.Load(row + Kernels.Lanes));
                var factor = Vector512.Create(*x);
                (a0, a1) = (Vector512.FusedMultiplyAdd(factor, low, a0), Vector512.FusedMultiplyAdd(factor, high, a1));
                factor = Vector512.Create(x[dimensions]);
                (b0, b1) = (Vector512.FusedMultiplyAdd(factor, low, b0), Vector512.FusedMultiplyAdd(factor, high, b1));
                factor = Vector512.Create(x[2 * dimensions]);
                (c0, c1) = (Vector512.FusedMultiplyAdd(factor, low, c0), Vector512.FusedMultiplyAdd(factor, high, c1));
                factor = Vector512.Create(x[3 * dimensions]);
                (d0, d1) = (Vector512.FusedMultiplyAdd(factor, low, d0), Vector512.FusedMultiplyAdd(factor, high, d1));
            }
            Store(a + column, a0, a1);
            Store(b + column, b0, b1);
            Store(c + column, c0, c1);
            Store(d + column, d0, d1);
        }
    }

    private static void Store(float* target, Vector512<float> low, Vector512<float> high)
    {
        low.Store(target);
        high.Store(target + Kernels.Lanes);
    }
}
