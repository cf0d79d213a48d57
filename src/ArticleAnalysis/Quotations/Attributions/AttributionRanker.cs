using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Quotations.Attributions;

/// <summary>Chooses, for one word after another, what it attributes and to whom.</summary>
internal sealed unsafe class AttributionRanker(SpokenText text, AttributionModel model)
{
    private readonly AttributionFacts _facts = new(text, model.Words);
    private readonly ContentChoices _contents = new(text);
    private readonly SourceChoices _sources = new(text);
    private readonly int[] _rows = new int[FactList.Most];

    /// <summary>What a word attributes.</summary>
    /// <param name="cue">The word.</param>
    /// <param name="choice">The most likely content.</param>
    /// <returns>The probability that it attributes anything, 0 to 1; 0 when there is nothing to choose.</returns>
    public double Content(int cue, out ContentChoice choice)
    {
        choice = default;
        var choices = _contents.Of(cue);
        if (choices.Count == 0) return 0;
        var first = stackalloc float[3 * PairNetwork.Width];
        var second = first + PairNetwork.Width;
        var hidden = second + PairNetwork.Width;
        var list = new FactList(_rows, AttributionFacts.ContentRows);
        _facts.Cue(ref list, cue);
        model.Content.Sum(list.Facts, asFirst: true, _facts.Row(cue), model.Words, first);
        AttributionFacts.NoContent(ref list);
        model.Content.Sum(list.Facts, asFirst: false, -1, model.Words, second);
        var nothing = model.Content.Score(first, second, [], hidden);
        Span<float> scores = stackalloc float[ContentChoices.Most];
        var best = 0;
        for (var c = 0; c < choices.Count; c++)
        {
            _facts.Content(ref list, cue, choices[c]);
            model.Content.Sum(list.Facts, asFirst: false, _facts.Row(choices[c].Head), model.Words, second);
            scores[c] = model.Content.Score(first, second, [], hidden);
            if (scores[c] > scores[best]) best = c;
        }
        choice = choices[best];
        return 1 - Share(nothing, scores[..choices.Count]);
    }

    /// <summary>Whose words, thoughts or wishes a cue attributes; false when nobody is named.</summary>
    public bool Source(int cue, in ContentChoice content, out SourceChoice choice)
    {
        choice = default;
        var choices = _sources.Of(cue);
        if (choices.Count == 0) return false;
        var first = stackalloc float[3 * PairNetwork.Width];
        var second = first + PairNetwork.Width;
        var hidden = second + PairNetwork.Width;
        var list = new FactList(_rows, AttributionFacts.SourceRows);
        _facts.Asked(ref list, cue, content);
        model.Source.Sum(list.Facts, asFirst: true, _facts.Row(cue), model.Words, first);
        AttributionFacts.NoSource(ref list);
        model.Source.Sum(list.Facts, asFirst: false, -1, model.Words, second);
        var (best, greatest) = (-1, model.Source.Score(first, second, [], hidden));
        for (var c = 0; c < choices.Count; c++)
        {
            _facts.Source(ref list, cue, content, choices[c]);
            model.Source.Sum(list.Facts, asFirst: false, _facts.Row(choices[c].Head), model.Words, second);
            if (model.Source.Score(first, second, [], hidden) is var score && score > greatest) (best, greatest) = (c, score);
        }
        if (best >= 0) choice = choices[best];
        return best >= 0;
    }

    // The probability of one score among all.
    private static double Share(float one, ReadOnlySpan<float> others)
    {
        var sum = 1.0;
        foreach (var other in others) sum += Math.Exp(Math.Min(80, other - one));
        return 1 / sum;
    }
}
