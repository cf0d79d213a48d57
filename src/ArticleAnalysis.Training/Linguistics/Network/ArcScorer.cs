using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>Scores every token of a sentence, and the root, as the head of every other: biaffine (Dozat and Manning, ICLR 2017). For one worker.</summary>
internal sealed unsafe class ArcScorer(NetworkSize size, ParameterSet parameters, int worker)
{
    private readonly LinearLayer _queries = new(parameters["arc.weight"], parameters["arc.bias"], worker);
    private readonly Parameter _root = parameters["root"];

    /// <summary>The loss over all tokens; gradients are added to <paramref name="dHidden"/>.</summary>
    public double Learn(Arena arena, ParserBatch batch, float* hidden, float* dHidden)
    {
        var queries = _queries.Forward(arena, hidden, size.Hidden, batch.Count);
        var dQueries = arena.TakeZeros(batch.Count, size.Arc);
        var loss = Score(arena, batch, hidden, queries, dQueries, dHidden, null);
        _queries.Backward(arena, hidden, size.Hidden, dQueries, dHidden, size.Hidden, batch.Count);
        return loss;
    }

    /// <summary>The best head of each token in the batch, -1 for the root: a free choice for each, not yet a tree.</summary>
    public int[] Best(Arena arena, ParserBatch batch, float* hidden)
    {
        var best = new int[batch.Count];
        Score(arena, batch, hidden, _queries.Forward(arena, hidden, size.Hidden, batch.Count), null, null, best);
        return best;
    }

    /// <summary>Scores each token's heads within its sentence; gives gradients, or the best heads.</summary>
    private double Score(Arena arena, ParserBatch batch, float* hidden, float* queries, float* dQueries, float* dHidden, int[]? best)
    {
        var (loss, arc, width) = (0d, size.Arc, size.Hidden);
        var start = 0;
        foreach (var end in batch.SentenceEnds)
        {
            var mark = arena.Mark();
            var (n, columns) = (end - start, Kernels.RoundUp(end - start + 1, Kernels.Panel));
            var heads = arena.TakeZeros(columns, arc);
            Buffer.MemoryCopy(_root.Value, heads, arc * sizeof(float), arc * sizeof(float));
            for (var i = 0; i < n; i++)
                Buffer.MemoryCopy(hidden + ((long)(start + i) * width) + arc, heads + ((long)(i + 1) * arc), arc * sizeof(float), arc * sizeof(float));
            var turned = arena.Take(arc, columns);
            Product.Transpose(heads, arc, columns, arc, turned, columns);
            var scores = arena.Take(n, columns);
            Product.Forward(arena, queries + ((long)start * arc), arc, turned, scores, columns, n, arc, columns);
            for (var i = 0; i < n; i++)
            {
                var row = scores + ((long)i * columns);
                row[i + 1] = -1e9f;
                if (best is not null)
                {
                    var top = 0;
                    for (var k = 1; k <= n; k++)
                        if (row[k] > row[top]) top = k;
                    best[start + i] = top == 0 ? -1 : start + top - 1;
                    continue;
                }
                var head = batch.Labels[start + i].Head;
                loss += Arithmetic.SoftmaxLoss(row, n + 1, head < 0 ? 0 : head - start + 1, 1);
                for (var k = Kernels.RoundUp(n + 1, Kernels.Lanes); k < columns; k++) row[k] = 0;
            }
            if (best is null)
            {
                Product.Forward(arena, scores, columns, heads, dQueries + ((long)start * arc), arc, n, n + 1, arc);
                var dHeads = arena.TakeZeros(n + 1, arc);
                Product.BackwardWeight(arena, scores, columns, queries + ((long)start * arc), arc, dHeads, n, n + 1, arc);
                Arithmetic.Add(dHeads, _root.Gradients[worker], arc);
                for (var i = 0; i < n; i++) Arithmetic.Add(dHeads + ((long)(i + 1) * arc), dHidden + ((long)(start + i) * width) + arc, arc);
            }
            arena.Release(mark);
            start = end;
        }
        return loss;
    }
}
