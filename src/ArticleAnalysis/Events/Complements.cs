using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Events;

/// <summary>What stands to the right of a verb or noun and belongs to it: objects, prepositions with their nouns. Reused from verb to verb.</summary>
internal sealed class Complements(AnnotatedText text)
{
    /// <summary>Phrases of the direct object and of those joined to it.</summary>
    public List<int> Objects { get; } = [];

    /// <summary>Phrase of the first of two objects (<c>offered Manila a loan</c>), or -1.</summary>
    public int Indirect { get; private set; }

    /// <summary>Prepositions, as phrase indices; each is followed by its noun phrase in <see cref="Nouns"/>.</summary>
    public List<int> Prepositions { get; } = [];

    /// <summary>Noun phrases of the prepositions, in the same order.</summary>
    public List<int> Nouns { get; } = [];

    /// <summary>Index of an infinitive that follows, or -1.</summary>
    public int Infinitive { get; private set; }

    /// <summary>Index after the last phrase that was read.</summary>
    public int End { get; private set; }

    /// <summary>Reads the complements of the phrase at <paramref name="head"/>.</summary>
    /// <param name="phrases">The sentence.</param>
    /// <param name="head">Index of the verb or noun.</param>
    /// <param name="particle">Index of a preposition that is a particle of the verb, or -1.</param>
    /// <param name="throughInfinitive">True to read on after an infinitive: <c>refused to recognise the border</c>.</param>
    public void Read(List<Phrase> phrases, int head, int particle, bool throughInfinitive)
    {
        Objects.Clear();
        Prepositions.Clear();
        Nouns.Clear();
        (Indirect, Infinitive) = (-1, -1);
        var i = head + 1;
        for (; i < phrases.Count; i++)
        {
            if (i == particle) continue;
            switch (phrases[i].Kind)
            {
                case PhraseKind.Noun:
                    if (OpensClause(phrases, i)) { End = i; return; }
                    if (Objects.Count == 0 && Prepositions.Count == 0) i = List(phrases, i, Objects);
                    else if (Objects.Count == 1 && Prepositions.Count == 0 && i == Objects[0] + 1) (Indirect, Objects[0]) = (Objects[0], i);
                    break;
                case PhraseKind.Preposition:
                    if (NounAfter(phrases, i) is var noun && noun < 0) break;
                    Prepositions.Add(i);
                    Nouns.Add(noun);
                    var added = Nouns.Count;
                    i = List(phrases, noun, Nouns, skipFirst: true);
                    for (; added < Nouns.Count; added++) Prepositions.Add(Prepositions[^1]);
                    break;
                case PhraseKind.Verb:
                    if (phrases[i].Form == VerbForm.Infinitive && Infinitive < 0)
                    {
                        Infinitive = i;
                        if (throughInfinitive) break;
                    }
                    // "accused of overfishing by Norway": what stands after the gerund may still belong to the verb.
                    if (phrases[i].Form == VerbForm.Gerund && phrases[i - 1].Kind == PhraseKind.Preposition) break;
                    End = i;
                    return;
                case PhraseKind.Comma:
                    if (i + 1 < phrases.Count && phrases[i + 1].Kind is PhraseKind.Preposition or PhraseKind.Time) break;
                    End = i;
                    return;
                case PhraseKind.Conjunction:
                    if (i + 1 < phrases.Count && phrases[i + 1].Kind is PhraseKind.Preposition) break;
                    End = i;
                    return;
                case PhraseKind.Relative or PhraseKind.Subordinator or PhraseKind.Stop:
                    End = i;
                    return;
            }
        }
        End = i;
    }

    /// <summary>True when the preposition of <see cref="Nouns"/> number <paramref name="index"/> is <paramref name="word"/>.</summary>
    public bool Is(List<Phrase> phrases, int index, string word) => text.Tokens[phrases[Prepositions[index]].Head].Lower == word;

    private static int NounAfter(List<Phrase> phrases, int i)
    {
        var next = i + 1;
        while (next < phrases.Count && phrases[next].Kind is PhraseKind.Time) next++;
        return next < phrases.Count && phrases[next].Kind == PhraseKind.Noun ? next : -1;
    }

    // "... and Norway, Sweden and Finland": adds what is joined to the noun phrase at first; gives the last index read.
    private static int List(List<Phrase> phrases, int first, List<int> into, bool skipFirst = false)
    {
        if (!skipFirst) into.Add(first);
        var last = first;
        for (var i = first + 1; i + 1 < phrases.Count;)
        {
            var link = phrases[i].Kind;
            if (link is not (PhraseKind.Comma or PhraseKind.Conjunction)) break;
            var next = link == PhraseKind.Comma && phrases[i + 1].Kind == PhraseKind.Conjunction ? i + 2 : i + 1;
            if (next >= phrases.Count || phrases[next].Kind != PhraseKind.Noun || OpensClause(phrases, next)) break;
            // "met Xi, the president": a comma alone may open an apposition; it is a list only when "and" follows somewhere.
            if (link == PhraseKind.Comma && next == i + 1 && !ListGoesOn(phrases, next)) break;
            into.Add(next);
            (last, i) = (next, next + 1);
        }
        return last;
    }

    private static bool ListGoesOn(List<Phrase> phrases, int i)
    {
        for (i++; i + 1 < phrases.Count && phrases[i].Kind is PhraseKind.Comma or PhraseKind.Noun or PhraseKind.Conjunction; i++)
            if (phrases[i].Kind == PhraseKind.Conjunction) return phrases[i + 1].Kind == PhraseKind.Noun && !OpensClause(phrases, i + 1);
        return false;
    }

    private static bool OpensClause(List<Phrase> phrases, int noun) =>
        noun + 1 < phrases.Count && phrases[noun + 1].Kind == PhraseKind.Verb && phrases[noun + 1].Form is VerbForm.Finite or VerbForm.Copula;
}
