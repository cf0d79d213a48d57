namespace ArticleAnalysis.Training.Classification;

/// <summary>What was learnt.</summary>
/// <param name="Rows">A row for each feature of the index: a weight for each label, or for each unit of the hidden layer.</param>
/// <param name="Biases">One a label.</param>
/// <param name="Hidden">A row for each unit of the hidden layer, with a weight for each label; null without one.</param>
internal sealed record Weights(float[][] Rows, float[] Biases, float[][]? Hidden = null);
