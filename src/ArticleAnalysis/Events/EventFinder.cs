using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Quantities;
using ArticleAnalysis.Text;
using ArticleAnalysis.Timeline;

namespace ArticleAnalysis.Events;

/// <summary>
/// Finds who did what to whom: for each verb and noun that may name an event a small network tells of what type it is, if any, two others choose who acts and
/// on whom; the tree tells the rest. Types are those of PLOVER.
/// </summary>
internal sealed class EventFinder
{
    /// <summary>A word names an event when it is this likely to.</summary>
    private const float LeastEvent = 0.4f;

    /// <summary>A party is named when it is this likely: a wrong one is worse than none, and recipients are told less surely.</summary>
    private const float LeastActor = 0.4f, LeastRecipient = 0.8f;

    private readonly EventModel _model;
    private readonly EventLexicon _lexicon;
    private readonly ModalityReader _modality;

    public EventFinder(LanguageResources resources)
        : this(resources, EventModel.Read(resources))
    {
    }

    public EventFinder(LanguageResources resources, EventModel model) => (_model, _lexicon, _modality) = (model, new EventLexicon(resources), new ModalityReader(resources));

    /// <summary>The events of an article, in text order, one entry an event and pair of parties.</summary>
    public IReadOnlyList<Event> Find(AnnotatedText annotated, EntitySet entities, IReadOnlyList<Quantity> quantities, IReadOnlyList<TimelineEntry> timeline)
    {
        var text = new EventText(annotated, entities, _lexicon, _model.Words);
        var (ranker, parties, circumstances) = (new EventRanker(text, _model), new PartyChoices(text), new Circumstances(text, quantities, timeline));
        var (merger, taken) = (new EventMerger(), new List<(int Token, EventType Type)>());
        Span<float> types = stackalloc float[EventModel.Types + 1];
        for (var s = 0; s < annotated.Sentences.Length; s++)
        {
            var sentence = annotated.Sentences[s];
            if (!sentence.IsProse) continue;
            List<PartyChoice>? choices = null;
            taken.Clear();
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (!text.MayNameEvent(i)) continue;
                ranker.Types(i, -1, -1, types);
                var confidence = 1 - types[EventModel.Types];
                if (confidence < LeastEvent) continue;
                var type = BestOf(types[..EventModel.Types]);
                taken.Add((i, type));
                if (IsContentOf(text, i, taken)) continue;
                choices ??= parties.Of(s);
                if (Read(text, ranker, i, type, choices) is { } found)
                    merger.Add(circumstances.Complete(found with { Confidence = confidence, Modality = _modality.Of(annotated, i), Sentence = sentence.Span }, i), s);
            }
        }
        return merger.Events;
    }

    // What is asked, refused, threatened, alleged or agreed is no event of its own, nor is the noun of "launched an attack".
    private static bool IsContentOf(EventText text, int trigger, List<(int Token, EventType Type)> taken)
    {
        var head = text.Tree.Head(trigger);
        foreach (var (token, type) in taken)
        {
            if (token != head) continue;
            if (text[trigger].Relation is "obj" or "nsubj:pass") return text[trigger].Upos == Upos.Noun;
            return IsClauseOf(text, trigger) && type is EventType.Request or EventType.Reject or EventType.Threaten or EventType.Accuse or EventType.Agree or EventType.Coerce;
        }
        return false;
    }

    // "accused it of bombing": a clause with a preposition that touches it.
    private static bool IsClauseOf(EventText text, int trigger) => text[trigger].Relation switch
    {
        "xcomp" or "ccomp" => true,
        "advcl" => text.Tree.Child(trigger, "mark") == trigger - 1 && text.Tree.Subject(trigger) is var subject && (subject < 0 || subject < text.Tree.Head(trigger)),
        _ => false,
    };

    private static Event? Read(EventText text, EventRanker ranker, int trigger, EventType type, List<PartyChoice> choices)
    {
        var (actor, sureOfActor) = ranker.Party(isActor: true, trigger, type, choices, null);
        PartyChoice? acts = actor >= 0 ? choices[actor] : null;
        var (recipient, sureOfRecipient) = ranker.Party(isActor: false, trigger, type, choices, acts);
        PartyChoice? receives = recipient >= 0 ? choices[recipient] : null;
        var (actorEntity, recipientEntity) = (Named(text, acts, sureOfActor, LeastActor), Named(text, receives, sureOfRecipient, LeastRecipient));
        if (recipientEntity == actorEntity) recipientEntity = null;
        if (actorEntity is null && recipientEntity is null) return null;
        var (coActors, coRecipients) = (Joined(text, acts, actorEntity, recipientEntity), Joined(text, receives, recipientEntity, actorEntity));
        // "Norway, Peru and Chad signed a treaty": they act on each other.
        var isMutual = type is EventType.Agree or EventType.Consult or EventType.Cooperate;
        if (isMutual && recipientEntity is null && coActors.Length > 0) (recipientEntity, coRecipients, coActors) = (coActors[0], coActors[1..], []);
        return new Event
        {
            Type = type,
            Actor = actorEntity,
            Recipient = recipientEntity,
            CoActors = coActors,
            CoRecipients = coRecipients,
            Mutual = isMutual && actorEntity is not null && recipientEntity is not null,
            Action = default,
            Modality = Modality.Asserted,
            Confidence = 0,
            Sentence = default,
        };
    }

    private static int? Named(EventText text, PartyChoice? choice, float confidence, float least)
    {
        if (choice is not { } party || confidence < least) return null;
        return party.Entity < 0 ? RepresentedBy(text, party.Head) : PersonNamedBeside(text, party.Head) ?? party.Entity;
    }

    // "the Peruvian minister, Ana Ruiz": who acts for a country is named.
    private static int? PersonNamedBeside(EventText text, int modifier)
    {
        if (modifier < 0 || text[modifier].Relation is not ("amod" or "nmod:poss" or "compound")) return null;
        foreach (var name in text.Tree.Appositions(text.Tree.Head(modifier)))
            if (text.EntityAt(name) is >= 0 and var entity && text.Entities[entity].Type == EntityType.Person) return entity;
        return null;
    }

    // "the government of Chad", "a court in Lima": an office or force acts for its country.
    private static int? RepresentedBy(EventText text, int noun)
    {
        if (text.Lexicon.AgentOf(text[noun].Lemma) == AgentKind.None) return null;
        foreach (var child in text.Tree.Children(noun))
            if (text[child].Relation is "nmod" && text.EntityAt(child) is >= 0 and var entity && text.Entities[entity].Type == EntityType.Gpe) return entity;
        return null;
    }

    /// <summary>The entities joined to a party by "and" or a comma.</summary>
    private static int[] Joined(EventText text, PartyChoice? party, int? own, int? other)
    {
        if (own is null || party is not { Head: >= 0 and var head }) return [];
        var joined = new List<int>();
        foreach (var member in text.Tree.Conjuncts(head))
            if (text.EntityAt(member) is >= 0 and var entity && entity != own && entity != other && !joined.Contains(entity)) joined.Add(entity);
        return [.. joined];
    }

    private static EventType BestOf(ReadOnlySpan<float> probabilities)
    {
        var best = 0;
        for (var k = 1; k < probabilities.Length; k++)
            if (probabilities[k] > probabilities[best]) best = k;
        return (EventType)best;
    }
}
