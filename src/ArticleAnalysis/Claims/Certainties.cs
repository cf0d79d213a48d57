using System.Collections.Frozen;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Claims;

/// <summary>Reads how sure a stretch of text is from its cue words.</summary>
internal sealed class Certainties
{
    // A negation reaches this many tokens: "neither step is likely", "was never possible".
    private const int NegationReach = 6;

    private readonly FrozenDictionary<string, Pattern[]> _byFirstWord;

    private sealed record Pattern(string[] Words, Certainty Certainty, bool IsWeak, bool IsSubject);

    public Certainties(LanguageResources resources) => _byFirstWord = resources.Table("Claims/certainty-cues.tsv")
        .Select(r => new Pattern(r[0].Split(' '), Enum.Parse<Certainty>(r[1], ignoreCase: true), r[2] == "weak", r[2] == "subject"))
        .GroupBy(p => p.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>The words with which a cue can begin.</summary>
    public IEnumerable<string> FirstWords => _byFirstWord.Keys;

    /// <summary>The certainty of the tokens from <paramref name="first"/> to before <paramref name="end"/>; the cues that show it are added to <paramref name="cues"/>.</summary>
    /// <remarks>Doubt outweighs all else ("is unlikely to fall and may rise"), likelihood outweighs possibility ("could probably"), a hedge outweighs a
    /// negation ("may never") unless it is negated itself ("was never possible") or stands in a clause below ("it does not follow that it may").</remarks>
    public Certainty Read(JudgedText judged, int first, int end, List<TextSpan> cues)
    {
        var text = judged.Spoken;
        var (best, weight) = (Certainty.Asserted, 0);
        var (negation, hasVerb, isBelow, hasVerbBelow) = (-1, false, false, false);
        for (var i = first; i < end; i++)
        {
            if (text.Is(i, ',')) (negation, isBelow) = (-1, false);
            else if (i > first && (text.Has(i, WordRoles.Relative) || text.Tag(i) == Upos.Sconj || text.Tag(i) == Upos.Pron && text.Has(i, WordRoles.Complementizer))) (isBelow, hasVerbBelow) = (true, false);
            else if (isBelow && text.IsFinite(i) && text.Tag(i - 1) is not (Upos.Aux or Upos.Adv or Upos.Part))
            {
                // "an agreement that excludes two fleets | will not end it": the second verb is the main one.
                if (hasVerbBelow && !hasVerb) isBelow = false;
                hasVerbBelow = true;
            }
            if (judged.Has(i, Judgements.CertaintyCue) && At(text.Linguistics.Tokens, i, end) is { } pattern && Counts(pattern, hasVerb, isBelow))
            {
                var certainty = pattern.Certainty;
                var isNegated = negation >= 0 && i - negation <= NegationReach;
                if (isNegated && !pattern.IsWeak) certainty = certainty switch { Certainty.Probable => Certainty.Doubtful, Certainty.Possible => Certainty.Negated, _ => certainty };
                if (certainty == Certainty.Negated) negation = i;
                var own = isBelow && certainty == Certainty.Possible || pattern.IsWeak ? 1 : 2 * Weight(certainty);
                var span = text.SpanOf(isNegated ? negation : i, i + pattern.Words.Length);
                i += pattern.Words.Length - 1;
                if (certainty != Certainty.Asserted && own >= weight)
                {
                    if (certainty != best) cues.Clear();
                    (best, weight) = (certainty, own);
                    cues.Add(span);
                }
            }
            hasVerb |= !isBelow && text.IsFinite(i);
        }
        return best;
    }

    private static int Weight(Certainty certainty) => certainty switch
    {
        Certainty.Doubtful => 4,
        Certainty.Probable => 3,
        Certainty.Possible => 2,
        Certainty.Negated => 1,
        _ => 0,
    };

    // "an enemy who does not vote" denies nothing of the statement itself.
    private static bool Counts(Pattern pattern, bool hasVerb, bool isBelow) => pattern.Certainty != Certainty.Negated || !isBelow && !(pattern.IsSubject && hasVerb);

    private Pattern? At(ReadOnlySpan<Token> tokens, int i, int end) => tokens[i].Upos == Upos.Propn ? null
        : Match(_byFirstWord.GetValueOrDefault(tokens[i].Lower), tokens, i, end)
        ?? (tokens[i].Upos is Upos.Verb or Upos.Noun or Upos.Adj or Upos.Aux ? Match(_byFirstWord.GetValueOrDefault(tokens[i].Lemma), tokens, i, end) : null);

    private static Pattern? Match(Pattern[]? patterns, ReadOnlySpan<Token> tokens, int i, int end)
    {
        foreach (var pattern in patterns ?? [])
        {
            if (i + pattern.Words.Length > end) continue;
            var k = 1;
            while (k < pattern.Words.Length && Is(tokens[i + k], pattern.Words[k])) k++;
            if (k == pattern.Words.Length) return pattern;
        }
        return null;
    }

    private static bool Is(in Token token, string word) => string.Equals(token.Lower, word, StringComparison.Ordinal) || string.Equals(token.Lemma, word, StringComparison.Ordinal);
}
