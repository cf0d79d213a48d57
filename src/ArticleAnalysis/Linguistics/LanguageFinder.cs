using System.Collections.Frozen;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Linguistics;

/// <summary>Tells the language of a raw text by its commonest words and its script.</summary>
internal sealed class LanguageFinder
{
    private const int MostWords = 2000;
    private const int FewWords = 20;
    private const int LongestWord = 16;
    private const double LeastShare = 0.1;
    private const double Plenty = 0.3;
    private const string Unknown = "und";

    private readonly string _expected;
    private readonly string[] _languages;
    private readonly FrozenDictionary<string, int[]> _words;
    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly (int First, int Last, int Language)[] _scripts;

    public LanguageFinder(LanguageResources resources)
    {
        _expected = resources.Language;
        var table = resources.Table("Linguistics/common-words.tsv");
        _languages = [.. table.Select(r => r[1]).Distinct(StringComparer.Ordinal)];
        var words = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var scripts = new List<(int, int, int)>();
        foreach (var row in table)
        {
            var language = Array.IndexOf(_languages, row[1]);
            foreach (var value in row.List(2))
            {
                if (row[0] == "script") scripts.Add((Convert.ToInt32(value.Split('-')[0], 16), Convert.ToInt32(value.Split('-')[1], 16), language));
                else if (words.TryGetValue(value, out var known)) known.Add(language);
                else words[value] = [language];
            }
        }
        _words = words.ToFrozenDictionary(w => w.Key, w => w.Value.ToArray(), StringComparer.Ordinal);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _scripts = [.. scripts];
    }

    /// <summary>The language of <paramref name="text"/>, read from its first words.</summary>
    public LanguageVerdict Find(ReadOnlySpan<char> text)
    {
        Span<int> votes = stackalloc int[_languages.Length];
        votes.Clear();
        var words = Count(text, votes);
        var best = 0;
        for (var i = 1; i < votes.Length; i++)
            if (votes[i] > votes[best]) best = i;
        var expected = Array.IndexOf(_languages, _expected);
        if (expected >= 0 && votes[expected] == votes[best]) best = expected;
        if (words == 0) return new(Unknown, 0);
        var share = (double)votes[best] / words;
        // A headline has few of the common words of its language.
        if (share < LeastShare) return words < FewWords && votes[best] == 0 ? new(_expected, 0.3) : new(Unknown, 0);
        return new(_languages[best], Math.Min(1, share / Plenty));
    }

    private int Count(ReadOnlySpan<char> text, Span<int> votes)
    {
        Span<char> word = stackalloc char[LongestWord];
        var words = 0;
        for (var at = 0; at < text.Length && words < MostWords; at++)
        {
            if (!char.IsLetter(text[at])) continue;
            // A letter of a script that one language (or one first of all) is written in counts as a word of it.
            if (text[at] >= '\u0370' && ScriptOf(text[at]) is >= 0 and var language)
            {
                words++;
                votes[language]++;
                continue;
            }
            var start = at;
            while (at < text.Length && char.IsLetter(text[at])) at++;
            words++;
            if (at - start > LongestWord) continue;
            text[start..at].ToLowerInvariant(word);
            if (!_lookup.TryGetValue(word[..(at - start)], out var languages)) continue;
            foreach (var l in languages) votes[l]++;
        }
        return words;
    }

    private int ScriptOf(char letter)
    {
        foreach (var (first, last, language) in _scripts)
            if (letter >= first && letter <= last) return language;
        return -1;
    }
}
