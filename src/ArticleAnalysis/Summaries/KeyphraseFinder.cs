using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Summaries;

/// <summary>Ranks the nouns and noun phrases of a text by how often, how early and how freely they stand there, and how rare they are in the news.</summary>
/// <remarks>
/// A word that mostly stands inside one phrase counts less by itself, as in the C-value of Frantzi, Ananiadou and Mima 2000: "interest" says no more than "interest rate". Whether words or phrases come first the text
/// tells: the more it speaks in terms, the more its phrases weigh. Nothing is learnt; of the constants some thirty settings were tried on the dev parts of 500N-KPCrowd (single words of news) and Inspec (terms of abstracts).
/// </remarks>
internal static class KeyphraseFinder
{
    private const int MostPhrases = 15;

    /// <summary>Single words among them: words tell what a text is about, phrases what of it.</summary>
    private const int MostSingle = 10;

    private const double TitleBonus = 0.5;
    private const double PhraseTitleBonus = 0.3;
    private const double EarlyBonus = 0.8;
    private const double PhraseEarlyBonus = 0.5;

    /// <summary>What a phrase weighs at least against a word, and one that comes back, whatever the text speaks in.</summary>
    private const double LeastPull = 0.05, LeastRepeatedPull = 0.5;

    private const double BoundLoss = 0.7;
    private const double LeastAloneName = 0.4;

    /// <summary>The share of words in terms at which phrases weigh as much as words. Half of news has less than .12, half of the abstracts of papers more than .25.</summary>
    private const double EvenTermShare = 0.22;

    /// <summary>At most fifteen words and phrases, best first; scores fall from 1.</summary>
    public static IReadOnlyList<Keyphrase> Find(AnnotatedText text, SummaryWords words)
    {
        var candidates = new KeyphraseCandidates(text, words);
        var pull = candidates.TermShare / EvenTermShare;
        pull *= pull * pull * pull;
        foreach (ref var candidate in candidates.All)
            candidate.Score = candidate.Words == 1 ? ScoreOfWord(candidate, text, words) : PullOf(candidate, pull) * ScoreOfPhrase(candidate, candidates, text, words);
        return Choose(candidates, text);
    }

    private static double PullOf(in KeyphraseCandidate phrase, double pull) => Math.Max(pull, phrase.Count > 1 ? LeastRepeatedPull : LeastPull);

    private static double ScoreOfWord(in KeyphraseCandidate word, AnnotatedText text, SummaryWords words)
    {
        var bound = (double)word.Bound / word.Count;
        // A first name or half of a town is no subject.
        if (word.IsName && word.Alone < LeastAloneName * word.Count) return 0;
        var often = Math.Log(1 + word.Count);
        return often * often * Math.Sqrt(words.Rarity(text.Tokens[word.First])) * (1 + (EarlyBonus * Earliness(word, text))) * (word.InTitle ? 1 + TitleBonus : 1) * (1 - (BoundLoss * bound));
    }

    private static double ScoreOfPhrase(in KeyphraseCandidate phrase, KeyphraseCandidates candidates, AnnotatedText text, SummaryWords words)
    {
        var (rarity, inTitle) = (0.0, 0);
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (!text.Tokens[i].IsWord) continue;
            rarity += words.Rarity(text.Tokens[i]);
            if (candidates.IsWord(i) && candidates.WordAt(i).InTitle) inTitle++;
        }
        // Three words say more than two, four say too much.
        var form = phrase.Words == 3 ? 1.2 : 1;
        return Math.Log(1 + phrase.Count) * form * Math.Sqrt(rarity / phrase.Words) * (1 + (PhraseEarlyBonus * Earliness(phrase, text))) * (1 + (PhraseTitleBonus * inTitle / phrase.Words)) * (1 - (BoundLoss * phrase.Bound / phrase.Count));
    }

    private static double Earliness(in KeyphraseCandidate candidate, AnnotatedText text) => 1 - ((double)candidate.First / text.Tokens.Length);

    private static Keyphrase[] Choose(KeyphraseCandidates candidates, AnnotatedText text)
    {
        var all = candidates.All;
        var order = new List<int>(all.Length);
        for (var i = 0; i < all.Length; i++)
            if (all[i].Score > 0 && all[i].HasEnd) order.Add(i);
        order.Sort((a, b) => candidates.All[b].Score.CompareTo(candidates.All[a].Score) is not 0 and var byScore ? byScore : a.CompareTo(b));
        var (chosen, single) = (new List<int>(MostPhrases), 0);
        foreach (var index in order)
        {
            ref readonly var candidate = ref candidates.All[index];
            if (candidate.Words == 1 && single == MostSingle) continue;
            if (candidate.Bound == candidate.Count && chosen.Contains(candidate.Holder)) continue;
            if (candidate.Words == 1) single++;
            chosen.Add(index);
            if (chosen.Count == MostPhrases) break;
        }
        return [.. chosen.Select(c => PhraseOf(c, candidates, text, candidates.All[chosen[0]].Score))];
    }

    private static Keyphrase PhraseOf(int index, KeyphraseCandidates candidates, AnnotatedText text, double best)
    {
        var candidate = candidates.All[index];
        var spans = new List<TextSpan>(candidate.Count);
        foreach (var (of, span) in candidates.Places)
            if (of == index) spans.Add(span);
        return new(candidate.Shown.Of(text.Text), candidate.Score / best, spans);
    }
}
