namespace ArticleAnalysis.Training.Summaries;

/// <summary>The suffix stripper of Porter 1980, by which key phrases are compared.</summary>
internal static class PorterStemmer
{
    private static readonly (string Suffix, string Stem)[] Derivations =
    [
        ("ational", "ate"), ("ization", "ize"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("tional", "tion"), ("biliti", "ble"), ("entli", "ent"), ("ousli", "ous"),
        ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("iviti", "ive"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"), ("ator", "ate"), ("eli", "e"),
    ];

    private static readonly (string Suffix, string Stem)[] Endings = [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ness", ""), ("ful", "")];

    private static readonly string[] Rests =
        ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ion", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er", "ic", "ou"];

    /// <summary>The stem of a word in lower case.</summary>
    public static string Stem(string word)
    {
        if (word.Length <= 2) return word;
        word = Participle(Plural(word));
        if (word.EndsWith('y') && HasVowel(word[..^1])) word = word[..^1] + "i";
        word = Rest(Replaced(Replaced(word, Derivations), Endings));
        if (word.EndsWith('e') && (Measure(word[..^1]) > 1 || (Measure(word[..^1]) == 1 && !IsShort(word[..^1])))) word = word[..^1];
        return Measure(word) > 1 && word.EndsWith("ll", StringComparison.Ordinal) ? word[..^1] : word;
    }

    private static string Plural(string word) => word switch
    {
        [.., 's', 's', 'e', 's'] or [.., 'i', 'e', 's'] => word[..^2],
        [.., 's', 's'] => word,
        [.., 's'] => word[..^1],
        _ => word,
    };

    private static string Participle(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal)) return Measure(word[..^3]) > 0 ? word[..^1] : word;
        var cut = word.EndsWith("ed", StringComparison.Ordinal) && HasVowel(word[..^2]) ? 2 : word.EndsWith("ing", StringComparison.Ordinal) && HasVowel(word[..^3]) ? 3 : 0;
        if (cut == 0) return word;
        word = word[..^cut];
        if (word is [.., 'a', 't'] or [.., 'b', 'l'] or [.., 'i', 'z']) return word + "e";
        if (IsDoubled(word) && word[^1] is not ('l' or 's' or 'z')) return word[..^1];
        return Measure(word) == 1 && IsShort(word) ? word + "e" : word;
    }

    /// <summary>The first of the suffixes, which stand by falling length, is replaced where a syllable stands before it.</summary>
    private static string Replaced(string word, (string Suffix, string Stem)[] suffixes)
    {
        foreach (var (suffix, stem) in suffixes)
            if (word.EndsWith(suffix, StringComparison.Ordinal))
                return Measure(word[..^suffix.Length]) > 0 ? word[..^suffix.Length] + stem : word;
        return word;
    }

    private static string Rest(string word)
    {
        foreach (var suffix in Rests)
            if (word.EndsWith(suffix, StringComparison.Ordinal))
                return word[..^suffix.Length] is var stem && Measure(stem) > 1 && (suffix != "ion" || stem[^1] is 's' or 't') ? stem : word;
        return word;
    }

    /// <summary>How many times a vowel is followed by a consonant.</summary>
    private static int Measure(string word)
    {
        var measure = 0;
        for (var i = 1; i < word.Length; i++)
            if (IsConsonant(word, i) && !IsConsonant(word, i - 1)) measure++;
        return measure;
    }

    private static bool HasVowel(string word)
    {
        for (var i = 0; i < word.Length; i++)
            if (!IsConsonant(word, i)) return true;
        return false;
    }

    private static bool IsDoubled(string word) => word.Length > 1 && word[^1] == word[^2] && IsConsonant(word, word.Length - 1);

    /// <summary>True for consonant, vowel, consonant at the end, the last not w, x or y: "hop".</summary>
    private static bool IsShort(string word) =>
        word.Length > 2 && IsConsonant(word, word.Length - 3) && !IsConsonant(word, word.Length - 2) && IsConsonant(word, word.Length - 1) && word[^1] is not ('w' or 'x' or 'y');

    private static bool IsConsonant(string word, int at) => word[at] is not ('a' or 'e' or 'i' or 'o' or 'u') && (word[at] != 'y' || at == 0 || !IsConsonant(word, at - 1));
}
