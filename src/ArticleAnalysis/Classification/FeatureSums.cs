namespace ArticleAnalysis.Classification;

/// <summary>Adds up the weights of features as they are read; nothing is kept and nothing allocated.</summary>
internal readonly ref struct FeatureSums : IFeatureSink
{
    private readonly Classifier _classifier;
    private readonly Span<float> _scores;

    /// <summary>Starts from the biases.</summary>
    /// <param name="classifier">The weights.</param>
    /// <param name="scores">Receives the sums; at least <see cref="Classifier.Width"/> long.</param>
    public FeatureSums(Classifier classifier, Span<float> scores)
    {
        _classifier = classifier;
        _scores = scores;
        classifier.Begin(scores);
    }

    /// <inheritdoc/>
    public void Add(ulong feature, float value = 1)
    {
        var row = _classifier.Find(feature);
        if (row >= 0) _classifier.Add(row, value * _classifier.ValueOf(row), _scores);
    }
}
