using ArticleAnalysis.Entities;
using ArticleAnalysis.Events;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Timeline;

namespace ArticleAnalysis.Stances;

/// <summary>Reads who is for or against whom or what from what the holders do and say, and from what the text says of them.</summary>
internal sealed class StanceFinder
{
    private readonly Grammar _grammar;
    private readonly EventLexicon _events;
    private readonly StanceLexicon _stances;

    public StanceFinder(LanguageResources resources) => (_grammar, _events, _stances) = (new Grammar(resources), new EventLexicon(resources), new StanceLexicon(resources));

    /// <summary>The stances of an article, strongest first.</summary>
    public IReadOnlyList<Stance> Find(AnnotatedText text, EntitySet entities, IReadOnlyList<TimelineEntry> timeline, IReadOnlyList<Quotation> quotations, IReadOnlyList<Event> events, int sections = 1)
    {
        var book = new StanceBook(text);
        foreach (var e in events) AddEvent(e, book);
        var times = SpanIndex.Of(timeline, static t => t.Span);
        var parser = new SentenceParser(text, entities, times.Spans, _grammar, _events);
        var attitudes = new AttitudeReader(text, parser, _stances, book);
        var evaluations = new EvaluationReader(text, parser, _events, Voices.Of(text, quotations, sections), book);
        foreach (var sentence in text.Sentences)
        {
            if (!sentence.IsProse) continue;
            parser.Read(sentence);
            attitudes.Read(sentence.Span);
            evaluations.Read(sentence);
        }
        var judgements = new QuotedJudgement(text, entities, _events, _grammar, book);
        foreach (var quotation in quotations) judgements.Read(quotation);
        return book.Close();
    }

    private void AddEvent(Event e, StanceBook book)
    {
        if (e.Actor is not { } actor || e.Recipient is not { } recipient || e.Modality == Modality.Negated) return;
        var attitude = _stances.OfEvent(e.Type);
        var weight = attitude.Weight * (e.Modality == Modality.Possible ? 0.4 : 1);
        foreach (var holder in (ReadOnlySpan<int>)[actor, .. e.CoActors]) Add(holder, recipient);
        // Of an agreement between many only the first two are sure to mean each other.
        if (!e.Mutual)
            foreach (var target in e.CoRecipients) Add(actor, target);

        void Add(int holder, int target) =>
            book.Add(holder, new StanceTarget(StanceTargetKind.Entity, target), attitude.Polarity, weight, StanceBasis.Action, e.Sentence);
    }
}
