using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>Scores tags, features and sentence ends. For one worker.</summary>
internal sealed unsafe class TagScorer(NetworkSize size, OutputLayout layout, ParameterSet parameters, int worker)
{
    private readonly LinearLayer _tags = new(parameters["tags.weight"], parameters["tags.bias"], worker);

    /// <summary>The scores of all labels of each token; see <see cref="OutputLayout"/>.</summary>
    public float* Scores(Arena arena, int n, float* hidden) => _tags.Forward(arena, hidden + size.TagAt, size.Hidden, n);

    /// <summary>The loss over all tokens; gradients are added to <paramref name="dHidden"/>.</summary>
    public double Learn(Arena arena, ParserBatch batch, float* hidden, float* dHidden)
    {
        var tags = Scores(arena, batch.Count, hidden);
        var loss = Losses(batch, tags);
        _tags.Backward(arena, hidden + size.TagAt, size.Hidden, tags, dHidden + size.TagAt, size.Hidden, batch.Count);
        return loss;
    }

    private float Losses(ParserBatch batch, float* tags)
    {
        var loss = 0f;
        for (var i = 0; i < batch.Count; i++)
        {
            var (row, gold) = (i * (long)layout.Width, batch.Labels[i]);
            var scores = tags + row;
            loss += Arithmetic.SoftmaxLoss(scores + OutputLayout.UposAt, OutputLayout.Upos, gold.Upos, 1);
            loss += Arithmetic.SoftmaxLoss(scores + OutputLayout.EndAt, 2, gold.EndsSentence ? 1 : 0, 1);
            loss += Arithmetic.SoftmaxLoss(scores + OutputLayout.XposAt, layout.Xpos, gold.Xpos, 1);
            loss += Arithmetic.SoftmaxLoss(scores + layout.FeaturesAt, layout.Features, gold.Features, 1);
            // Columns that stand for nothing.
            new Span<float>(scores + OutputLayout.Upos, OutputLayout.EndAt - OutputLayout.Upos).Clear();
            new Span<float>(scores + layout.FeaturesAt + layout.Features, layout.Width - layout.FeaturesAt - layout.Features).Clear();
        }
        return loss;
    }
}
