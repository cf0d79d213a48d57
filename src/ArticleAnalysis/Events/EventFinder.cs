using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Quantities;
using ArticleAnalysis.Text;
using ArticleAnalysis.Timeline;

namespace ArticleAnalysis.Events;

/// <summary>Reads who did what to whom from the verbs and nouns that name events.</summary>
internal sealed class EventFinder
{
    private readonly Grammar _grammar;
    private readonly EventLexicon _lexicon;

    public EventFinder(LanguageResources resources) => (_grammar, _lexicon) = (new Grammar(resources), new EventLexicon(resources));

    /// <summary>The events of an article, in text order, one entry an event.</summary>
    public IReadOnlyList<Event> Find(AnnotatedText text, EntitySet entities, IReadOnlyList<Quantity> quantities, IReadOnlyList<TimelineEntry> timeline)
    {
        var times = new EventTimes(text, timeline);
        var amounts = SpanIndex.Of(quantities, static q => q.Span);
        var parser = new SentenceParser(text, entities, SpanIndex.Of(timeline, static t => t.Span).Spans, _grammar, _lexicon);
        var verbs = new VerbEvents(text, _grammar, _lexicon, parser.Parties);
        var nouns = new NounEvents(text, _grammar, _lexicon, parser.Parties);
        var drafts = new List<EventDraft>();
        var merger = new EventMerger(new ImpliedRecipient(entities));
        for (var s = 0; s < text.Sentences.Length; s++)
        {
            var sentence = text.Sentences[s];
            if (!sentence.IsProse) continue;
            parser.Read(sentence);
            drafts.Clear();
            verbs.Find(parser.Phrases, parser.Clauses, drafts);
            nouns.Find(parser.Phrases, verbs.Consumed, drafts);
            foreach (var draft in drafts)
                merger.Add(Finish(draft, sentence, text, entities, parser.Phrases, times, amounts), s);
        }
        return merger.Events;
    }

    private static Event Finish(EventDraft draft, in Sentence sentence, AnnotatedText text, EntitySet entities, List<Phrase> phrases, EventTimes times, SpanIndex amounts)
    {
        var clause = text.SpanOf(phrases[draft.FirstPhrase].First, phrases[draft.EndPhrase - 1].End);
        return new Event
        {
            Type = draft.Type,
            Actor = draft.Actor,
            Recipient = draft.Recipient,
            CoActors = draft.CoActors,
            CoRecipients = draft.CoRecipients,
            Mutual = draft.Mutual,
            Action = text.SpanOf(draft.FirstToken, draft.EndToken),
            When = times.DateOf(draft, clause, sentence.Span),
            Location = LocationOf(draft, text, entities, phrases),
            Amount = amounts.FirstIn(clause),
            Modality = draft.Modality,
            Confidence = draft.Confidence,
            Sentence = sentence.Span,
        };
    }

    private static int? LocationOf(EventDraft draft, AnnotatedText text, EntitySet entities, List<Phrase> phrases)
    {
        if (draft.Place < 0) return null;
        foreach (var mention in entities.In(text.SpanOf(phrases[draft.Place].First, phrases[draft.Place].End)))
            if (entities[mention.Entity].Type is EntityType.Gpe or EntityType.Loc or EntityType.Facility && mention.Entity != draft.Actor && mention.Entity != draft.Recipient)
                return mention.Entity;
        return null;
    }
}

/// <summary>An event as the clause gives it, before date, place and amount are looked up.</summary>
internal sealed record EventDraft(EventType Type, int? Actor, int? Recipient, Modality Modality, double Confidence)
{
    public IReadOnlyList<int> CoActors { get; init; } = [];

    public IReadOnlyList<int> CoRecipients { get; init; } = [];

    public bool Mutual { get; init; }

    /// <summary>First token of the action.</summary>
    public required int FirstToken { get; init; }

    /// <summary>Index after the last token of the action.</summary>
    public required int EndToken { get; init; }

    /// <summary>First phrase of the clause.</summary>
    public required int FirstPhrase { get; init; }

    /// <summary>Index after the last phrase of the clause.</summary>
    public required int EndPhrase { get; init; }

    /// <summary>Phrase of the place, or -1.</summary>
    public int Place { get; init; } = -1;
}
