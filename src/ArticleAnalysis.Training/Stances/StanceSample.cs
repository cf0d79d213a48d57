using ArticleAnalysis.Stances.Network;

namespace ArticleAnalysis.Training.Stances;

/// <summary>A passage to learn from.</summary>
/// <param name="States">What the linguistic network has of each token: states and vector, <see cref="StanceTexts.Inputs"/> numbers each.</param>
/// <param name="Lemmas">Row of each token's lemma.</param>
internal sealed record StanceText(Half[] States, int[] Lemmas)
{
    /// <summary>Number of tokens.</summary>
    public int Count => Lemmas.Length;
}

/// <summary>A passage with all that is to be learnt of it at once.</summary>
/// <param name="Text">The passage.</param>
/// <param name="Questions">Each with its answer.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record StanceSample(StanceText Text, IReadOnlyList<StanceQuestion> Questions, float Weight);

/// <summary>One thing to learn: what a holder, or the author, thinks of a target.</summary>
/// <param name="Pair">Holder and target; the passage begins at token 0.</param>
/// <param name="Marks">The marks of all tokens, one token after the other.</param>
/// <param name="Ends">Where the marks of each token end.</param>
/// <param name="Way">The tokens between holder and target in the tree.</param>
/// <param name="Answer">What is right, or what a teacher believes.</param>
internal sealed record StanceQuestion(StancePair Pair, ushort[] Marks, int[] Ends, int[] Way, StanceShares Answer)
{
    /// <summary>The marks of a token.</summary>
    public ReadOnlySpan<ushort> MarksOf(int token) => Marks.AsSpan((token > 0 ? Ends[token - 1] : 0)..Ends[token]);
}
