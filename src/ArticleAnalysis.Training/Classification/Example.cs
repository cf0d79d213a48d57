using System.Runtime.InteropServices;
using ArticleAnalysis.Classification;

namespace ArticleAnalysis.Training.Classification;

/// <summary>A thing whose labels are known.</summary>
/// <param name="Features">Its features, each once.</param>
/// <param name="Values">The value of each.</param>
/// <param name="Labels">Numbers of the labels that hold; with <see cref="Link.Softmax"/> several share the example.</param>
/// <param name="Weight">How much it counts in training.</param>
/// <param name="Group">What it belongs to, a document for a sentence: cross-validation never divides a group.</param>
internal sealed record Example(ulong[] Features, float[] Values, int[] Labels, float Weight = 1, int Group = 0);

/// <summary>Collects the features of one example after another.</summary>
internal sealed class ExampleReader : IFeatureSink
{
    private readonly Dictionary<ulong, float> _values = [];

    /// <inheritdoc/>
    public void Add(ulong feature, float value = 1) => CollectionsMarshal.GetValueRefOrAddDefault(_values, feature, out _) += value;

    /// <summary>The example of all features since the last call.</summary>
    /// <inheritdoc cref="Example"/>
    public Example Take(int[] Labels, float Weight = 1, int Group = 0)
    {
        var example = new Example([.. _values.Keys], [.. _values.Values], Labels, Weight, Group);
        _values.Clear();
        return example;
    }
}
