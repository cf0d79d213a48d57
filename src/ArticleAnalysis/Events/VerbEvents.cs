using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Events;

/// <summary>Reads events from verbs: "Oslo accused the company of lying", "the pact was signed by both".</summary>
internal sealed class VerbEvents(AnnotatedText text, Grammar grammar, EventLexicon lexicon, PartyReader parties)
{
    private readonly Complements _complements = new(text);
    private readonly List<int> _objects = [];
    private readonly List<EventDraft?> _made = [];
    private List<Phrase> _phrases = [];
    private List<Clause> _clauses = [];

    /// <summary>Noun phrases that are part of an event already ("imposed tariffs"), by index.</summary>
    public HashSet<int> Consumed { get; } = [];

    /// <summary>Adds the events of one sentence to <paramref name="drafts"/>.</summary>
    public void Find(List<Phrase> phrases, List<Clause> clauses, List<EventDraft> drafts)
    {
        (_phrases, _clauses) = (phrases, clauses);
        Consumed.Clear();
        _made.Clear();
        for (var v = 0; v < phrases.Count; v++) _made.Add(null);
        for (var v = 0; v < phrases.Count; v++)
        {
            if (phrases[v].Kind != PhraseKind.Verb) continue;
            var uses = lexicon.VerbsOf(phrases[v].Lemma);
            if (uses.IsEmpty || IsContentOfAnother(v)) continue;
            var passive = phrases[v].Passive || IsReducedPassive(v);
            foreach (var use in uses)
            {
                if (!Holds(use, v, ref passive) || Draft(use, v, passive) is not { } draft) continue;
                // "agreed to release the crew": what is agreed says more than that it is agreed.
                if (clauses[v].Governor is var governor && governor >= 0 && _made[governor] is { } above && phrases[v].Form == VerbForm.Infinitive)
                {
                    // "offered to mediate" is the offer.
                    if (above.Type == EventType.Support && draft.Type == EventType.Consult) break;
                    drafts.Remove(above);
                }
                drafts.Add(draft);
                _made[v] = draft;
                break;
            }
        }
    }

    // What is asked, refused, threatened or alleged is no event of its own: "urged Moscow to withdraw", "accused it of shelling".
    private bool IsContentOfAnother(int v)
    {
        var governor = _clauses[v].Governor;
        if (governor < 0 || _made[governor] is not { } above) return _clauses[v].Control == Control.Alleged;
        if (_phrases[v].Form == VerbForm.Gerund && (v == 0 || _phrases[v - 1].Kind != PhraseKind.Preposition || grammar.Is(LowerOf(v - 1), GrammarRole.Agent))) return false;
        return above.Type is EventType.Request or EventType.Reject or EventType.Threaten or EventType.Accuse or EventType.Coerce or EventType.Consult
            || (above.Type == EventType.Support && _phrases[v].Form == VerbForm.Gerund) || above.Mutual && above.CoActors.Count + (above.Recipient is null ? 0 : 1) > 0;
    }

    private string LowerOf(int phrase) => text.Tokens[_phrases[phrase].Head].Lower;

    // "the pact signed in 2014", "the airport, built by China": a past form without object after something that cannot act.
    private bool IsReducedPassive(int v)
    {
        if (_phrases[v].Form != VerbForm.Past || _clauses[v].Antecedent >= 0 || v == 0) return false;
        _complements.Read(_phrases, v, -1, false);
        if (_complements.Objects.Count > 0) return false;
        if (v + 1 < _phrases.Count && grammar.Is(LowerOf(v + 1), GrammarRole.Agent)) return true;
        var open = v + 1 >= _phrases.Count || _phrases[v + 1].Kind is PhraseKind.Preposition or PhraseKind.Time or PhraseKind.Comma;
        return _phrases[v - 1].Kind == PhraseKind.Noun ? open && parties.Actor(_phrases, v - 1) is null
            : _phrases[v - 1].Kind == PhraseKind.Comma && open && v > 1 && _phrases[v - 2].Kind == PhraseKind.Noun;
    }

    private int SubjectOf(int v, bool passive)
    {
        if (passive && !_phrases[v].Passive) return _phrases[v - 1].Kind == PhraseKind.Noun ? v - 1 : v > 1 ? v - 2 : -1;
        return _clauses[v].Subject;
    }

    private bool Holds(VerbEntry use, int v, ref bool passive)
    {
        var particle = -1;
        if (use.Particle.Length > 0 && !FindParticle(use, v, out particle)) return false;
        _complements.Read(_phrases, v, particle, use.Complement == ComplementKind.Infinitive);
        if (passive && use.Traits.HasFlag(EntryTraits.Stative) && AgentNoun() < 0) passive = false;
        _objects.Clear();
        if (passive)
        {
            if (SubjectOf(v, passive) is var subject && subject >= 0) _objects.Add(subject);
        }
        else if (_complements.Objects.Count > 0) _objects.AddRange(_complements.Objects);
        else if (_clauses[v].Antecedent >= 0) _objects.Add(_clauses[v].Antecedent);
        if (use.Traits.HasFlag(EntryTraits.Required) && !HasPreposition(use)) return false;
        return use.Complement switch
        {
            ComplementKind.Nouns => HasObjectIn(use, particle),
            ComplementKind.Any => _objects.Count > 0,
            ComplementKind.Entity => HasEntityObject(),
            ComplementKind.None => _objects.Count == 0 || passive,
            ComplementKind.Infinitive => _complements.Infinitive >= 0,
            ComplementKind.Bad => Polarity(v) < 0,
            ComplementKind.Good => Polarity(v) > 0,
            _ => true,
        };
    }

    private bool FindParticle(VerbEntry use, int v, out int particle)
    {
        particle = -1;
        if (IsWordAt(_phrases[v].End, use.Particle)) return PhraseAt(v + 1, _phrases[v].End, ref particle);
        if (v + 1 < _phrases.Count && _phrases[v + 1].Kind == PhraseKind.Noun && IsWordAt(_phrases[v + 1].End, use.Particle)) return PhraseAt(v + 2, _phrases[v + 1].End, ref particle);
        // "asked in February for a debate": a preposition may stand further off.
        _complements.Read(_phrases, v, -1, false);
        for (var i = 0; i < _complements.Prepositions.Count; i++)
            if (_complements.Objects.Count == 0 && _complements.Is(_phrases, i, use.Particle))
            {
                particle = _complements.Prepositions[i];
                return true;
            }
        return false;
    }

    private bool IsWordAt(int token, string word) => token < text.Tokens.Length && text.Tokens[token].Lower == word;

    // An adverb makes no phrase of its own, a preposition does.
    private bool PhraseAt(int phrase, int token, ref int particle)
    {
        if (phrase < _phrases.Count && _phrases[phrase].First == token) particle = phrase;
        return true;
    }

    private bool HasObjectIn(VerbEntry use, int particle)
    {
        foreach (var noun in _objects)
            if (use.Nouns.Contains(EventLexicon.KeyOf(text.Tokens[_phrases[noun].Head])) || (use.OrEntity && parties.IsEntity(_phrases, noun))) return true;
        if (particle >= 0 && particle + 1 < _phrases.Count && _phrases[particle + 1].Kind == PhraseKind.Noun)
            return use.Nouns.Contains(EventLexicon.KeyOf(text.Tokens[_phrases[particle + 1].Head]));
        // "find him guilty", "a round of talks"
        for (var i = 0; i < _complements.Nouns.Count; i++)
            if (_objects.Count > 0 && _complements.Prepositions[i] == _objects[^1] + 1 && grammar.Is(LowerOf(_complements.Prepositions[i]), GrammarRole.Belongs)
                && use.Nouns.Contains(EventLexicon.KeyOf(text.Tokens[_phrases[_complements.Nouns[i]].Head]))) return true;
        if (_objects.Count > 0 && _objects[^1] + 1 < _phrases.Count && _phrases[_objects[^1] + 1].Kind == PhraseKind.Adjective)
            return use.Nouns.Contains(text.Tokens[_phrases[_objects[^1] + 1].Head].Lemma);
        return false;
    }

    private bool HasEntityObject()
    {
        foreach (var noun in _objects)
            if (parties.IsEntity(_phrases, noun)) return true;
        return false;
    }

    private bool HasPreposition(VerbEntry use)
    {
        foreach (var source in use.Recipients)
            for (var i = 0; i < _complements.Nouns.Count; i++)
                if (_complements.Is(_phrases, i, source)) return true;
        return false;
    }

    private double Polarity(int v)
    {
        var sum = 0.0;
        var end = Math.Min(_phrases[v].End + 14, text.Tokens.Length);
        for (var t = _phrases[v].End; t < end && text.Tokens[t].Lower is not ("." or ";"); t++) sum += lexicon.PolarityOf(text.Tokens[t].Lemma);
        return sum;
    }

    private int AgentNoun()
    {
        for (var i = 0; i < _complements.Nouns.Count; i++)
            if (grammar.Is(LowerOf(_complements.Prepositions[i]), GrammarRole.Agent)) return i;
        return -1;
    }

    private EventDraft? Draft(VerbEntry use, int v, bool passive)
    {
        var (actors, recipients) = (new List<int>(), new List<int>());
        var mutual = use.Traits.HasFlag(EntryTraits.Mutual);
        var receiver = use.Traits.HasFlag(EntryTraits.Receiver);
        var subject = SubjectOf(v, passive);
        if (receiver && !passive)
        {
            AddSubject(v, subject, recipients);
            AddFrom(use.Recipients, actors);
        }
        else
        {
            if (passive) AddAgent(actors);
            else AddSubject(v, subject, actors);
            // "A and B signed the treaty": they act on each other, the treaty is only the object.
            if (mutual && actors.Count > 1)
            {
                recipients.AddRange(actors.Skip(1));
                actors.RemoveRange(1, actors.Count - 1);
            }
            else AddFrom(use.Recipients, recipients);
        }
        recipients.RemoveAll(actors.Contains);
        var weak = use.Traits.HasFlag(EntryTraits.Weak);
        if (weak ? actors.Count == 0 || recipients.Count == 0 : actors.Count + recipients.Count == 0) return null;
        foreach (var noun in _objects) Consumed.Add(noun);
        var modality = _clauses[v].Modality;
        if (modality == Modality.Asserted && use.Traits.HasFlag(EntryTraits.Planned)) modality = Modality.Planned;
        var endToken = _complements.Objects.Count > 0 && !passive ? _phrases[_complements.Objects[0]].End : _phrases[v].End;
        return new EventDraft(use.Type, First(actors), First(recipients), modality, 0.5 + (actors.Count > 0 ? 0.2 : 0) + (recipients.Count > 0 ? 0.2 : 0) - (weak ? 0.3 : 0))
        {
            CoActors = Rest(actors),
            CoRecipients = Rest(recipients),
            Mutual = mutual,
            FirstToken = _phrases[v].First,
            EndToken = Math.Max(endToken, _phrases[v].End),
            FirstPhrase = subject >= 0 && subject < v ? subject : v,
            EndPhrase = Math.Max(_complements.End, v + 1),
            Place = PlaceNoun(),
        };
    }

    private static int? First(List<int> found) => found.Count > 0 ? found[0] : null;

    private static int[] Rest(List<int> found) => found.Count > 1 ? [.. found.Skip(1)] : [];

    private void AddSubject(int v, int subject, List<int> into)
    {
        if (subject < 0) return;
        // "Ireland's education minister, Ana Ruiz, said": an event with a person acting for a country names the person.
        if (_clauses[v].Apposition is var apposition && apposition >= 0 && !parties.IsEntity(_phrases, subject) && parties.Actor(_phrases, apposition) is { } person && parties.IsEntity(_phrases, apposition))
        {
            into.Add(person);
            return;
        }
        for (var i = subject < v ? ClauseReader.ChainStart(_phrases, subject) : subject; i <= subject; i++)
            parties.AddActors(_phrases, i, into);
    }

    private void AddAgent(List<int> into)
    {
        var preposition = -1;
        for (var i = 0; i < _complements.Nouns.Count; i++)
        {
            if (!grammar.Is(LowerOf(_complements.Prepositions[i]), GrammarRole.Agent) || (preposition >= 0 && _complements.Prepositions[i] != preposition)) continue;
            preposition = _complements.Prepositions[i];
            if (parties.Actor(_phrases, _complements.Nouns[i]) is { } actor && !into.Contains(actor)) into.Add(actor);
        }
    }

    // The first source that gives an entity; all that is joined to it comes along.
    private void AddFrom(string[] sources, List<int> into)
    {
        foreach (var source in sources)
        {
            if (EventLexicon.IsObject(source))
            {
                if (_complements.Indirect >= 0 && parties.Recipient(_phrases, _complements.Indirect) is { } indirect) into.Add(indirect);
                else
                    foreach (var noun in _objects)
                        if ((Apposed(noun) ?? parties.Recipient(_phrases, noun)) is { } found && !into.Contains(found)) into.Add(found);
            }
            else
            {
                for (var i = 0; i < _complements.Nouns.Count; i++)
                    if (_complements.Is(_phrases, i, source) && parties.Recipient(_phrases, _complements.Nouns[i]) is { } found && !into.Contains(found)) into.Add(found);
            }
            if (into.Count > 0) return;
        }
    }

    // "suspended the chief executive, Ana Ruiz": the name stands after the office.
    private int? Apposed(int noun) => noun + 2 < _phrases.Count && _phrases[noun + 1].Kind == PhraseKind.Comma && !parties.IsEntity(_phrases, noun) && parties.IsEntity(_phrases, noun + 2)
        && (noun + 3 == _phrases.Count || _phrases[noun + 3].Kind is PhraseKind.Comma or PhraseKind.Stop) ? parties.Actor(_phrases, noun + 2) : null;

    private int PlaceNoun()
    {
        for (var i = 0; i < _complements.Nouns.Count; i++)
            if (grammar.Is(LowerOf(_complements.Prepositions[i]), GrammarRole.Belongs)) return _complements.Nouns[i];
        return -1;
    }
}
