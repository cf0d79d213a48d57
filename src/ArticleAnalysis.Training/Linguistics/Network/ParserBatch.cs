using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>Shares of values that are dropped in training.</summary>
/// <param name="Input">Of the encoder's input.</param>
/// <param name="Encoded">Of its output.</param>
/// <param name="Joint">Of the output of the layer that reads both directions.</param>
/// <param name="Hidden">Of the scorers' hidden layer.</param>
/// <param name="Word">Of words, which are then strangers.</param>
internal sealed record Dropouts(float Input, float Encoded, float Joint, float Hidden, float Word)
{
    public override string ToString() => FormattableString.Invariant($"dropout {Input} of the input, {Encoded} between the layers, {Hidden} before the scorers, {Word} of the words");
}

/// <summary>Passages with gold labels.</summary>
/// <param name="Tokens">The tokens of all passages, one after the other.</param>
/// <param name="Ends">The index after the last token of each passage.</param>
/// <param name="Labels">What is right for each token.</param>
/// <param name="SentenceEnds">The index after the last token of each sentence.</param>
internal sealed record ParserBatch(NetworkInput[] Tokens, int[] Ends, TokenLabels[] Labels, int[] SentenceEnds) : Batch(Tokens, Ends);
