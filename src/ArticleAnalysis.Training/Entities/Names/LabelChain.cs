using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Entities.Names;

/// <summary>
/// A linear-chain conditional random field (Lafferty et al., ICML 2001) over the scores of <see cref="NameTags"/>, learnt from labels that leave choices open:
/// the loss is minus the logarithm of the probability of all taggings that are allowed (Tsuboi et al., COLING 2008). For one worker.
/// </summary>
internal sealed unsafe class LabelChain(Parameter transitions, int worker, int mostTokens)
{
    private const int Width = NameTags.Width;
    private const uint All = (1u << NameTags.Count) - 1;

    private readonly float[] _weights = GC.AllocateArray<float>(Width * Width, pinned: true);
    private readonly float[] _emissions = GC.AllocateArray<float>(mostTokens * Width, pinned: true);
    private readonly float[] _forward = GC.AllocateArray<float>(mostTokens * Width, pinned: true);
    private readonly float[] _backward = GC.AllocateArray<float>(mostTokens * Width, pinned: true);
    private readonly uint _starts = StartTags();

    private static uint StartTags()
    {
        var mask = 0u;
        for (var tag = 0; tag < NameTags.Count; tag++)
            if (!NameTags.IsInside(tag)) mask |= 1u << tag;
        return mask;
    }

    /// <summary>Reads the transitions as they are now.</summary>
    public void Prepare()
    {
        for (var from = 0; from < NameTags.Count; from++)
            for (var to = 0; to < NameTags.Count; to++)
                _weights[(from * Width) + to] = NameTags.MayFollow(from, to) ? MathF.Exp(transitions.Value[(from * Width) + to]) : 0;
    }

    /// <summary>The loss of one passage times <paramref name="factor"/>; replaces its scores by their gradient.</summary>
    public double Learn(float* scores, ReadOnlySpan<uint> allowed, float factor)
    {
        var n = allowed.Length;
        for (var i = 0; i < n; i++) Exponentiate(scores + (i * Width), i);
        new Span<float>(scores, n * Width).Clear();
        var whole = Pass(n, [], scores, factor);
        var right = Pass(n, allowed, scores, -factor);
        return factor * (whole - right);
    }

    private void Exponentiate(float* row, int i)
    {
        var most = float.NegativeInfinity;
        for (var tag = 0; tag < NameTags.Count; tag++) most = MathF.Max(most, row[tag]);
        for (var tag = NameTags.Count; tag < Width; tag++) row[tag] = most - 80;
        for (var k = 0; k < Width; k += Kernels.Lanes) Kernels.Exp(Vector512.Load(row + k) - Vector512.Create(most)).Store(Pointer(_emissions, i) + k);
        for (var tag = NameTags.Count; tag < Width; tag++) Pointer(_emissions, i)[tag] = 0;
    }

    /// <summary>Forward-backward over the allowed taggings: adds <paramref name="factor"/> times the marginals to the gradients; gives the logarithm of their sum.</summary>
    private double Pass(int n, ReadOnlySpan<uint> allowed, float* gradient, float factor)
    {
        var log = 0d;
        for (var i = 0; i < n; i++)
        {
            var row = Pointer(_forward, i);
            if (i == 0) for (var k = 0; k < Width; k++) row[k] = (_starts >> k & 1) != 0 ? 1 : 0;
            else Step(Pointer(_forward, i - 1), row);
            for (var k = 0; k < Width; k += Kernels.Lanes) (Vector512.Load(row + k) * Vector512.Load(Pointer(_emissions, i) + k)).Store(row + k);
            log += Math.Log(Normalize(row, allowed.IsEmpty ? All : allowed[i]));
        }
        float* after = stackalloc float[Width], marginal = stackalloc float[Width];
        var gradients = transitions.Gradients[worker];
        for (var i = n - 1; i >= 0; i--)
        {
            var row = Pointer(_backward, i);
            if (i == n - 1) new Span<float>(row, Width).Fill(1);
            else
            {
                // after = emission and what follows at i + 1; the pair (i, i + 1) is counted here.
                var next = Pointer(_backward, i + 1);
                for (var k = 0; k < Width; k += Kernels.Lanes) (Vector512.Load(next + k) * Vector512.Load(Pointer(_emissions, i + 1) + k)).Store(after + k);
                Normalize(after, allowed.IsEmpty ? All : allowed[i + 1]);
                StepBack(after, row);
                Normalize(row, All);
                CountPairs(Pointer(_forward, i), after, gradients, factor);
            }

            for (var k = 0; k < Width; k += Kernels.Lanes) (Vector512.Load(row + k) * Vector512.Load(Pointer(_forward, i) + k)).Store(marginal + k);
            Normalize(marginal, All);
            Arithmetic.AddScaled(marginal, factor, gradient + (i * Width), Width);
        }
        return log;
    }

    private void Step(float* from, float* to)
    {
        var (low, high) = (Vector512<float>.Zero, Vector512<float>.Zero);
        for (var tag = 0; tag < NameTags.Count; tag++)
        {
            if (from[tag] == 0) continue;
            var w = Pointer(_weights, tag);
            var x = Vector512.Create(from[tag]);
            low = Vector512.FusedMultiplyAdd(x, Vector512.Load(w), low);
            high = Vector512.FusedMultiplyAdd(x, Vector512.Load(w + Kernels.Lanes), high);
        }
        low.Store(to);
        high.Store(to + Kernels.Lanes);
    }

    private void StepBack(float* after, float* to)
    {
        for (var tag = 0; tag < NameTags.Count; tag++) to[tag] = Arithmetic.Dot(Pointer(_weights, tag), after, Width);
        for (var tag = NameTags.Count; tag < Width; tag++) to[tag] = 0;
    }

    private void CountPairs(float* from, float* after, float* gradients, float factor)
    {
        var sum = 0f;
        for (var tag = 0; tag < NameTags.Count; tag++)
            if (from[tag] != 0) sum += from[tag] * Arithmetic.Dot(Pointer(_weights, tag), after, Width);
        var scale = factor / sum;
        for (var tag = 0; tag < NameTags.Count; tag++)
        {
            if (from[tag] == 0) continue;
            var x = Vector512.Create(from[tag] * scale);
            for (var k = 0; k < Width; k += Kernels.Lanes)
            {
                var at = gradients + (tag * Width) + k;
                Vector512.FusedMultiplyAdd(x, Vector512.Load(Pointer(_weights, tag) + k) * Vector512.Load(after + k), Vector512.Load(at)).Store(at);
            }
        }
    }

    private static float Normalize(float* row, uint allowed)
    {
        var sum = 0f;
        for (var k = 0; k < Width; k++)
        {
            if ((allowed >> k & 1) == 0) row[k] = 0;
            sum += row[k];
        }
        var scale = 1 / sum;
        for (var k = 0; k < Width; k++) row[k] *= scale;
        return sum;
    }

    private static float* Pointer(float[] array, int row) => (float*)Unsafe.AsPointer(ref array[row * Width]);
}
