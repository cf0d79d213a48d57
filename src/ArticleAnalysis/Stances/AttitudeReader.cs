using ArticleAnalysis.Events;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Stances;

/// <summary>Reads attitudes that a word names: "opposes the bill", "is wary of Rome", "a critic of the plan".</summary>
internal sealed class AttitudeReader(AnnotatedText text, SentenceParser parser, StanceLexicon lexicon, StanceBook book)
{
    private readonly Complements _complements = new(text);
    private readonly List<int> _holders = [];

    /// <summary>Adds the attitudes of the sentence that the parser read last.</summary>
    public void Read(TextSpan sentence)
    {
        for (var i = 0; i < parser.Phrases.Count; i++)
        {
            var phrase = parser.Phrases[i];
            if (phrase.Kind != PhraseKind.Verb || phrase.Modality == Modality.Possible && phrase.Form != VerbForm.Finite) continue;
            if (phrase.Form == VerbForm.Copula) Predicate(i, sentence);
            else Verb(i, sentence);
        }
    }

    private void Verb(int v, TextSpan sentence)
    {
        var lemma = parser.Phrases[v].Lemma;
        var attitudes = lexicon.OfVerb(lemma);
        if (attitudes.IsEmpty && parser.Clauses[v].Modality == Modality.Negated) attitudes = lexicon.OfDenial(lemma);
        if (attitudes.IsEmpty || parser.Phrases[v].Passive || !FindHolders(v)) return;
        _complements.Read(parser.Phrases, v, -1, false);
        foreach (var attitude in attitudes)
            if (AddFirst(attitude, v, sentence)) return;
    }

    // "is wary of", "are against", "remains a critic of"
    private void Predicate(int v, TextSpan sentence)
    {
        if (v + 1 >= parser.Phrases.Count || !FindHolders(v)) return;
        var next = v + 1;
        var lemma = parser.Phrases[next].Lemma;
        var attitudes = parser.Phrases[next].Kind == PhraseKind.Noun ? lexicon.OfNoun(lemma) : lexicon.OfAdjective(lemma);
        if (attitudes.IsEmpty) return;
        _complements.Read(parser.Phrases, next, -1, false);
        foreach (var attitude in attitudes)
            if (AddFirst(attitude, v, sentence)) return;
    }

    private bool FindHolders(int v)
    {
        _holders.Clear();
        var (subject, apposition) = (parser.Clauses[v].Subject, parser.Clauses[v].Apposition);
        if (subject < 0) return false;
        if (apposition >= 0 && !parser.Parties.IsEntity(parser.Phrases, subject) && parser.Parties.Actor(parser.Phrases, apposition) is { } person) _holders.Add(person);
        else
            for (var i = subject < v ? ClauseReader.ChainStart(parser.Phrases, subject) : subject; i <= subject; i++)
                parser.Parties.AddActors(parser.Phrases, i, _holders);
        return _holders.Count > 0;
    }

    private bool AddFirst(Attitude attitude, int v, TextSpan sentence)
    {
        var weight = parser.Clauses[v].Modality == Modality.Possible ? 0.6 : 1;
        var polarity = parser.Clauses[v].Modality == Modality.Negated ? -attitude.Polarity : attitude.Polarity;
        var found = false;
        foreach (var source in attitude.Targets)
        {
            if (source == "object")
            {
                var objects = _complements.Objects;
                if (objects.Count == 0 && parser.Clauses[v].Antecedent is var antecedent && antecedent >= 0) found |= Add(antecedent);
                foreach (var noun in objects) found |= Add(noun);
            }
            else
            {
                for (var i = 0; i < _complements.Nouns.Count; i++)
                    if (_complements.Is(parser.Phrases, i, source)) found |= Add(_complements.Nouns[i]);
            }
            if (found) return true;
        }
        return false;

        bool Add(int noun)
        {
            var target = TargetOf(noun, attitude.Scope);
            if (target is not { } known) return false;
            foreach (var holder in _holders) book.Add(StanceSource.Attitude, holder, known, polarity, weight, attitude.Basis, sentence);
            return true;
        }
    }

    private StanceTarget? TargetOf(int noun, TargetScope scope)
    {
        var phrase = parser.Phrases[noun];
        if (phrase.Kind != PhraseKind.Noun) return null;
        if (scope != TargetScope.Thing && parser.Parties.IsEntity(parser.Phrases, noun))
            return parser.Parties.Recipient(parser.Phrases, noun) is { } entity ? new StanceTarget(StanceTargetKind.Entity, entity) : null;
        if (scope == TargetScope.Party || parser.Parties.IsEntity(parser.Phrases, noun) || text.Tokens[phrase.Head].Upos != Upos.Noun) return null;
        return new StanceTarget(StanceTargetKind.Proposition, null, text.SpanOf(phrase.First, phrase.End));
    }
}
