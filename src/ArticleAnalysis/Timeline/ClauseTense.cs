using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Timeline;

/// <summary>Tells whether the clause around an expression speaks of the past or of what is to come: "opened in June", "opens in June".</summary>
internal static class ClauseTense
{
    // A clause is seldom longer; the bound keeps a sentence without verbs cheap.
    private const int Farthest = 30;

    // "the vote in the parliament of the island on Tuesday" hangs on its verb by so many nouns
    private const int Highest = 5;

    /// <summary>The tense around tokens <paramref name="first"/> to <paramref name="end"/> of a sentence.</summary>
    public static Tense Of(AnnotatedText text, TimeWords words, int first, int end, int sentenceFirst, int sentenceEnd)
    {
        if (Governor(text, first, end) is >= 0 and var verb && TenseOfVerb(text, words, verb, sentenceFirst) is { } governed) return governed;
        for (var i = first - 1; i >= Math.Max(sentenceFirst, first - Farthest); i--)
            if (TenseAt(text, words, i, sentenceFirst) is { } before) return before;
        for (var i = end; i < Math.Min(sentenceEnd, end + Farthest); i++)
            if (TenseAt(text, words, i, sentenceFirst) is { } after) return after;
        return Tense.Unknown;
    }

    /// <summary>The verb, or predicate with a copula, that the tree puts above the time; -1 where there is none near.</summary>
    private static int Governor(AnnotatedText text, int first, int end)
    {
        var tree = text.Tree;
        var before = first > 0 && text.Tokens[first - 1].Upos == Upos.Adp ? first - 2 : first - 1;
        if (before >= 0 && text.Tokens[before].Upos == Upos.Verb) return before; // announced in May that they would leave
        var at = end - 1;
        for (var step = 0; step < Highest && at >= 0; step++)
        {
            if ((at < first || at >= end) && (text.Tokens[at].Upos is Upos.Verb || tree.Copula(at) >= 0)) return at;
            at = tree.Head(at);
        }
        return -1;
    }

    /// <summary>The tense of a predicate by its auxiliaries: "will open", "was to open", "has opened".</summary>
    private static Tense? TenseOfVerb(AnnotatedText text, TimeWords words, int verb, int sentenceFirst)
    {
        if (words.Tenses.GetValueOrDefault(text.Tokens[verb].Lower) == TenseWord.Skip) return text.Tokens[verb].Morphology["Tense"] == "Past" ? Tense.Past : null;
        return TenseAt(text, words, verb, sentenceFirst);
    }

    private static Tense? TenseAt(AnnotatedText text, TimeWords words, int i, int sentenceFirst)
    {
        var token = text.Tokens[i];
        var word = words.Tenses.GetValueOrDefault(token.Lower);
        if (word == TenseWord.Skip) return null;
        if (word == TenseWord.Future && token.Upos is Upos.Aux or Upos.Adj or Upos.Verb) return Auxiliary(text, words, i, sentenceFirst) == TenseWord.Past ? Tense.Past : Tense.Future;
        if (token.Upos is not (Upos.Verb or Upos.Aux)) return null;
        if (word == TenseWord.Past) return Tense.Past;
        if (word == TenseWord.Present) return Tense.Present;
        var ending = words.EndingOf(token.Lower);
        if (ending == TenseWord.Skip) return null;
        // "is expected", "will be opened", "to open", "has been sold"
        switch (Auxiliary(text, words, i, sentenceFirst))
        {
            case TenseWord.Past: return Tense.Past;
            case TenseWord.Future or TenseWord.Infinitive: return Tense.Future;
            case TenseWord.Present: return Tense.Present;
        }
        if (token.Upos == Upos.Aux) return null;
        return token.Lower == token.Lemma || ending == TenseWord.Present ? Tense.Present : Tense.Past;
    }

    private static TenseWord Auxiliary(AnnotatedText text, TimeWords words, int i, int sentenceFirst)
    {
        for (var at = i - 1; at >= Math.Max(sentenceFirst, i - 3); at--)
        {
            var before = text.Tokens[at];
            if (words.Tenses.GetValueOrDefault(before.Lower) is var word and not (TenseWord.None or TenseWord.Skip) && before.Upos is Upos.Aux or Upos.Part or Upos.Verb) return word;
            if (before.Upos is Upos.Noun or Upos.Propn or Upos.Punct) return TenseWord.None;
        }
        return TenseWord.None;
    }
}

/// <summary>When a clause takes place, seen from the day of writing.</summary>
internal enum Tense
{
    /// <summary>There is no verb to tell.</summary>
    Unknown,

    /// <summary>Before.</summary>
    Past,

    /// <summary>In the present tense, which may tell of either: "takes effect May 15", "the report of May 15 says".</summary>
    Present,

    /// <summary>Later.</summary>
    Future,
}

/// <summary>What a word says about the tense of its clause.</summary>
internal enum TenseWord
{
    None,
    Future,
    Past,
    Present,
    Infinitive,
    Skip,
}
