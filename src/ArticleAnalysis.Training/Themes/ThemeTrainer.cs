using ArticleAnalysis.Themes;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace ArticleAnalysis.Training.Themes;

/// <summary>Fits the weights with ML.NET's stochastic dual coordinate ascent, in one thread and from one seed, so that two trainings give the same bytes.</summary>
internal static class ThemeTrainer
{
    public const int Seed = 20260119;
    public const int Passes = 12;
    public const float Ridge = 2e-5f;


    /// <summary>A model of <paramref name="texts"/>, not yet calibrated.</summary>
    public static byte[] Train(IReadOnlyList<ThemeText> texts, IReadOnlyList<int> labels, int size)
    {
        var vocabulary = ThemeVocabulary.Choose(texts, labels, size);
        // The empty model knows the features and their rows; it reads the texts just as the library will.
        var empty = ThemeModelWriter.Write(labels, vocabulary, [.. labels.Select(_ => new float[vocabulary.Count])], new float[labels.Count], 1, 0);
        var (weights, biases) = Fit(Pin(empty), texts, labels);
        return ThemeModelWriter.Write(labels, vocabulary, weights, biases, 1, 0);
    }

    /// <summary>The trained ML.NET model and the rows it was trained on, for the test that holds the library to ML.NET's scores.</summary>
    public static (ITransformer Model, IDataView Rows) FitTransformer(ThemeModel reader, IReadOnlyList<ThemeText> texts, IReadOnlyList<int> labels)
    {
        var ml = new MLContext(Seed);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, reader.RowCount);
        schema[nameof(Row.Label)].ColumnType = new KeyDataViewType(typeof(uint), labels.Count);
        var rows = ml.Data.LoadFromEnumerable(RowsOf(reader, texts, labels), schema);
        var trainer = ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            NumberOfThreads = 1,
            MaximumNumberOfIterations = Passes,
            L2Regularization = Ridge,
            L1Regularization = 0,
            ExampleWeightColumnName = nameof(Row.Weight),
            ConvergenceTolerance = 1e-4f,
            BiasLearningRate = 0.1f,
        });
        return (trainer.Fit(rows), rows);
    }

    private static (float[][] Weights, float[] Biases) Fit(ThemeModel reader, IReadOnlyList<ThemeText> texts, IReadOnlyList<int> labels)
    {
        var (model, _) = FitTransformer(reader, texts, labels);
        return WeightsOf(model);
    }

    /// <summary>The weights and biases of a trained model, one row of weights a label.</summary>
    public static (float[][] Weights, float[] Biases) WeightsOf(ITransformer model)
    {
        var parameters = ((MulticlassPredictionTransformer<MaximumEntropyModelParameters>)model).Model;
        VBuffer<float>[]? weights = null;
        parameters.GetWeights(ref weights!, out _);
        return ([.. weights.Select(w => w.DenseValues().ToArray())], [.. parameters.GetBiases()]);
    }

    private static List<Row> RowsOf(ThemeModel reader, IReadOnlyList<ThemeText> texts, IReadOnlyList<int> labels)
    {
        var balance = Balance(texts, labels);
        var order = labels.ToList();
        var rows = new List<Row>(texts.Count);
        foreach (var text in texts)
        {
            var features = ThemeVector.Of(reader, text);
            for (var i = 0; i < text.Themes.Length; i++)
            {
                var label = order.IndexOf(text.Themes[i]);
                var share = 1f / text.Themes.Length;
                rows.Add(new Row { Features = features, Label = (uint)label, Weight = text.Weight * share * balance[label] });
            }
        }
        return rows;
    }

    /// <summary>Lifts the thin themes, so that each has the same say.</summary>
    private static float[] Balance(IReadOnlyList<ThemeText> texts, IReadOnlyList<int> labels)
    {
        var total = labels.Select(l => texts.Sum(t => t.Themes.Contains(l) ? t.Weight / t.Themes.Length : 0)).ToArray();
        return [.. total.Select(t => total.Sum() / labels.Count / Math.Max(t, 1f))];
    }

    /// <summary>A model over a copy that stays where it is as long as the process.</summary>
    public static ThemeModel Pin(byte[] model) => ThemeModel.Read(ModelMemory.Keep(model));

    private sealed class Row
    {
        public VBuffer<float> Features { get; set; }

        public uint Label { get; set; }

        public float Weight { get; set; }
    }
}
