using System.Runtime.Intrinsics;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>
/// A simple recurrent unit (Lei et al., EMNLP 2018) over the segments of a batch, in one direction, for one worker:
/// f = s(x Wf + vf c' + bf), c = f c' + (1 - f) x W, r = s(x Wr + vr c' + br), h = r c + (1 - r) x, where c' is the state before.
/// When input and output differ in width, the x of the last term is x Wx.
/// </summary>
internal sealed unsafe class SruLayer(Parameter weights, Parameter state, int worker, bool reverse)
{
    private int Inputs => weights.Rows;

    /// <summary>Columns of the states: vf, vr, bf, br are its rows.</summary>
    public int Width => state.Columns;

    private bool Projects => weights.Columns == 4 * Width;

    /// <summary>What the way back needs of the way there.</summary>
    public readonly struct Trace
    {
        public required float* X { get; init; }

        public required int StrideX { get; init; }

        public required float* U { get; init; }

        public required float* C { get; init; }

        public required float* F { get; init; }

        public required float* R { get; init; }

        public required float* H { get; init; }
    }

    public Trace Forward(Arena arena, float* x, int strideX, ReadOnlySpan<int> segmentEnds)
    {
        var (n, d, columns) = (segmentEnds[^1], Width, weights.Columns);
        var u = arena.Take(n, columns);
        Product.Forward(arena, x, strideX, weights.Value, u, columns, n, Inputs, columns);
        var trace = new Trace { X = x, StrideX = strideX, U = u, C = arena.Take(n, d), F = arena.Take(n, d), R = arena.Take(n, d), H = arena.Take(n, d) };
        var zero = arena.TakeZeros(1, d);
        var start = 0;
        foreach (var end in segmentEnds)
        {
            var before = zero;
            for (var k = 0; k < end - start; k++)
            {
                var t = reverse ? end - 1 - k : start + k;
                Step(trace, t, before);
                before = trace.C + ((long)t * d);
            }
            start = end;
        }
        return trace;
    }

    private void Step(in Trace trace, int t, float* before)
    {
        var d = Width;
        var u = trace.U + ((long)t * weights.Columns);
        var skip = Projects ? u + (3 * d) : trace.X + ((long)t * trace.StrideX);
        var at = (long)t * d;
        var vf = state.Value;
        float* vr = vf + d, bf = vr + d, br = bf + d;
        float* c = trace.C + at, f = trace.F + at, r = trace.R + at, h = trace.H + at;
        for (var j = 0; j < d; j += Kernels.Lanes)
        {
            var last = Vector512.Load(before + j);
            var forget = Kernels.Sigmoid(Vector512.FusedMultiplyAdd(Vector512.Load(vf + j), last, Vector512.Load(u + d + j) + Vector512.Load(bf + j)));
            var reset = Kernels.Sigmoid(Vector512.FusedMultiplyAdd(Vector512.Load(vr + j), last, Vector512.Load(u + (2 * d) + j) + Vector512.Load(br + j)));
            var fresh = Vector512.Load(u + j);
            var now = Vector512.FusedMultiplyAdd(forget, last - fresh, fresh);
            var x = Vector512.Load(skip + j);
            forget.Store(f + j);
            reset.Store(r + j);
            now.Store(c + j);
            Vector512.FusedMultiplyAdd(reset, now - x, x).Store(h + j);
        }
    }

    /// <summary>Adds to the gradients of the weights and to <paramref name="dx"/>.</summary>
    public void Backward(Arena arena, in Trace trace, float* dh, int strideDh, float* dx, int strideDx, ReadOnlySpan<int> segmentEnds)
    {
        var (n, d, columns) = (segmentEnds[^1], Width, weights.Columns);
        var mark = arena.Mark();
        var du = arena.Take(n, columns);
        var dc = arena.Take(1, d);
        var zero = arena.TakeZeros(1, d);
        var start = 0;
        foreach (var end in segmentEnds)
        {
            new Span<float>(dc, d).Clear();
            for (var k = end - start - 1; k >= 0; k--)
            {
                var t = reverse ? end - 1 - k : start + k;
                var before = k == 0 ? zero : trace.C + ((long)(reverse ? t + 1 : t - 1) * d);
                StepBack(trace, t, before, dh + ((long)t * strideDh), dc, du + ((long)t * columns), dx == null || Projects ? null : dx + ((long)t * strideDx));
            }
            start = end;
        }
        Product.BackwardWeight(arena, trace.X, trace.StrideX, du, columns, weights.Gradients[worker], n, Inputs, columns);
        if (dx != null) Product.BackwardInput(arena, du, columns, weights.Value, dx, strideDx, n, Inputs, columns);
        arena.Release(mark);
    }

    private void StepBack(in Trace trace, int t, float* before, float* dh, float* dc, float* du, float* dskip)
    {
        var d = Width;
        var u = trace.U + ((long)t * weights.Columns);
        var skip = Projects ? u + (3 * d) : trace.X + ((long)t * trace.StrideX);
        var at = (long)t * d;
        float* c = trace.C + at, f = trace.F + at, r = trace.R + at;
        float* vf = state.Value, vr = vf + d;
        var gvf = state.Gradients[worker];
        float* gvr = gvf + d, gbf = gvr + d, gbr = gbf + d;
        var one = Vector512<float>.One;
        for (var j = 0; j < d; j += Kernels.Lanes)
        {
            var (out_, now, forget, reset) = (Vector512.Load(dh + j), Vector512.Load(c + j), Vector512.Load(f + j), Vector512.Load(r + j));
            var (last, fresh, x) = (Vector512.Load(before + j), Vector512.Load(u + j), Vector512.Load(skip + j));
            var dr = out_ * (now - x) * reset * (one - reset);
            var through = Vector512.FusedMultiplyAdd(out_, reset, Vector512.Load(dc + j));
            var dx = out_ * (one - reset);
            var df = through * (last - fresh) * forget * (one - forget);
            (through * (one - forget)).Store(du + j);
            df.Store(du + d + j);
            dr.Store(du + (2 * d) + j);
            if (Projects) dx.Store(du + (3 * d) + j);
            else if (dskip != null) (Vector512.Load(dskip + j) + dx).Store(dskip + j);
            Vector512.FusedMultiplyAdd(df, last, Vector512.Load(gvf + j)).Store(gvf + j);
            Vector512.FusedMultiplyAdd(dr, last, Vector512.Load(gvr + j)).Store(gvr + j);
            (Vector512.Load(gbf + j) + df).Store(gbf + j);
            (Vector512.Load(gbr + j) + dr).Store(gbr + j);
            ((through * forget) + (df * Vector512.Load(vf + j)) + (dr * Vector512.Load(vr + j))).Store(dc + j);
        }
    }
}
