using ArticleAnalysis.Discourse;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Events;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Sections;
using ArticleAnalysis.Stances.Evidence;
using ArticleAnalysis.Stances.Network;
using ArticleAnalysis.Timeline;

namespace ArticleAnalysis.Stances;

/// <summary>
/// Reads who is for or against whom or what: gathers what the holders do and say and what the text says of them, sentence by sentence, and weighs for each
/// pair of the article what speaks for and against (after Choi et al., ACL 2016: sentiment between entities of a whole document).
/// </summary>
internal sealed class StanceFinder
{
    private readonly Grammar _grammar;
    private readonly EventLexicon _events;
    private readonly StanceLexicon _stances;
    private readonly StanceModel _model;
    private readonly WordTable _words;
    private readonly ISceneJudge _judge;

    public StanceFinder(LanguageResources resources) : this(resources, EvidenceModel.Read(resources)) { }

    /// <summary>A finder with another judge of what sentences show.</summary>
    public StanceFinder(LanguageResources resources, ISceneJudge judge)
    {
        (_grammar, _events, _stances, _model) = (new Grammar(resources), new EventLexicon(resources), new StanceLexicon(resources), new StanceModel(resources));
        (_words, _judge) = (WordTable.Read(resources.Bytes("models/words.bin")), judge);
    }

    /// <summary>Gathers all that speaks for and against.</summary>
    public (StanceBook Book, StanceMatrix Matrix) Gather(StanceText read)
    {
        var (text, entities) = (read.Text, read.Entities);
        var book = new StanceBook(text);
        foreach (var e in read.Events) AddEvent(e, book);
        var times = SpanIndex.Of(read.Timeline, static t => t.Span);
        var parser = new SentenceParser(text, entities, times.Spans, _grammar, _events);
        var voices = Voices.Of(text, read.Quotations, read.Sections);
        var attitudes = new AttitudeReader(text, parser, _stances, book);
        var evaluations = new EvaluationReader(text, parser, _events, voices, book);
        using var reader = _model.Read(text);
        var (words, uses) = (new EventText(text, entities, _events, _words), new ThingUses(text));
        var passages = new PassageReader(words, read.Attributions, read.Roles, reader, book);
        var scenes = new SceneReader(words, parser, read.Attributions, passages);
        var facts = new EvidenceFacts(words, read, uses, _model.Valences);
        foreach (ref readonly var sentence in text.Sentences)
        {
            if (!sentence.IsProse) continue;
            parser.Read(sentence);
            attitudes.Read(sentence.Span);
            evaluations.Read(sentence);
            passages.Read(sentence);
            scenes.Read(sentence);
            facts.Begin(sentence);
            _judge.Judge(sentence, scenes.Scenes, facts, passages, book);
        }
        var judgements = new QuotedJudgement(text, entities, _events, _grammar, book);
        foreach (var quotation in read.Quotations) judgements.Read(quotation);
        return (book, new StanceMatrix(read, book, voices, uses));
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
            book.Add(StanceSource.Event, holder, new StanceTarget(StanceTargetKind.Entity, target), attitude.Polarity, weight, BasisOf(e.Type), e.Sentence)?.Note(e.Type);
    }

    // Who praises, asks, accuses, refuses or threatens says something; who signs, meets or strikes acts.
    private static StanceBasis BasisOf(EventType type) =>
        type is EventType.Support or EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten ? StanceBasis.Statement : StanceBasis.Action;
}

/// <summary>What stances are read from.</summary>
/// <param name="Text">Sentences, tokens, trees.</param>
/// <param name="Entities">Who may hold a stance and be its target.</param>
/// <param name="Timeline">Dates.</param>
/// <param name="Attributions">Whose words.</param>
/// <param name="Quotations">What is said or written.</param>
/// <param name="Events">What they do to each other.</param>
/// <param name="Roles">What each sentence does.</param>
/// <param name="Kind">What the article is.</param>
/// <param name="Sections">Number of the sections that are the article.</param>
internal sealed record StanceText(AnnotatedText Text, EntitySet Entities, IReadOnlyList<TimelineEntry> Timeline, IReadOnlyList<Attribution> Attributions, IReadOnlyList<Quotation> Quotations, IReadOnlyList<Event> Events, SentenceRoles Roles, ArticleKind Kind = ArticleKind.Report, int Sections = 1);
