using System.Runtime.InteropServices;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Discourse;

/// <summary>How many of a sentence's content words stand elsewhere too, each lemma counted once.</summary>
/// <param name="All">How many it has.</param>
/// <param name="Headline">Those of the headline.</param>
/// <param name="First">Those of the first sentence.</param>
/// <param name="Second">Those of the second sentence.</param>
/// <param name="Opening">Those of the sentences before it among the first three.</param>
/// <param name="Before">Those of the sentence right before it.</param>
internal record struct SharedWords(int All, int Headline, int First, int Second, int Opening, int Before)
{
    /// <summary>How many sentences open an article.</summary>
    public const int OpeningSentences = 3;

    /// <summary>Counts for all sentences, in one pass.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentences">Indices of the sentences of running text.</param>
    /// <param name="headline">Number of content words of the headline.</param>
    public static SharedWords[] Of(AnnotatedText text, int[] sentences, out int headline)
    {
        var (uses, counts) = (new Dictionary<string, Use>(StringComparer.Ordinal), new SharedWords[sentences.Length]);
        headline = 0;
        foreach (ref readonly var sentence in text.Sentences)
        {
            if (sentence.Kind != SentenceKind.Title) continue;
            foreach (ref readonly var token in text.TokensOf(sentence))
            {
                if (!IsContent(token)) continue;
                ref var use = ref CollectionsMarshal.GetValueRefOrAddDefault(uses, token.Lemma, out var known);
                if (!known) headline++;
                use = new(-1, -1, IsInHeadline: true, IsInSecond: false);
            }
        }
        for (var at = 0; at < sentences.Length; at++)
            foreach (ref readonly var token in text.TokensOf(text.Sentences[sentences[at]]))
                if (IsContent(token)) counts[at].Count(ref CollectionsMarshal.GetValueRefOrAddDefault(uses, token.Lemma, out var known), at, isNew: !known);
        return counts;
    }

    /// <summary>True for words that carry the subject.</summary>
    public static bool IsContent(in Token token) => token.Upos is Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj && token.Lemma.Length > 2;

    private void Count(ref Use use, int at, bool isNew)
    {
        if (isNew || use.First < 0) use = use with { First = at, Last = -1 };
        if (use.Last == at) return;
        All++;
        if (use.IsInHeadline) Headline++;
        if (use.First == 0) First++;
        if (use.IsInSecond) Second++;
        if (use.First < Math.Min(OpeningSentences, at)) Opening++;
        if (use.Last >= 0 && use.Last == at - 1) Before++;
        use = use with { Last = at, IsInSecond = use.IsInSecond || at == 1 };
    }

    /// <summary>Where a lemma has been met.</summary>
    private readonly record struct Use(int First, int Last, bool IsInHeadline, bool IsInSecond);
}
