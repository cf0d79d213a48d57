using System.Runtime.InteropServices;
using ArticleAnalysis.Classification;

namespace ArticleAnalysis.Training.Classification;

/// <summary>A thing whose labels are known.</summary>
/// <param name="Features">Its features, each once.</param>
/// <param name="Values">The value of each, with what one occurrence is worth taken in.</param>
/// <param name="Labels">Numbers of the labels that hold, the main one first; with <see cref="Link.Softmax"/> several share the example. In a tree, labels above others are named too.</param>
/// <param name="Weight">How much it counts in training.</param>
/// <param name="MainPart">How many times the part of each other label the first one has where labels share the example.</param>
/// <param name="Group">What it belongs to, a document for a sentence: cross-validation never divides a group.</param>
internal sealed record Example(ulong[] Features, float[] Values, int[] Labels, float Weight = 1, float MainPart = 1, int Group = 0);

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
        var example = new Example([.. _values.Keys], [.. _values.Values], Labels, Weight, Group: Group);
        _values.Clear();
        return example;
    }
}
