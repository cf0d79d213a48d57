using ArticleAnalysis.Classification;

namespace ArticleAnalysis.Training.Classification;

/// <summary>Makes a <see cref="Classifier"/> of examples: chooses features, fits weights, calibrates on examples left out, writes the file.</summary>
/// <example><code>
/// var plan = new ClassifierPlan("stance", ["opposed", "neutral", "supportive"]) { Ridge = 1e-4f };
/// File.WriteAllBytes("stance.bin", ClassifierTrainer.Train(examples, plan));
/// </code></example>
internal static class ClassifierTrainer
{
    /// <summary>The bytes of the model; the same examples and plan give the same bytes.</summary>
    public static byte[] Train(IReadOnlyList<Example> examples, ClassifierPlan plan)
    {
        var index = FeatureIndex.Choose(examples, plan);
        var calibrations = plan.Folds < 2 ? null : Calibration.Fit(LeftOut(examples, plan), examples, plan.Labels.Count);
        return Fit(examples, plan, index, calibrations);
    }

    /// <summary>The bytes of a model over chosen features.</summary>
    /// <param name="examples">What to learn from.</param>
    /// <param name="plan">How.</param>
    /// <param name="index">The features.</param>
    /// <param name="calibrations">One a label; null leaves shares as they are.</param>
    /// <param name="values">What one occurrence of each feature is worth; null for 1.</param>
    public static byte[] Fit(IReadOnlyList<Example> examples, ClassifierPlan plan, FeatureIndex index, IReadOnlyList<Calibration>? calibrations = null, float[]? values = null)
    {
        var weights = plan.Hidden > 0 ? HiddenFit.Fit(examples, index, plan) : LinearFit.Fit(examples, index, plan);
        return ClassifierWriter.Write(plan, index, weights, calibrations ?? [.. plan.Labels.Select(_ => Calibration.None)], values);
    }

    /// <summary>The shares of each example from a model that has not seen its part: what settings are chosen by.</summary>
    /// <param name="examples">What to learn from.</param>
    /// <param name="plan">How, and in how many parts.</param>
    /// <param name="index">The features; null chooses them anew without each part.</param>
    public static float[][] LeftOut(IReadOnlyList<Example> examples, ClassifierPlan plan, FeatureIndex? index = null)
    {
        var hasGroups = examples.Any(e => e.Group != examples[0].Group);
        var fold = examples.Select((e, i) => FeatureHash.Mix((ulong)(hasGroups ? e.Group : i) + 1) % (ulong)plan.Folds).ToArray();
        var shares = new float[examples.Count][];
        for (var left = 0; left < plan.Folds; left++)
        {
            List<Example> others = [.. examples.Where((_, i) => fold[i] != (ulong)left)];
            var model = Open(Fit(others, plan, index ?? FeatureIndex.Choose(others, plan)), plan.Kind);
            for (var i = 0; i < shares.Length; i++)
                if (fold[i] == (ulong)left) shares[i] = SharesOf(model, examples[i]);
        }
        return shares;
    }

    /// <summary>The share of each label for an example.</summary>
    public static float[] SharesOf(Classifier model, Example example)
    {
        Span<float> scores = stackalloc float[model.Width];
        var sums = new FeatureSums(model, scores);
        for (var i = 0; i < example.Features.Length; i++) sums.Add(example.Features[i], example.Values[i]);
        model.Share(scores);
        return scores[..model.Labels.Count].ToArray();
    }

    /// <summary>A model over a copy that stays where it is as long as the process.</summary>
    public static Classifier Open(byte[] model, string kind) => Classifier.Read("the new model", kind, ModelMemory.Keep(model));
}
