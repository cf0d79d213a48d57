using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Training.Linguistics;

/// <summary>
/// The regular forms that English spelling gives a lemma, so that a verb seen as <c>stare</c> teaches <c>staring</c>. A lemma whose form
/// under a tag was seen to be irregular gives none for that tag.
/// </summary>
internal static class RegularForms
{
    /// <summary>The forms of every noun, verb and short adjective that was seen often enough to be no slip.</summary>
    public static IEnumerable<LemmaSample> Of(IReadOnlyList<LemmaSample> seen)
    {
        var irregular = seen.Where(s => s.Edit.Append.Length > 1 || s.Edit.Cut == 0).Select(s => (s.Lemma, s.Xpos)).ToHashSet();
        return LemmasOf(seen, Upos.Noun, Upos.Verb, Upos.Adj).SelectMany(w => Of(w.Lemma, w.Upos)).Where(f => !irregular.Contains((f.Lemma, f.Xpos)));
    }

    /// <summary>Forms that may exist, where no verb was seen that has them: of the verbs that nouns can become (<c>scale</c>, <c>scaled</c>), and of
    /// verbs whose last consonant doubles or not by stress and country (<c>modeling</c>, <c>modelling</c>).</summary>
    public static IEnumerable<LemmaSample> MaybeOf(IReadOnlyList<LemmaSample> seen)
    {
        var verbs = seen.Where(s => s.Upos == Upos.Verb).Select(s => s.Lower).ToHashSet(StringComparer.Ordinal);
        return LemmasOf(seen, Upos.Noun, Upos.Verb).Select(w => w.Lemma).Distinct()
            .SelectMany(lemma => MightDouble(lemma) && Syllables(lemma) > 1 ? VerbForms(lemma, lemma).Concat(VerbForms(lemma, lemma + lemma[^1])) : Of(lemma, Upos.Verb))
            .Where(f => !verbs.Contains(f.Lower));
    }

    private static IEnumerable<(string Lemma, Upos Upos)> LemmasOf(IReadOnlyList<LemmaSample> seen, params Upos[] parts) =>
        seen.Where(s => parts.Contains(s.Upos) && s.Lemma.Length > 2 && s.Lemma.All(char.IsAsciiLetterLower))
            .GroupBy(s => (s.Lemma, s.Upos)).Where(g => g.Count() >= LemmaTrainer.LeastCount).Select(g => g.Key);

    private static IEnumerable<LemmaSample> Of(string lemma, Upos upos) => upos switch
    {
        Upos.Noun => Form(WithS(lemma), upos, "NNS", lemma),
        Upos.Verb when MightDouble(lemma) && Syllables(lemma) > 1 => Form(WithS(lemma), upos, "VBZ", lemma),
        Upos.Verb => Form(WithS(lemma), upos, "VBZ", lemma).Concat(VerbForms(lemma, Stem(lemma))),
        Upos.Adj when Syllables(lemma) == 1 => Form(Before('e', Stem(lemma)) + "er", upos, "JJR", lemma).Concat(Form(Before('e', Stem(lemma)) + "est", upos, "JJS", lemma)),
        _ => [],
    };

    private static IEnumerable<LemmaSample> VerbForms(string lemma, string stem) =>
        ((string[])["VBD", "VBN"]).SelectMany(tag => Form(Before('e', stem) + "ed", Upos.Verb, tag, lemma)).Concat(Form(Before('i', stem) + "ing", Upos.Verb, "VBG", lemma));

    private static IEnumerable<LemmaSample> Form(string form, Upos upos, string xpos, string lemma) => LemmaSample.OfFact(form, upos, xpos, lemma, LemmaTrainer.LeastCount);

    private static string WithS(string lemma) =>
        lemma.EndsWith('y') && !IsVowel(lemma[^2]) ? lemma[..^1] + "ies"
        : lemma[^1] is 's' or 'x' or 'z' || lemma.EndsWith("ch", StringComparison.Ordinal) || lemma.EndsWith("sh", StringComparison.Ordinal) ? lemma + "es"
        : lemma + "s";

    /// <summary>The lemma with its last consonant doubled where that of a word of one syllable doubles.</summary>
    private static string Stem(string lemma) => MightDouble(lemma) ? lemma + lemma[^1] : lemma;

    /// <summary>The stem as it stands before an ending in this vowel: rate, rated; see, seeing; cry, cried, crying.</summary>
    private static string Before(char vowel, string stem) => (stem[^1], stem[^2]) switch
    {
        ('e', 'e' or 'o' or 'y') when vowel == 'i' => stem,
        ('e', 'i') when vowel == 'i' => stem[..^2] + 'y',
        ('e', _) => stem[..^1],
        ('y', var before) when vowel == 'e' && !IsVowel(before) => stem[..^1] + 'i',
        _ => stem,
    };

    private static bool MightDouble(string lemma) =>
        !IsVowel(lemma[^1]) && lemma[^1] is not ('w' or 'x' or 'y') && IsVowel(lemma[^2]) && (!IsVowel(lemma[^3]) || lemma[^3..^1] is "ui");

    private static int Syllables(string word)
    {
        var syllables = 0;
        for (var i = 0; i < word.Length; i++)
            if (IsVowel(word[i]) && (i == 0 || !IsVowel(word[i - 1])) && !(i == word.Length - 1 && word[i] == 'e')) syllables++;
        return Math.Max(syllables, 1);
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
