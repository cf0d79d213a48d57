using System.Runtime.InteropServices;
using ArticleAnalysis.Classification;

namespace ArticleAnalysis.Training.Classification;

/// <summary>The features worth a row of the model, and the row of each: those whose examples differ most in label from all examples.</summary>
/// <param name="features">By ascending <see cref="Classifier.KeyOf"/>; the place is the row.</param>
internal sealed class FeatureIndex(ulong[] features)
{
    private readonly Dictionary<uint, int> _rows = features.Index().ToDictionary(f => Classifier.KeyOf(f.Item), f => f.Index);

    /// <summary>Number of features.</summary>
    public int Count => features.Length;

    /// <summary>The features; the place is the row.</summary>
    public IReadOnlyList<ulong> Features => features;

    /// <summary>The row of a feature, or -1.</summary>
    public int Find(ulong feature) => _rows.GetValueOrDefault(Classifier.KeyOf(feature), -1);

    /// <summary>The <see cref="ClassifierPlan.MostFeatures"/> with the greatest divergence of their labels from even shares, times the logarithm of their examples.</summary>
    /// <param name="examples">What they are chosen by.</param>
    /// <param name="plan">How many.</param>
    /// <param name="always">Features that are kept whatever they tell.</param>
    public static FeatureIndex Choose(IReadOnlyList<Example> examples, ClassifierPlan plan, IReadOnlyCollection<ulong>? always = null)
    {
        var uses = new Dictionary<ulong, int>();
        foreach (var example in examples)
            foreach (var feature in example.Features) CollectionsMarshal.GetValueRefOrAddDefault(uses, feature, out _)++;

        // Of two features that the file cannot tell apart, the one of more examples stays.
        var kept = uses.Where(u => u.Value >= plan.LeastExamples).OrderByDescending(u => u.Value).ThenBy(u => u.Key)
            .DistinctBy(u => Classifier.KeyOf(u.Key)).Select(u => u.Key).ToArray();
        if (kept.Length > plan.MostFeatures)
        {
            var gains = GainOf(kept, examples, plan.Labels.Count);
            kept = [.. kept.Index().OrderByDescending(f => gains[f.Index] * Math.Log(uses[f.Item])).ThenBy(f => f.Item).Take(plan.MostFeatures).Select(f => f.Item)];
        }
        return new([.. (always ?? []).Concat(kept).DistinctBy(Classifier.KeyOf).OrderBy(Classifier.KeyOf)]);
    }

    private static double[] GainOf(ulong[] features, IReadOnlyList<Example> examples, int labels)
    {
        var rows = features.Index().ToDictionary(f => f.Item, f => f.Index);
        var total = new double[labels];
        foreach (var example in examples)
            foreach (var label in example.Labels) total[label] += example.Weight / example.Labels.Length;
        // A thin label has less to say than a broad one, but more than its size.
        var share = Array.ConvertAll(total, t => 1 / Math.Sqrt(Math.Max(t, 1) * total.Sum() / labels));
        var mass = new float[(long)features.Length * labels];
        foreach (var example in examples)
            foreach (var feature in example.Features)
                if (rows.TryGetValue(feature, out var row))
                    foreach (var label in example.Labels) mass[((long)row * labels) + label] += (float)(example.Weight / example.Labels.Length * share[label]);
        return [.. Enumerable.Range(0, features.Length).Select(row => Divergence(mass.AsSpan(row * labels, labels)))];
    }

    private static double Divergence(ReadOnlySpan<float> mass)
    {
        var (sum, gain) = (0.0, 0.0);
        foreach (var m in mass) sum += m;
        foreach (var m in mass)
            if (m > 0) gain += m * Math.Log(m / sum * mass.Length);
        return gain;
    }
}
