using ArticleAnalysis.Classification;

namespace ArticleAnalysis.Training.Classification;

/// <summary>How a classifier is made.</summary>
/// <param name="Kind">What its labels are; <see cref="Classifier.Read"/> asks for the same word.</param>
/// <param name="Labels">Their names, in order.</param>
internal sealed record ClassifierPlan(string Kind, IReadOnlyList<string> Labels)
{
    /// <summary>One label of several, or each by itself.</summary>
    public Link Link { get; init; } = Link.Softmax;

    /// <summary>For each label the number of the one above it, or -1; null for labels side by side. Only a model with a hidden layer learns a tree.</summary>
    public int[]? Parents { get; init; }

    /// <summary>Units of the hidden layer, a multiple of 16; 0 for a linear model, which ML.NET fits.</summary>
    public int Hidden { get; init; }

    /// <summary>Nets among which the units are divided: each is learnt by itself from another start, and the model is their mean, which errs less where texts come from elsewhere.</summary>
    public int Members { get; init; } = 1;

    /// <summary>Components to which what goes into the hidden layer is narrowed once it is learnt (<see cref="HiddenComponents"/>), a multiple of 16; 0 leaves a feature a weight for each unit.</summary>
    public int Components { get; init; }

    /// <summary>A vector of each feature of the index, learnt without labels (<see cref="LatentVectors"/>); null for none. A model with a hidden layer learns what they say for its units, and
    /// each feature's row takes that in: one whose examples are few or none still has a say.</summary>
    public IReadOnlyList<float[]>? Vectors { get; init; }

    /// <summary>The most features that the model keeps.</summary>
    public int MostFeatures { get; init; } = 50_000;

    /// <summary>A feature of fewer examples is left out.</summary>
    public int LeastExamples { get; init; } = 3;

    /// <summary>The L2 penalty, as ML.NET counts it: against the mean loss.</summary>
    public float Ridge { get; init; } = 2e-5f;

    /// <summary>Passes over the examples.</summary>
    public int Passes { get; init; } = 12;

    /// <summary>How much thin labels are lifted, 0 to 1: 0 counts every example the same, 1 every label.</summary>
    public double Balance { get; init; }

    /// <summary>Parts of the examples of which one after another is left out to fit the calibration; below 2 there is none, and probabilities are shares.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>What an example of each label counts by <see cref="Balance"/>.</summary>
    public float[] Lift(IReadOnlyList<Example> examples)
    {
        var total = new double[Labels.Count];
        foreach (var example in examples)
            foreach (var label in example.Labels) total[label] += example.Weight / example.Labels.Length;
        return Array.ConvertAll(total, t => (float)Math.Pow(total.Sum() / total.Length / Math.Max(t, 1), Balance));
    }

    /// <summary>True writes weights in a byte each, false as floats.</summary>
    public bool InBytes { get; init; } = true;
}
