using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Stances.Network;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Stances;

/// <summary>What <see cref="StanceNetwork"/> gathers of the tokens of a passage, and the way back to the tokens.</summary>
internal sealed unsafe class StanceAttention(Parameter queries)
{
    private const int Width = StanceNetwork.Width;

    /// <summary>Adds to the gathered row of a question; <paramref name="weights"/> receives those of the attentions, a run of tokens each.</summary>
    public void Gather(StanceQuestion question, float* tokens, float[] weights, float* gathered)
    {
        var n = question.Ends.Length;
        for (var k = 0; k < StanceNetwork.Attentions; k++)
        {
            var own = weights.AsSpan(k * n, n);
            for (var i = 0; i < n; i++) own[i] = Arithmetic.Dot(tokens + (i * Width), queries.Value + (k * Width), Width);
            var most = float.NegativeInfinity;
            foreach (var weight in own) most = MathF.Max(most, weight);
            var all = 0f;
            foreach (ref var weight in own) all += weight = MathF.Exp(weight - most);
            for (var i = 0; i < n; i++) Arithmetic.AddScaled(tokens + (i * Width), own[i] /= all, gathered + (k * Width), Width);
        }
        foreach (var (token, slot, share) in Means(question)) Arithmetic.AddScaled(tokens + (token * Width), share, gathered + (slot * Width), Width);
    }

    /// <summary>Adds to the gradients of the tokens and of the queries.</summary>
    public void Back(StanceQuestion question, float* tokens, float[] weights, float* dGathered, float* dTokens)
    {
        var n = question.Ends.Length;
        for (var k = 0; k < StanceNetwork.Attentions; k++)
        {
            var own = weights.AsSpan(k * n, n);
            float* gradient = dGathered + (k * Width), query = queries.Value + (k * Width);
            var mean = 0f;
            for (var i = 0; i < n; i++) mean += own[i] * Arithmetic.Dot(gradient, tokens + (i * Width), Width);
            for (var i = 0; i < n; i++)
            {
                var step = own[i] * (Arithmetic.Dot(gradient, tokens + (i * Width), Width) - mean);
                Arithmetic.AddScaled(gradient, own[i], dTokens + (i * Width), Width);
                Arithmetic.AddScaled(query, step, dTokens + (i * Width), Width);
                Arithmetic.AddScaled(tokens + (i * Width), step, queries.Gradients[0] + (k * Width), Width);
            }
        }
        foreach (var (token, slot, share) in Means(question)) Arithmetic.AddScaled(dGathered + (slot * Width), share, dTokens + (token * Width), Width);
    }

    private static IEnumerable<(int Token, int Slot, float Share)> Means(StanceQuestion question)
    {
        var (holder, target) = (question.Pair.Holder, question.Pair.Target);
        for (var t = target.First; t < target.End; t++) yield return (t, StanceNetwork.Attentions, 1f / (target.End - target.First));
        for (var t = holder.First; t < holder.End; t++) yield return (t, StanceNetwork.Attentions + 1, 1f / (holder.End - holder.First));
        foreach (var t in question.Way) yield return (t, StanceNetwork.Attentions + 2, 1f / question.Way.Length);
    }
}
