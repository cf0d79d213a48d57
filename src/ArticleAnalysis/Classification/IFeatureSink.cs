namespace ArticleAnalysis.Classification;

/// <summary>
/// Takes the features of a thing one by one. Whoever reads features writes to this interface, so that training (which collects them) and the library (which adds up
/// weights, <see cref="FeatureSums"/>) see the same ones.
/// </summary>
/// <example><code>
/// static void Read&lt;T&gt;(Sentence sentence, ref T sink) where T : IFeatureSink, allows ref struct
/// {
///     foreach (var token in sentence) sink.Add(FeatureHash.Of(1, token.Lower));
/// }
/// </code></example>
internal interface IFeatureSink
{
    /// <summary>Adds a feature.</summary>
    /// <param name="feature">Its hash; see <see cref="FeatureHash"/>.</param>
    /// <param name="value">How much of it there is. Values of a feature that comes more than once add up.</param>
    void Add(ulong feature, float value = 1);
}
