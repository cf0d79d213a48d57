using ArticleAnalysis.Training.Linguistics;

namespace ArticleAnalysis.Training.Classification;

/// <summary>What a net with a hidden layer sees of examples: their features, and where features have vectors the sum of those.</summary>
/// <param name="index">The features.</param>
/// <param name="vectors">A vector of each, or null.</param>
internal sealed class HiddenInputs(FeatureIndex index, IReadOnlyList<float[]>? vectors)
{
    private readonly int _dimensions = vectors is { Count: > 0 } ? vectors[0].Length : 0;

    /// <summary>Rows of weights: one a feature, then one a component of the vectors.</summary>
    public int Count => index.Count + _dimensions;

    /// <summary>The rows of an example and their values.</summary>
    public HiddenInput Of(Example example)
    {
        var known = example.Features.Zip(example.Values).Select(f => (Row: index.Find(f.First), Value: f.Second)).Where(f => f.Row >= 0).ToList();
        var sum = new float[_dimensions];
        if (_dimensions > 0)
            foreach (var (row, value) in known) FixedLanes.Add(sum, vectors![row], value);
        return new([.. known.Select(f => f.Row), .. Enumerable.Range(index.Count, _dimensions)], [.. known.Select(f => f.Value), .. sum]);
    }

    /// <summary>Adds to the weights of each feature what those of the components say of its vector, so that the model needs no vectors.</summary>
    public void TakeIn(float[][] weights)
    {
        for (var row = 0; row < index.Count; row++)
            for (var k = 0; k < _dimensions; k++) FixedLanes.Add(weights[row], weights[index.Count + k], vectors![row][k]);
    }
}

/// <summary>What a net sees of an example.</summary>
/// <param name="Rows">Rows of weights.</param>
/// <param name="Values">What each counts.</param>
internal readonly record struct HiddenInput(int[] Rows, float[] Values);
