using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>Scores the relation of a token to its head, from the sum of what each contributes. For one worker.</summary>
internal sealed unsafe class RelationScorer(NetworkSize size, int relations, ParameterSet parameters, int worker)
{
    private readonly LinearLayer _labels = new(parameters["labels.weight"], parameters["labels.bias"], worker);
    private readonly Parameter _root = parameters["root"];

    /// <summary>The loss over all tokens; gradients are added to <paramref name="dHidden"/>.</summary>
    public double Learn(Arena arena, ParserBatch batch, float* hidden, float* dHidden)
    {
        var (n, label, width) = (batch.Count, size.Label, size.Hidden);
        var pairs = Pairs(arena, hidden, n, i => batch.Labels[i].Head);
        var scores = _labels.Forward(arena, pairs, label, n);
        var loss = 0d;
        for (var i = 0; i < n; i++)
        {
            var row = scores + ((long)i * _labels.Outputs);
            loss += Arithmetic.SoftmaxLoss(row, relations, batch.Labels[i].Relation, 1);
            for (var k = Kernels.RoundUp(relations, Kernels.Lanes); k < _labels.Outputs; k++) row[k] = 0;
        }
        var dPairs = arena.TakeZeros(n, label);
        _labels.Backward(arena, pairs, label, scores, dPairs, label, n);
        for (var i = 0; i < n; i++)
        {
            var (at, head) = ((long)i * label, batch.Labels[i].Head);
            for (var c = 0; c < label; c++)
                if (pairs[at + c] < 0) dPairs[at + c] *= Kernels.Leak;
            Arithmetic.Add(dPairs + at, dHidden + ((long)i * width) + size.LabelAt, label);
            Arithmetic.Add(dPairs + at, head < 0 ? _root.Gradients[worker] + size.Arc : dHidden + ((long)head * width) + size.LabelAt + label, label);
        }
        return loss;
    }

    /// <summary>The best relation of each token to a head.</summary>
    public int[] Best(Arena arena, float* hidden, int[] heads)
    {
        var pairs = Pairs(arena, hidden, heads.Length, i => heads[i]);
        var scores = _labels.Forward(arena, pairs, size.Label, heads.Length);
        var best = new int[heads.Length];
        for (var i = 0; i < best.Length; i++)
        {
            var row = new ReadOnlySpan<float>(scores + ((long)i * _labels.Outputs), relations);
            best[i] = TensorPrimitives.IndexOfMax(row);
        }
        return best;
    }

    private float* Pairs(Arena arena, float* hidden, int n, Func<int, int> headOf)
    {
        var (label, width) = (size.Label, size.Hidden);
        var pairs = arena.Take(n, label);
        for (var i = 0; i < n; i++)
        {
            var head = headOf(i);
            var own = hidden + ((long)i * width) + size.LabelAt;
            var other = head < 0 ? _root.Value + size.Arc : hidden + ((long)head * width) + size.LabelAt + label;
            for (var c = 0; c < label; c += Kernels.Lanes)
                Kernels.LeakyRelu(Vector512.Load(own + c) + Vector512.Load(other + c)).Store(pairs + ((long)i * label) + c);
        }
        return pairs;
    }
}
