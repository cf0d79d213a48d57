using System.Runtime.Intrinsics;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>Element-wise arithmetic of training. Lengths are multiples of 16.</summary>
internal static unsafe class Arithmetic
{
    /// <summary>Adds <paramref name="source"/> to <paramref name="target"/>.</summary>
    public static void Add(float* source, float* target, long length)
    {
        for (long i = 0; i < length; i += Kernels.Lanes) (Vector512.Load(target + i) + Vector512.Load(source + i)).Store(target + i);
    }

    /// <summary>Adds <paramref name="factor"/> times <paramref name="source"/> to <paramref name="target"/>.</summary>
    public static void AddScaled(float* source, float factor, float* target, long length)
    {
        var f = Vector512.Create(factor);
        for (long i = 0; i < length; i += Kernels.Lanes) Vector512.FusedMultiplyAdd(f, Vector512.Load(source + i), Vector512.Load(target + i)).Store(target + i);
    }

    /// <summary>Multiplies <paramref name="target"/> by <paramref name="source"/>, element by element.</summary>
    public static void Multiply(float* source, float* target, long length)
    {
        for (long i = 0; i < length; i += Kernels.Lanes) (Vector512.Load(target + i) * Vector512.Load(source + i)).Store(target + i);
    }

    public static float Dot(float* a, float* b, int length)
    {
        var sum = Vector512<float>.Zero;
        for (var i = 0; i < length; i += Kernels.Lanes) sum = Vector512.FusedMultiplyAdd(Vector512.Load(a + i), Vector512.Load(b + i), sum);
        return Vector512.Sum(sum);
    }

    public static double SquaredNorm(float* a, long length)
    {
        var sum = 0d;
        for (long i = 0; i < length; i += 4096)
        {
            var part = (int)Math.Min(4096, length - i);
            sum += Dot(a + i, a + i, part);
        }
        return sum;
    }

    public static void Adam(float* value, float* gradient, float* first, float* second, long length, float rate, float scale, float decayFirst, float decaySecond)
    {
        var (b1, b2) = (Vector512.Create(decayFirst), Vector512.Create(decaySecond));
        var (c1, c2) = (Vector512.Create(1 - decayFirst), Vector512.Create(1 - decaySecond));
        var (s, r, e) = (Vector512.Create(scale), Vector512.Create(rate), Vector512.Create(1e-8f));
        for (long i = 0; i < length; i += Kernels.Lanes)
        {
            var g = Vector512.Load(gradient + i) * s;
            var m = (Vector512.Load(first + i) * b1) + (g * c1);
            var v = (Vector512.Load(second + i) * b2) + (g * g * c2);
            m.Store(first + i);
            v.Store(second + i);
            (Vector512.Load(value + i) - (r * m / (Vector512.Sqrt(v) + e))).Store(value + i);
        }
    }

    /// <summary>Replaces a row of scores by the gradient of its cross-entropy, (softmax - one-hot) times <paramref name="weight"/>; gives the loss.</summary>
    /// <param name="scores">Scores; there is room up to the next multiple of 16, which is overwritten.</param>
    /// <param name="count">Number of classes.</param>
    /// <param name="target">The right class; -1 when none is known, which costs nothing.</param>
    /// <param name="weight">Factor on loss and gradient.</param>
    public static float SoftmaxLoss(float* scores, int count, int target, float weight)
    {
        var padded = Kernels.RoundUp(count, Kernels.Lanes);
        if (target < 0)
        {
            new Span<float>(scores, padded).Clear();
            return 0;
        }
        var right = scores[target];
        var norm = Softmax(scores, count, weight);
        scores[target] -= weight;
        return weight * (norm - right);
    }

    /// <summary>Replaces a row of scores by the gradient of its cross-entropy with shares of the classes, (softmax - shares) times <paramref name="weight"/>; gives the loss.</summary>
    /// <param name="scores">Scores; there is room up to the next multiple of 16, which is overwritten.</param>
    /// <param name="shares">Of each class; they sum to one.</param>
    /// <param name="weight">Factor on loss and gradient.</param>
    public static float SoftmaxLoss(float* scores, ReadOnlySpan<float> shares, float weight)
    {
        var right = 0f;
        for (var i = 0; i < shares.Length; i++) right += shares[i] * scores[i];
        var norm = Softmax(scores, shares.Length, weight);
        for (var i = 0; i < shares.Length; i++) scores[i] -= weight * shares[i];
        return weight * (norm - right);
    }

    // Softmax times weight, in place of the scores; gives the logarithm of the sum of their exponentials.
    private static float Softmax(float* scores, int count, float weight)
    {
        var padded = Kernels.RoundUp(count, Kernels.Lanes);
        for (var i = count; i < padded; i++) scores[i] = -1e9f;
        var top = Vector512.Load(scores);
        for (var i = Kernels.Lanes; i < padded; i += Kernels.Lanes) top = Vector512.Max(top, Vector512.Load(scores + i));
        var most = top[0];
        for (var i = 1; i < Kernels.Lanes; i++) most = Math.Max(most, top[i]);
        var (sum, shift) = (Vector512<float>.Zero, Vector512.Create(most));
        for (var i = 0; i < padded; i += Kernels.Lanes)
        {
            var e = Kernels.Exp(Vector512.Load(scores + i) - shift);
            e.Store(scores + i);
            sum += e;
        }
        for (var i = count; i < padded; i++) scores[i] = 0;
        var total = Vector512.Sum(sum);
        var factor = Vector512.Create(weight / total);
        for (var i = 0; i < padded; i += Kernels.Lanes) (Vector512.Load(scores + i) * factor).Store(scores + i);
        return MathF.Log(total) + most;
    }
}
