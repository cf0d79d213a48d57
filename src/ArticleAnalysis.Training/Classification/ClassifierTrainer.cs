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
        var calibrations = plan.Folds < 2
            ? [.. plan.Labels.Select(_ => Calibration.None)]
            : Calibration.Fit(LeftOut(examples, plan), examples, plan.Labels.Count);
        return Fit(examples, plan, calibrations);
    }

    /// <summary>The shares of each example from a model that has not seen its part: what settings are chosen by.</summary>
    public static float[][] LeftOut(IReadOnlyList<Example> examples, ClassifierPlan plan)
    {
        var groups = examples.Select(e => e.Group).Distinct().Count() > 1;
        var fold = examples.Select((e, i) => (int)((uint)FeatureHash.Mix((ulong)(groups ? e.Group : i) + 1) % (uint)plan.Folds)).ToArray();
        var shares = new float[examples.Count][];
        for (var left = 0; left < plan.Folds; left++)
        {
            var model = Open(Fit([.. examples.Where((_, i) => fold[i] != left)], plan, [.. plan.Labels.Select(_ => Calibration.None)]), plan.Kind);
            for (var i = 0; i < shares.Length; i++)
                if (fold[i] == left) shares[i] = SharesOf(model, examples[i]);
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

    private static byte[] Fit(IReadOnlyList<Example> examples, ClassifierPlan plan, IReadOnlyList<Calibration> calibrations)
    {
        var index = FeatureIndex.Choose(examples, plan);
        return ClassifierWriter.Write(plan, index, LinearFit.Fit(examples, index, plan), calibrations);
    }
}
