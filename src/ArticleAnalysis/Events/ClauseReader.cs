using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Events;

/// <summary>Who acts in each verb phrase of a sentence, and whether it happens.</summary>
/// <param name="Subject">Index of the phrase of its subject, or -1.</param>
/// <param name="Apposition">Index of a noun phrase set off by commas after the subject (<c>the minister, Ana Ruiz, said</c>), or -1.</param>
/// <param name="Antecedent">Index of the noun phrase that a relative clause takes as its object (<c>the charge that Oslo denies</c>), or -1.</param>
/// <param name="Governor">Index of the verb phrase on which an infinitive or gerund depends, or -1.</param>
/// <param name="Control">What that verb makes of it.</param>
/// <param name="Modality">Whether it happens.</param>
internal readonly record struct Clause(int Subject, int Apposition, int Antecedent, int Governor, Control Control, Modality Modality)
{
    public static Clause None { get; } = new(-1, -1, -1, -1, Control.Asserted, Modality.Asserted);
}

/// <summary>Finds the subject of each verb phrase by what stands to its left.</summary>
internal sealed class ClauseReader(AnnotatedText text, Grammar grammar)
{
    private List<Phrase> _phrases = [];
    private List<Clause> _clauses = [];

    /// <summary>Writes one clause for each phrase of the sentence; those of phrases that are no verbs are empty.</summary>
    public void Read(List<Phrase> phrases, List<Clause> clauses)
    {
        (_phrases, _clauses) = (phrases, clauses);
        clauses.Clear();
        for (var v = 0; v < phrases.Count; v++)
            clauses.Add(phrases[v].Kind != PhraseKind.Verb ? Clause.None : phrases[v].Form switch
            {
                VerbForm.Infinitive => Infinitive(v),
                VerbForm.Gerund => Gerund(v),
                _ => Finite(v),
            });
    }

    private PhraseKind KindAt(int i) => i >= 0 && i < _phrases.Count ? _phrases[i].Kind : PhraseKind.Stop;

    private Clause Finite(int v)
    {
        var (subject, apposition) = SubjectLeftOf(v);
        var antecedent = -1;
        if (subject > 0 && KindAt(subject) == PhraseKind.Noun && subject < v)
        {
            // "the charge that Oslo denies", "sanctions it imposed": what stands before the subject is the object.
            var first = ChainStart(subject);
            if (KindAt(first - 1) == PhraseKind.Relative) antecedent = NounBefore(first - 1);
            else if (KindAt(first - 1) == PhraseKind.Noun) antecedent = first - 1;
        }
        return new Clause(subject, apposition, antecedent, -1, Control.Asserted, Under(v, _phrases[v].Modality));
    }

    // if, unless, whether: what follows is only possible.
    private Modality Under(int v, Modality modality)
    {
        if (modality != Modality.Asserted) return modality;
        for (var i = v - 1; i >= 0 && i > v - 6; i--)
        {
            if (KindAt(i) is PhraseKind.Comma or PhraseKind.Stop or PhraseKind.Verb) break;
            if (grammar.Is(text.Tokens[_phrases[i].First].Lower, GrammarRole.Condition)) return Modality.Possible;
        }
        return modality;
    }

    private (int Subject, int Apposition) SubjectLeftOf(int v)
    {
        var apposition = -1;
        for (var p = v - 1; p >= 0;)
        {
            switch (KindAt(p))
            {
                case PhraseKind.Noun:
                    var first = ChainStart(p);
                    if (KindAt(first - 1) != PhraseKind.Preposition) return (p, apposition);
                    // "officials in Bangkok say": the phrase belongs to a noun before it; "In July Brasilia signed" has none.
                    if (KindAt(first - 2) is PhraseKind.Noun or PhraseKind.Preposition or PhraseKind.Comma or PhraseKind.Time or PhraseKind.Conjunction or PhraseKind.Verb) { p = first - 2; break; }
                    return KindAt(first - 2) is PhraseKind.Stop && first < p ? (p, apposition) : (-1, -1);
                case PhraseKind.Comma:
                    var open = OpeningComma(p);
                    if (IsAside(open + 1, p))
                    {
                        if (open < 0) return (-1, -1);
                        if (open == p - 2 && KindAt(p - 1) == PhraseKind.Noun || KindAt(open + 1) == PhraseKind.Noun) apposition = apposition < 0 ? open + 1 : apposition;
                        p = open - 1;
                        break;
                    }
                    if (RelativeBefore(p) is var relative && relative > 0) { p = relative - 1; break; }
                    return (SubjectOfEarlier(p), -1);
                case PhraseKind.Conjunction:
                    return SubjectOfEarlier(p) is var shared && shared >= 0 ? (shared, AppositionOfEarlier(p)) : (-1, -1);
                case PhraseKind.Relative:
                    return (NounBefore(p), -1);
                case PhraseKind.Verb when _phrases[p].Form is VerbForm.Gerund or VerbForm.Past && KindAt(p - 1) == PhraseKind.Noun:
                    // "goods made in China fell": the participle belongs to the noun.
                    p--;
                    break;
                case PhraseKind.Time or PhraseKind.Adjective or PhraseKind.Preposition:
                    p--;
                    break;
                default:
                    return (-1, -1);
            }
        }
        return (-1, -1);
    }

    // Norway, the United Kingdom and Iceland: index of the first noun phrase of a list that ends with the one at p.
    internal static int ChainStart(List<Phrase> phrases, int p)
    {
        var first = p;
        for (var joined = false; first >= 2;)
        {
            var link = phrases[first - 1].Kind;
            if (link == PhraseKind.Conjunction && !joined) joined = true;
            else if (link != PhraseKind.Comma || !joined) break;
            var before = link == PhraseKind.Conjunction && phrases[first - 2].Kind == PhraseKind.Comma ? first - 3 : first - 2;
            if (before < 0 || phrases[before].Kind != PhraseKind.Noun) break;
            first = before;
        }
        return first;
    }

    private int ChainStart(int p) => ChainStart(_phrases, p);

    private int OpeningComma(int p)
    {
        for (var i = p - 1; i >= 0; i--)
            if (KindAt(i) is PhraseKind.Comma or PhraseKind.Stop) return i;
        return -1;
    }

    // What stands between two commas and can be left out: an apposition, a relative clause, a participle, a preposition with its noun.
    private bool IsAside(int first, int end)
    {
        if (first >= end) return true;
        if (KindAt(first) is PhraseKind.Relative or PhraseKind.Subordinator) return true;
        if (KindAt(first) == PhraseKind.Preposition && KindAt(first + 1) == PhraseKind.Relative) return true;
        for (var i = first; i < end; i++)
            if (KindAt(i) == PhraseKind.Verb && _phrases[i].Form is VerbForm.Finite or VerbForm.Copula or VerbForm.Past && !(i == first && _phrases[i].Form == VerbForm.Past)) return false;
        return true;
    }

    // ", which has its own quarrel, and long memories, supports": the comma before "which".
    private int RelativeBefore(int p)
    {
        for (var i = p - 1; i > 0; i--)
        {
            if (KindAt(i) == PhraseKind.Stop) return -1;
            if (KindAt(i) == PhraseKind.Relative) return KindAt(i - 1) == PhraseKind.Comma ? i - 1 : -1;
        }
        return -1;
    }

    private int NounBefore(int p)
    {
        for (var i = p - 1; i >= 0; i--)
        {
            if (KindAt(i) == PhraseKind.Noun) return i;
            if (KindAt(i) is PhraseKind.Verb or PhraseKind.Stop) return -1;
        }
        return -1;
    }

    private int EarlierVerb(int p)
    {
        for (var i = p - 1; i >= 0; i--)
        {
            if (KindAt(i) == PhraseKind.Stop) return -1;
            if (KindAt(i) == PhraseKind.Verb && _phrases[i].Form is VerbForm.Finite or VerbForm.Past or VerbForm.Copula && _clauses[i].Subject >= 0) return i;
        }
        return -1;
    }

    private int SubjectOfEarlier(int p) => EarlierVerb(p) is var verb && verb >= 0 ? _clauses[verb].Subject : -1;

    private int AppositionOfEarlier(int p) => EarlierVerb(p) is var verb && verb >= 0 ? _clauses[verb].Apposition : -1;

    private Clause Gerund(int v)
    {
        var before = KindAt(v - 1);
        var modality = _phrases[v].Modality;
        if (before == PhraseKind.Noun) return new Clause(v - 1, -1, -1, -1, Control.Asserted, modality);
        var governor = EarlierVerb(v);
        if (governor < 0)
        {
            // "Announcing the ban, Oslo accused ...": the subject follows.
            for (var i = v + 1; i + 1 < _phrases.Count && v < 2; i++)
                if (KindAt(i) == PhraseKind.Comma && KindAt(i + 1) == PhraseKind.Noun) return new Clause(i + 1, -1, -1, -1, Control.Asserted, modality);
            return Clause.None with { Modality = modality };
        }
        var control = Control.Asserted;
        if (before is PhraseKind.Preposition or PhraseKind.Verb && grammar.TryControl(_phrases[governor].Lemma, out var found)) control = found;
        return new Clause(_clauses[governor].Subject, _clauses[governor].Apposition, -1, governor, control, Deeper(_clauses[governor].Modality, modality, control));
    }

    private Clause Infinitive(int v)
    {
        var own = _phrases[v].Modality;
        for (var i = v - 1; i >= 0; i--)
        {
            var kind = KindAt(i);
            if (kind is PhraseKind.Stop or PhraseKind.Subordinator or PhraseKind.Relative) break;
            if (kind is PhraseKind.Conjunction && KindAt(i - 1) == PhraseKind.Verb && _phrases[i - 1].Form == VerbForm.Infinitive) continue;
            var lemma = _phrases[i].Lemma;
            var known = grammar.TryControl(lemma, out var control);
            if (kind == PhraseKind.Adjective && known && EarlierVerb(i) is var copula && copula >= 0)
                return new Clause(_clauses[copula].Subject, _clauses[copula].Apposition, -1, copula, control, Deeper(_clauses[copula].Modality, own, control));
            if (kind != PhraseKind.Verb) continue;
            var above = _clauses[i];
            if (_phrases[i].Form == VerbForm.Infinitive && i == v - 2 && KindAt(v - 1) == PhraseKind.Conjunction) return above with { Modality = Deeper(above.Modality, own, Control.Asserted) };
            if (_phrases[i].Form == VerbForm.Copula) (known, control) = (true, Control.Planned);
            if (!known) control = Control.Asserted;
            if (control == Control.Object && !_phrases[i].Passive)
                return new Clause(KindAt(i + 1) == PhraseKind.Noun ? i + 1 : -1, -1, -1, i, control, Modality.Possible);
            if (_phrases[i].Passive && control is not Control.Planned) control = Control.Possible;
            return new Clause(above.Subject, above.Apposition, -1, i, control, Deeper(above.Modality, own, control));
        }
        return Clause.None with { Modality = own };
    }

    private static Modality Deeper(Modality above, Modality own, Control control)
    {
        if (own == Modality.Negated || above == Modality.Negated || control == Control.Negated) return Modality.Negated;
        var mine = control switch { Control.Planned => Modality.Planned, Control.Possible or Control.Object or Control.Alleged => Modality.Possible, _ => Modality.Asserted };
        if (own != Modality.Asserted) mine = own;
        if (above == Modality.Possible || mine == Modality.Possible) return Modality.Possible;
        return above == Modality.Planned || mine == Modality.Planned ? Modality.Planned : Modality.Asserted;
    }
}
