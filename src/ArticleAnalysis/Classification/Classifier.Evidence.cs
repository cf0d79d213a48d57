namespace ArticleAnalysis.Classification;

/// <summary>This part: which features speak for a label.</summary>
internal sealed unsafe partial class Classifier
{
    /// <summary>The direction in which sums must move to raise a label above its siblings and none of them: what <see cref="PartOf"/> weighs features by.</summary>
    /// <param name="label">The label.</param>
    /// <param name="sums">The sums of all features; units that they leave off have no say.</param>
    /// <param name="direction">Receives the direction; at least <see cref="Width"/> long.</param>
    public void DirectionOf(int label, ReadOnlySpan<float> sums, Span<float> direction)
    {
        direction[..Width].Clear();
        var (start, end) = Tree.SiblingsOf(label);
        var choices = end - start + (Tree.ParentOf(label) >= 0 ? 1 : 0);
        Span<float> labels = stackalloc float[_labelWidth];
        labels.Clear();
        for (var i = start; i < end; i++) labels[i] = (i == label ? 1f : 0f) - (1f / choices);
        if (_hidden is null) labels.CopyTo(direction);
        else Return(sums, labels, direction);
    }

    /// <summary>How far one occurrence of a feature moves sums in a direction.</summary>
    public float PartOf(int row, ReadOnlySpan<float> direction)
    {
        Span<float> weights = stackalloc float[Width];
        weights.Clear();
        Add(row, 1, weights);
        var part = 0f;
        for (var i = 0; i < _rowWidth; i++) part += weights[i] * direction[i];
        return part;
    }
}
