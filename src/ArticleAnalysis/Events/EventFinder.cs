using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Quantities;
using ArticleAnalysis.Timeline;

namespace ArticleAnalysis.Events;

/// <summary>
/// Finds who did what to whom: small networks gather the words that may name an event with their parties, boosted trees weigh them in the light of the whole
/// article; the tree tells the rest. Types are those of PLOVER.
/// </summary>
internal sealed class EventFinder
{
    /// <summary>An event is given when a reader would note it with this probability.</summary>
    private const float LeastNoted = 0.35f;

    /// <summary>With no party that is known well enough, an event is given when a reader would note it with this probability ("police detained the director").</summary>
    private const float LeastNotedAlone = 0.6f;

    /// <summary>A party is named when it is right with this probability: a wrong one is worse than none.</summary>
    private const float LeastActor = 0.2f, LeastRecipient = 0.58f;

    private readonly EventModel _model;
    private readonly EventJudge _judge;
    private readonly EventLexicon _lexicon;
    private readonly ModalityReader _modality;

    public EventFinder(LanguageResources resources)
        : this(resources, EventModel.Read(resources), new EventJudge(new TensorFile(EventModel.File, resources.Bytes(EventModel.File))))
    {
    }

    public EventFinder(LanguageResources resources, EventModel model, EventJudge judge) =>
        (_model, _judge, _lexicon, _modality) = (model, judge, new EventLexicon(resources), new ModalityReader(resources));

    /// <summary>The events of an article, in text order, one entry an event and pair of parties.</summary>
    public IReadOnlyList<Event> Find(AnnotatedText annotated, EntitySet entities, IReadOnlyList<Quantity> quantities, IReadOnlyList<TimelineEntry> timeline)
    {
        var text = new EventText(annotated, entities, _lexicon, _model.Words);
        var candidates = new CandidateFinder(text, _model, _modality).Find();
        var verdicts = _judge.Judge(new EventMatrix(text, candidates));
        var (merger, circumstances) = (new EventMerger(), new Circumstances(text, quantities, timeline));
        for (var i = 0; i < candidates.Count; i++)
        {
            if (verdicts[i].Noted < LeastNoted) continue;
            var found = WithParties(text, candidates[i], verdicts[i].Actor >= LeastActor, verdicts[i].Recipient >= LeastRecipient);
            if (found is { Actor: null, Recipient: null } && verdicts[i].Noted < LeastNotedAlone) continue;
            merger.Add(circumstances.Complete(found with { Confidence = verdicts[i].Noted }, candidates[i].Trigger), candidates[i].Sentence);
        }
        return merger.Events;
    }

    private static Event WithParties(EventText text, EventCandidate candidate, bool namesActor, bool namesRecipient)
    {
        var (actor, recipient) = (namesActor ? candidate.Actor.Entity : null, namesRecipient ? candidate.Recipient.Entity : null);
        if (recipient == actor) recipient = null;
        var (coActors, coRecipients) = (Joined(text, candidate.Actor.Head, actor, recipient), Joined(text, candidate.Recipient.Head, recipient, actor));
        // "Norway, Peru and Chad signed a treaty": they act on each other.
        var isMutual = candidate.Type is EventType.Agree or EventType.Consult or EventType.Cooperate;
        if (isMutual && recipient is null && coActors.Length > 0) (recipient, coRecipients, coActors) = (coActors[0], coActors[1..], []);
        return new Event
        {
            Type = candidate.Type,
            Actor = actor,
            Recipient = recipient,
            CoActors = coActors,
            CoRecipients = coRecipients,
            Mutual = isMutual && actor is not null && recipient is not null,
            Action = default,
            Modality = candidate.Modality,
            Confidence = 0,
            Sentence = text.Text.Sentences[candidate.Sentence].Span,
        };
    }

    /// <summary>The entities joined to a party by "and" or a comma.</summary>
    private static int[] Joined(EventText text, int head, int? own, int? other)
    {
        if (own is null || head < 0) return [];
        var joined = new List<int>();
        foreach (var member in text.Tree.Conjuncts(head))
            if (text.EntityAt(member) is >= 0 and var entity && entity != own && entity != other && !joined.Contains(entity)) joined.Add(entity);
        return [.. joined];
    }
}
