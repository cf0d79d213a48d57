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
    private const int MostNegations = 16;
    private const string Gap = "…";
    private const int MostBetween = 6;

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
    /// negation ("may never") unless it is negated itself ("was never possible") or stands in a clause below ("it does not follow that it may"). A statement is negated when all of its main
    /// clauses are; what follows Saurí and Pustejovsky 2009 is that a cue holds for the clause it stands in and no other.</remarks>
    public Certainty Read(JudgedText judged, int first, int end, List<TextSpan> cues)
    {
        var text = judged.Spoken;
        var scope = new ClauseScope(text.Linguistics, first, end);
        Span<int> negated = stackalloc int[MostNegations];
        var (best, weight, negation, negations) = (Certainty.Asserted, 0, -1, 0);
        for (var i = first; i < end; i++)
        {
            if (text.Is(i, ',')) negation = -1;
            if (!judged.Has(i, Judgements.CertaintyCue) || At(text.Linguistics.Tokens, i, end) is not var (pattern, after)) continue;
            var (certainty, predicate) = (pattern.Certainty, scope.PredicateOf(i));
            var isMain = scope.IsMain(predicate);
            // "an enemy who does not vote" denies nothing of the statement itself.
            if (certainty == Certainty.Negated && !(isMain && (!pattern.IsSubject || scope.IsInSubject(i)))) continue;
            var isNegated = negation >= 0 && i - negation <= NegationReach;
            if (isNegated && !pattern.IsWeak) certainty = certainty switch { Certainty.Probable => Certainty.Doubtful, Certainty.Possible => Certainty.Negated, _ => certainty };
            if (certainty == Certainty.Negated)
            {
                negation = i;
                if (negations < MostNegations) negated[negations++] = predicate;
            }
            var own = (!isMain && certainty == Certainty.Possible) || pattern.IsWeak ? 1 : 2 * Weight(certainty);
            var span = text.SpanOf(isNegated ? negation : i, after);
            i = after - 1;
            if (certainty == Certainty.Asserted || own < weight) continue;
            if (certainty != best) cues.Clear();
            (best, weight) = (certainty, own);
            cues.Add(span);
        }
        if (best != Certainty.Negated || !scope.HasOtherMain(negated[..negations])) return best;
        cues.Clear();
        return Certainty.Asserted;
    }

    private static int Weight(Certainty certainty) => certainty switch
    {
        Certainty.Doubtful => 4,
        Certainty.Probable => 3,
        Certainty.Possible => 2,
        Certainty.Negated => 1,
        _ => 0,
    };

    /// <summary>The longest cue that begins at <paramref name="i"/>, with the token after its last.</summary>
    private (Pattern Pattern, int End)? At(ReadOnlySpan<Token> tokens, int i, int end) => tokens[i].Upos == Upos.Propn ? null
        : Match(_byFirstWord.GetValueOrDefault(tokens[i].Lower), tokens, i, end)
        ?? (tokens[i].Upos is Upos.Verb or Upos.Noun or Upos.Adj or Upos.Aux ? Match(_byFirstWord.GetValueOrDefault(tokens[i].Lemma), tokens, i, end) : null);

    private static (Pattern Pattern, int End)? Match(Pattern[]? patterns, ReadOnlySpan<Token> tokens, int i, int end)
    {
        foreach (var pattern in patterns ?? [])
            if (EndOf(pattern, tokens, i, end) is > 0 and var after)
                return (pattern, after);
        return null;
    }

    /// <summary>The token after the last word of the pattern; 0 when it does not stand at <paramref name="i"/>.</summary>
    private static int EndOf(Pattern pattern, ReadOnlySpan<Token> tokens, int i, int end)
    {
        i++;
        for (var k = 1; k < pattern.Words.Length; k++, i++)
        {
            if (pattern.Words[k] == Gap)
                for (var (most, next) = (Math.Min(end, i + MostBetween), pattern.Words[++k]); i < most && !Is(tokens[i], next) && tokens[i].Upos != Upos.Punct;) i++;
            if (i >= end || !Is(tokens[i], pattern.Words[k])) return 0;
        }
        return i;
    }

    private static bool Is(in Token token, string word) => string.Equals(token.Lower, word, StringComparison.Ordinal) || string.Equals(token.Lemma, word, StringComparison.Ordinal);
}
