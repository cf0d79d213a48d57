using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>Passages that are learnt from in one step.</summary>
/// <param name="Tokens">The tokens of all passages, one after the other.</param>
/// <param name="Ends">The index after the last token of each passage.</param>
internal record Batch(NetworkInput[] Tokens, int[] Ends)
{
    public int Count => Tokens.Length;
}
