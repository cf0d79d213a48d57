using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Events;

/// <summary>Gathers the words of a text that may name an event: one network tells of what type it is, if any, two others choose who acts and on whom.</summary>
internal sealed class CandidateFinder(EventText text, EventModel model, ModalityReader modality)
{
    /// <summary>A word is looked at when it is this likely to name an event.</summary>
    private const float LeastCandidate = 0.2f;

    /// <summary>A word whose content others tell is this likely to name an event.</summary>
    private const float LeastFrame = 0.4f;

    private readonly EventRanker _ranker = new(text, model);
    private readonly PartyChoices _parties = new(text);
    private readonly List<(int Token, EventType Type)> _frames = [];

    /// <summary>The candidates of a text, in its order.</summary>
    public List<EventCandidate> Find()
    {
        var found = new List<EventCandidate>();
        Span<float> types = stackalloc float[EventModel.Types + 1];
        for (var s = 0; s < text.Text.Sentences.Length; s++)
        {
            var sentence = text.Text.Sentences[s];
            if (!sentence.IsProse) continue;
            List<PartyChoice>? choices = null;
            _frames.Clear();
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (!text.MayNameEvent(i)) continue;
                _ranker.Types(i, -1, -1, types);
                var any = 1 - types[EventModel.Types];
                if (any < LeastCandidate) continue;
                if (!IsContent(i)) found.Add(Read(i, s, any, types[..EventModel.Types], choices ??= _parties.Of(s)));
                if (any >= LeastFrame) _frames.Add((i, BestOf(types[..EventModel.Types])));
            }
        }
        return found;
    }

    private static EventType BestOf(ReadOnlySpan<float> types)
    {
        var best = 0;
        for (var k = 1; k < types.Length; k++)
            if (types[k] > types[best]) best = k;
        return (EventType)best;
    }

    private EventCandidate Read(int trigger, int sentence, float any, ReadOnlySpan<float> types, List<PartyChoice> choices)
    {
        var type = BestOf(types);
        var second = 0f;
        for (var k = 0; k < types.Length; k++)
            if (k != (int)type) second = MathF.Max(second, types[k]);
        var (actor, sureOfActor) = _ranker.Party(isActor: true, trigger, type, choices, null);
        var (recipient, sureOfRecipient) = _ranker.Party(isActor: false, trigger, type, choices, actor >= 0 ? choices[actor] : null);
        return new()
        {
            Trigger = trigger,
            Sentence = sentence,
            Type = type,
            Odds = (any, types[(int)type], second),
            Actor = PartyOf(choices, actor, sureOfActor),
            Recipient = PartyOf(choices, recipient, sureOfRecipient),
            Modality = modality.Of(text.Text, trigger),
        };
    }

    private EventParty PartyOf(List<PartyChoice> choices, int index, float confidence)
    {
        if (index < 0) return new(null, -1, confidence, PartyPlace.Sentence, MentionKind.Nominal);
        var choice = choices[index];
        return new(choice.Entity < 0 ? RepresentedBy(choice.Head) : PersonNamedBeside(choice.Head) ?? choice.Entity, choice.Head, confidence, choice.Place, choice.Kind);
    }

    // What is asked, refused, threatened, alleged or agreed is no event of its own, nor is the noun of "launched an attack".
    private bool IsContent(int trigger)
    {
        var head = text.Tree.Head(trigger);
        foreach (var (token, type) in _frames)
        {
            if (token != head) continue;
            if (text[trigger].Relation is "obj" or "nsubj:pass") return text[trigger].Upos == Upos.Noun;
            if (text[trigger].Relation is "obl") return IsBareNoun(trigger, head) && type is EventType.Request or EventType.Threaten or EventType.Accuse;
            return IsClauseOf(trigger) && type is EventType.Request or EventType.Reject or EventType.Threaten or EventType.Accuse or EventType.Agree or EventType.Coerce;
        }
        return false;
    }

    // "accused it of bombing": a clause with a preposition that touches it.
    private bool IsClauseOf(int trigger) => text[trigger].Relation switch
    {
        "xcomp" or "ccomp" => true,
        "advcl" => text.Tree.Child(trigger, "mark") == trigger - 1 && text.Tree.Subject(trigger) is var subject && (subject < 0 || subject < text.Tree.Head(trigger)),
        _ => false,
    };

    // "accused it of theft", "asked it for help": a noun with nothing before it but a preposition that touches verb or object.
    private bool IsBareNoun(int noun, int verb) =>
        text[noun].Upos == Upos.Noun && text.Tree.Child(noun, "case") is var preposition && preposition == noun - 1
        && (preposition - 1 == verb || preposition - 1 == text.Tree.Child(verb, "obj"));

    // "the Peruvian minister, Ana Ruiz": who acts for a country is named.
    private int? PersonNamedBeside(int modifier)
    {
        if (modifier < 0 || text[modifier].Relation is not ("amod" or "nmod:poss" or "compound")) return null;
        foreach (var name in text.Tree.Appositions(text.Tree.Head(modifier)))
            if (text.EntityAt(name) is >= 0 and var entity && text.Entities[entity].Type == EntityType.Person) return entity;
        return null;
    }

    // "the government of Chad", "a court in Lima": an office or force acts for its country.
    private int? RepresentedBy(int noun)
    {
        if (text.Lexicon.AgentOf(text[noun].Lemma) == AgentKind.None) return null;
        foreach (var child in text.Tree.Children(noun))
            if (text[child].Relation is "nmod" && text.EntityAt(child) is >= 0 and var entity && text.Entities[entity].Type == EntityType.Gpe) return entity;
        return null;
    }
}
