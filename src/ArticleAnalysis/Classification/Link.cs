namespace ArticleAnalysis.Classification;

/// <summary>What makes shares of a classifier's sums.</summary>
internal enum Link
{
    /// <summary>One label of several: the shares are together 1.</summary>
    Softmax,

    /// <summary>Each label by itself, yes or no: each share is a probability of its own.</summary>
    Logistic,
}
