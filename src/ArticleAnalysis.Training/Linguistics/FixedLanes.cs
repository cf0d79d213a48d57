using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ArticleAnalysis.Training.Linguistics;

/// <summary>Sums over vectors in one fixed order, so that every machine rounds alike. Lengths are multiples of <see cref="Step"/>.</summary>
internal static class FixedLanes
{
    /// <summary>Components that are worked on together.</summary>
    public const int Step = 32;

    /// <summary>The inner product.</summary>
    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right);
        var (s0, s1, s2, s3) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        for (nuint i = 0; i < (nuint)left.Length; i += Step)
        {
            s0 = Vector256.FusedMultiplyAdd(At(ref a, i), At(ref b, i), s0);
            s1 = Vector256.FusedMultiplyAdd(At(ref a, i + 8), At(ref b, i + 8), s1);
            s2 = Vector256.FusedMultiplyAdd(At(ref a, i + 16), At(ref b, i + 16), s2);
            s3 = Vector256.FusedMultiplyAdd(At(ref a, i + 24), At(ref b, i + 24), s3);
        }
        var sum = (s0 + s1) + (s2 + s3);
        var half = sum.GetLower() + sum.GetUpper();
        return (half[0] + half[2]) + (half[1] + half[3]);
    }

    /// <summary>Adds <paramref name="factor"/> times <paramref name="source"/> to <paramref name="target"/>.</summary>
    public static void Add(Span<float> target, ReadOnlySpan<float> source, float factor)
    {
        ref var t = ref MemoryMarshal.GetReference(target);
        ref var s = ref MemoryMarshal.GetReference(source);
        var f = Vector256.Create(factor);
        for (nuint i = 0; i < (nuint)target.Length; i += 8)
            Vector256.FusedMultiplyAdd(At(ref s, i), f, At(ref t, i)).StoreUnsafe(ref t, i);
    }

    /// <summary>Makes the length of <paramref name="vector"/> one; a vector of nothing stays as it is.</summary>
    public static void Normalize(Span<float> vector)
    {
        var length = MathF.Sqrt(Dot(vector, vector));
        if (length == 0) return;
        foreach (ref var component in vector) component /= length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> At(ref float start, nuint at) => Vector256.LoadUnsafe(ref start, at);
}
