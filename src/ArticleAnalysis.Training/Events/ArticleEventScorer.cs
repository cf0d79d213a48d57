using ArticleAnalysis.Events;
using ArticleAnalysis.Text;
using ArticleAnalysis.Training.Evaluation;

namespace ArticleAnalysis.Training.Events;

/// <summary>Scores the events of articles against their gold as briefs are scored, with how often a party that is named is right.</summary>
internal sealed class ArticleEventScorer
{
    private readonly Share _actors = new(), _recipients = new();
    private int _gold, _found, _typed, _strict;

    /// <summary>Adds an article.</summary>
    public void Add(AnnotatedArticle article, IReadOnlyList<Event> events)
    {
        var gold = article.Gold.Events;
        var read = new GoldParties(article);
        _gold += gold.Count;
        _found += events.Count;
        _strict += Matching.Match(gold, events, (g, e) => read.IsSameType(g, e) && read.IsParty(g.Actor, e.Actor) && read.IsParty(g.Recipient, e.Recipient) ? 1 : 0, 1).Count;
        // Of events that fit by their type, the one with the most right parties.
        foreach (var (i, j) in Matching.Match(gold, events, (g, e) => read.IsSameType(g, e) ? 1 + read.RightParties(g, e) : 0, 1))
        {
            _typed++;
            if (gold[i].Actor is not null && events[j].Actor is not null) _actors.Add(read.IsParty(gold[i].Actor, events[j].Actor));
            if (gold[i].Recipient is not null && events[j].Recipient is not null) _recipients.Add(read.IsParty(gold[i].Recipient, events[j].Recipient));
        }
    }

    /// <summary>The figures, a line each.</summary>
    public string Table() =>
        PercentFigures.Of(_strict, _found, _gold).Line("events.f1") + PercentFigures.Of(_typed, _found, _gold).Line("events.relaxed") + _actors.Line("actors right") + _recipients.Line("recipients right");

    private sealed class Share
    {
        private int _right, _all;

        public void Add(bool isRight)
        {
            _all++;
            if (isRight) _right++;
        }

        public string Line(string name) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name,-28} {(_all == 0 ? 0 : 100.0 * _right / _all):0.00} of {_all}\n");
    }
}

/// <summary>Compares events with those of the gold of their article.</summary>
internal sealed class GoldParties(AnnotatedArticle article)
{
    private const double LeastOfEvidence = 0.7;

    private readonly Dictionary<string, int> _entities = ArticleSamples.EntitiesOf(article);

    /// <summary>True when both are of one type and the sentence of the one holds the evidence of the other.</summary>
    public bool IsSameType(GoldEvent gold, Event found) => IsSameType(gold, found.Type, found.Sentence);

    /// <summary>How well a candidate fits a gold event: 0 when it is none, more with its word and its parties.</summary>
    public double Fit(GoldEvent gold, EventCandidate candidate, EventText text)
    {
        if (!IsSameType(gold, candidate.Type, text.Text.Sentences[candidate.Sentence].Span)) return 0;
        var word = text[candidate.Trigger].Span;
        var at = text.Text.Text.IndexOf(gold.Evidence, StringComparison.Ordinal);
        var isInside = word.Start >= at && word.End <= at + gold.Evidence.Length;
        return 1 + (isInside ? 1 : 0) + (gold.Trigger is not null && isInside && word.Of(text.Text.Text).Equals(gold.Trigger, StringComparison.Ordinal) ? 2 : 0)
            + (gold.Actor is not null && IsParty(gold.Actor, candidate.Actor.Entity) ? 0.4 : 0) + (gold.Recipient is not null && IsParty(gold.Recipient, candidate.Recipient.Entity) ? 0.4 : 0)
            + (0.1 * candidate.Odds.Any);
    }

    /// <summary>True when the gold names nobody, or the same entity.</summary>
    public bool IsParty(string? gold, int? found) => gold is null || (found is { } entity && _entities.TryGetValue(gold, out var wanted) && wanted == entity);

    /// <summary>How many parties are named by both and the same.</summary>
    public int RightParties(GoldEvent gold, Event found) => (gold.Actor is not null && IsParty(gold.Actor, found.Actor) ? 1 : 0) + (gold.Recipient is not null && IsParty(gold.Recipient, found.Recipient) ? 1 : 0);

    private bool IsSameType(GoldEvent gold, EventType type, TextSpan sentence) =>
        string.Equals(gold.Type, type.ToString(), StringComparison.OrdinalIgnoreCase) && PythonText.Contains(gold.Evidence, sentence.Of(article.Work.Text)) >= LeastOfEvidence;
}
