using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace ArticleAnalysis.Training;

/// <summary>Logistic regression with an L2 penalty, one thread and a seed: the same rows give the same weights.</summary>
internal static class LogisticRegression
{
    private const int Seed = 20260119;

    /// <summary>Fits weights and bias.</summary>
    /// <param name="rows">Features and label of each example; all of one width.</param>
    /// <param name="ridge">The L2 penalty.</param>
    public static (float[] Weights, float Bias) Fit(IReadOnlyList<LabelledRow> rows, float ridge)
    {
        var ml = new MLContext(Seed);
        var schema = SchemaDefinition.Create(typeof(LabelledRow));
        schema[nameof(LabelledRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Features.Length);
        var model = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            NumberOfThreads = 1,
            L1Regularization = 0,
            L2Regularization = ridge,
            OptimizationTolerance = 1e-7f,
        }).Fit(ml.Data.LoadFromEnumerable(rows, schema)).Model.SubModel;
        return ([.. model.Weights], model.Bias);
    }
}

/// <summary>One example.</summary>
internal sealed class LabelledRow
{
    public float[] Features { get; set; } = [];

    public bool Label { get; set; }
}
