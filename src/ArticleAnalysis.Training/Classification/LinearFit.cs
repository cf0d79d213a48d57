using ArticleAnalysis.Classification;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace ArticleAnalysis.Training.Classification;

/// <summary>Fits weights with ML.NET's stochastic dual coordinate ascent, in one thread and from one seed, so that two trainings give the same bytes.</summary>
internal static class LinearFit
{
    public const int Seed = 20260119;

    /// <summary>The weights of a model of these examples.</summary>
    public static Weights Fit(IReadOnlyList<Example> examples, FeatureIndex index, ClassifierPlan plan)
    {
        if (plan.Link == Link.Softmax)
        {
            var softmax = ((MulticlassPredictionTransformer<MaximumEntropyModelParameters>)FitSoftmax(examples, index, plan).Model).Model;
            VBuffer<float>[]? weights = null;
            softmax.GetWeights(ref weights!, out _);
            return OfLabels([.. weights.Select(w => w.DenseValues().ToArray())], [.. softmax.GetBiases()]);
        }
        var fits = plan.Labels.Select((_, label) => ((BinaryPredictionTransformer<LinearBinaryModelParameters>)FitLogistic(examples, index, plan, label).Model).Model).ToList();
        return OfLabels([.. fits.Select(f => f.Weights.ToArray())], [.. fits.Select(f => f.Bias)]);
    }

    private static Weights OfLabels(float[][] weights, float[] biases) => new([.. Enumerable.Range(0, weights[0].Length).Select(row => Array.ConvertAll(weights, w => w[row]))], biases);

    /// <summary>ML.NET's model of one label of several, and the rows it learnt from: an example of more labels is divided among them.</summary>
    public static (ITransformer Model, IDataView Rows) FitSoftmax(IReadOnlyList<Example> examples, FeatureIndex index, ClassifierPlan plan)
    {
        var lift = plan.Lift(examples);
        var rows = new List<Row>(examples.Count);
        foreach (var example in examples)
        {
            var features = Vector(example, index);
            foreach (var label in example.Labels) rows.Add(new Row { Features = features, Label = (uint)label, Weight = example.Weight / example.Labels.Length * lift[label] });
        }
        var ml = new MLContext(Seed);
        var view = Load(ml, rows, index.Count, nameof(Row.Label), new KeyDataViewType(typeof(uint), plan.Labels.Count));
        return (ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            NumberOfThreads = 1,
            MaximumNumberOfIterations = plan.Passes,
            L2Regularization = plan.Ridge,
            L1Regularization = 0,
            ExampleWeightColumnName = nameof(Row.Weight),
            ConvergenceTolerance = 1e-4f,
            BiasLearningRate = 0.1f,
        }).Fit(view), view);
    }

    /// <summary>ML.NET's model of one label against the rest, and the rows it learnt from.</summary>
    public static (ITransformer Model, IDataView Rows) FitLogistic(IReadOnlyList<Example> examples, FeatureIndex index, ClassifierPlan plan, int label)
    {
        var lift = plan.Lift(examples)[label];
        var rows = examples.Select(e => (Example: e, Holds: e.Labels.Contains(label)))
            .Select(e => new Row { Features = Vector(e.Example, index), Holds = e.Holds, Weight = e.Example.Weight * (e.Holds ? lift : 1) }).ToList();
        var ml = new MLContext(Seed);
        var view = Load(ml, rows, index.Count, nameof(Row.Holds), BooleanDataViewType.Instance);
        return (ml.BinaryClassification.Trainers.SdcaNonCalibrated(new SdcaNonCalibratedBinaryTrainer.Options
        {
            LabelColumnName = nameof(Row.Holds),
            LossFunction = new LogLoss(),
            NumberOfThreads = 1,
            MaximumNumberOfIterations = plan.Passes,
            L2Regularization = plan.Ridge,
            L1Regularization = 0,
            ExampleWeightColumnName = nameof(Row.Weight),
            ConvergenceTolerance = 1e-4f,
            BiasLearningRate = 0.1f,
        }).Fit(view), view);
    }

    private static IDataView Load(MLContext ml, List<Row> rows, int features, string label, DataViewType type)
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features);
        schema[label].ColumnType = type;
        return ml.Data.LoadFromEnumerable(rows, schema);
    }

    private static VBuffer<float> Vector(Example example, FeatureIndex index)
    {
        var cells = new SortedDictionary<int, float>();
        for (var i = 0; i < example.Features.Length; i++)
            if (index.Find(example.Features[i]) is >= 0 and var row) cells[row] = cells.GetValueOrDefault(row) + example.Values[i];
        return new VBuffer<float>(index.Count, cells.Count, [.. cells.Values], [.. cells.Keys]);
    }

    private sealed class Row
    {
        public VBuffer<float> Features { get; set; }

        public uint Label { get; set; }

        public bool Holds { get; set; }

        public float Weight { get; set; }
    }
}
