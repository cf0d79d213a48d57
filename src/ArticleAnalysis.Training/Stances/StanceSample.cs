using ArticleAnalysis.Stances.Network;

namespace ArticleAnalysis.Training.Stances;

/// <summary>A passage to learn from.</summary>
/// <param name="States">What the linguistic network has of each token: states and vector, <see cref="StanceTexts.Inputs"/> numbers each.</param>
/// <param name="Lemmas">Row of each token's lemma.</param>
internal sealed record StanceText(float[] States, int[] Lemmas)
{
    /// <summary>Number of tokens.</summary>
    public int Count => Lemmas.Length;
}

/// <summary>One thing to learn: what a holder, or the author, thinks of a target.</summary>
/// <param name="Text">The passage.</param>
/// <param name="Pair">Holder and target; the passage begins at token 0.</param>
/// <param name="Marks">The marks of each token.</param>
/// <param name="Way">The tokens between holder and target in the tree.</param>
/// <param name="Answer">0 against, 1 neither, 2 for.</param>
internal sealed record StanceSample(StanceText Text, StancePair Pair, int[][] Marks, int[] Way, int Answer);
