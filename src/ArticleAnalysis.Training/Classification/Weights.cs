namespace ArticleAnalysis.Training.Classification;

/// <summary>What was learnt.</summary>
/// <param name="Rows">A row for each feature of the index: a weight for each label, for each unit of the hidden layer, or for each component of what goes into them.</param>
/// <param name="Biases">One a label.</param>
/// <param name="Hidden">A row for each unit of the hidden layer, with a weight for each label; null without one.</param>
/// <param name="Mixing">A row for each component of the rows of features, with a weight for each unit; null where those have a weight for each unit themselves.</param>
internal sealed record Weights(float[][] Rows, float[] Biases, float[][]? Hidden = null, float[][]? Mixing = null);
