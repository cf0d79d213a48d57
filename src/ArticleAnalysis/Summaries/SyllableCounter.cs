using System.Collections.Frozen;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Summaries;

/// <summary>Counts syllables by groups of vowels; the table says which endings are silent and which neighbours are apart.</summary>
internal sealed class SyllableCounter
{
    private readonly FrozenSet<char> _vowels;
    private readonly string[] _silent;
    private readonly string[] _sounded;
    private readonly FrozenSet<int> _apart;

    public SyllableCounter(LanguageResources resources)
    {
        var table = resources.Table("Summaries/syllables.tsv");
        string[] Of(string kind) => [.. table.Where(r => r[0] == kind).SelectMany(r => r.List(1))];
        _vowels = Of("vowels").SelectMany(v => v).ToFrozenSet();
        _silent = Of("silent");
        _sounded = Of("sounded");
        _apart = Of("apart").Select(p => Pair(p[0], p[1])).ToFrozenSet();
    }

    /// <summary>The syllables of a word in lower case, at least one.</summary>
    public int Count(ReadOnlySpan<char> word)
    {
        var (count, before) = (0, '\0');
        foreach (var c in word)
        {
            if (_vowels.Contains(c) && (!_vowels.Contains(before) || _apart.Contains(Pair(before, c)))) count++;
            before = c;
        }
        if (count > 1 && EndsSilently(word)) count--;
        return Math.Max(1, count);
    }

    /// <summary>The e of "passed" is silent; the one of "agreed" is part of the vowel before it and counts no syllable of its own anyway.</summary>
    private bool EndsSilently(ReadOnlySpan<char> word)
    {
        foreach (var ending in _silent)
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length > ending.Length && !_vowels.Contains(word[^(ending.Length + 1)]))
                return !EndsWithAny(word, _sounded);
        return false;
    }

    private static int Pair(char first, char second) => (first << 16) | second;

    private static bool EndsWithAny(ReadOnlySpan<char> word, string[] endings)
    {
        foreach (var ending in endings)
            if (word.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }
}
