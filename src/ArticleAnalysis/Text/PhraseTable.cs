using System.Collections.Frozen;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Text;

/// <summary>Phrases of one or more words and what each means; looked up over tokens, the longest phrase first.</summary>
internal sealed class PhraseTable<T>
{
    private readonly FrozenDictionary<string, Phrase[]> _byFirst;
    private readonly FrozenDictionary<string, Phrase[]> _byLast;

    /// <summary>Makes a table of phrases whose words are tokens in lower case, separated by spaces; a phrase given twice keeps its first meaning.</summary>
    public PhraseTable(IEnumerable<(string Words, T Meaning)> entries)
    {
        var phrases = entries.DistinctBy(e => e.Words).Select(e => new Phrase(e.Words.Split(' '), e.Meaning)).OrderByDescending(p => p.Words.Length).ToArray();
        _byFirst = phrases.GroupBy(p => p.Words[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray());
        _byLast = phrases.GroupBy(p => p.Words[^1]).ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>The longest phrase that begins at token <paramref name="first"/> and stops before <paramref name="limit"/>.</summary>
    public bool TryMatch(ReadOnlySpan<Token> tokens, int first, int limit, out int end, out T meaning)
    {
        if (first < limit && _byFirst.TryGetValue(tokens[first].Lower, out var phrases))
            foreach (var phrase in phrases)
                if (first + phrase.Words.Length <= limit && phrase.StandsAt(tokens, first))
                {
                    (end, meaning) = (first + phrase.Words.Length, phrase.Meaning);
                    return true;
                }
        (end, meaning) = (first, default!);
        return false;
    }

    /// <summary>The longest phrase that ends before token <paramref name="end"/> and does not begin before <paramref name="floor"/>.</summary>
    public bool TryMatchBefore(ReadOnlySpan<Token> tokens, int end, int floor, out int first, out T meaning)
    {
        if (end > floor && _byLast.TryGetValue(tokens[end - 1].Lower, out var phrases))
            foreach (var phrase in phrases)
                if (end - phrase.Words.Length >= floor && phrase.StandsAt(tokens, end - phrase.Words.Length))
                {
                    (first, meaning) = (end - phrase.Words.Length, phrase.Meaning);
                    return true;
                }
        (first, meaning) = (end, default!);
        return false;
    }

    private sealed record Phrase(string[] Words, T Meaning)
    {
        public bool StandsAt(ReadOnlySpan<Token> tokens, int first)
        {
            for (var i = 0; i < Words.Length; i++)
                if (tokens[first + i].Lower != Words[i]) return false;
            return true;
        }
    }
}
