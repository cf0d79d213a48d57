using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quantities;
using ArticleAnalysis.Text;
using ArticleAnalysis.Timeline;

namespace ArticleAnalysis.Events;

/// <summary>Completes an event by what the tree hangs on its word: the words of the action, date, place, amount.</summary>
internal sealed class Circumstances(EventText text, IReadOnlyList<Quantity> quantities, IReadOnlyList<TimelineEntry> timeline)
{
    private const int LongestAction = 12;

    private readonly EventTimes _times = new(text.Text, timeline);
    private readonly SpanIndex _amounts = SpanIndex.Of(quantities, static q => q.Span);
    private readonly Tree _tree = text.Tree;

    /// <summary>The event with its circumstances.</summary>
    public Event Complete(Event found, int trigger)
    {
        var (first, end) = ActionOf(trigger);
        return found with
        {
            Action = text.Text.SpanOf(first, end),
            When = _times.DateOf(first, end, trigger, found.Sentence),
            Location = PlaceOf(found, trigger),
            Amount = AmountOf(trigger, found.Sentence),
        };
    }

    // From the first auxiliary that touches the word to its object: "had imposed tariffs".
    private (int First, int End) ActionOf(int trigger)
    {
        var (first, end) = (trigger, trigger + 1);
        while (first > 0 && text[first - 1].Relation is "aux" or "aux:pass" or "advmod" && _tree.Head(first - 1) == trigger) first--;
        var last = _tree.Child(trigger, "obj");
        if (last < 0) last = _tree.Child(trigger, "compound:prt");
        if (last > trigger && last - trigger < LongestAction) end = last + 1;
        return (first, end);
    }

    // "in Lima", "at the port of Callao", but no party.
    private int? PlaceOf(Event found, int trigger)
    {
        foreach (var child in _tree.Children(trigger))
            if (text[child].Relation is "obl" or "nmod" && _tree.Child(child, "case") >= 0 && text.EntityAt(child) is >= 0 and var entity
                && text.Lexicon.IsPlaceMarker(text[_tree.Child(child, "case")].Lower)
                && text.Entities[entity].Type is EntityType.Gpe or EntityType.Loc or EntityType.Facility && entity != found.Actor && entity != found.Recipient) return entity;
        return null;
    }

    // The amount nearest above which stands the word of the event, with no other verb between.
    private int? AmountOf(int trigger, TextSpan sentence)
    {
        foreach (var (span, item) in _amounts.In(sentence))
        {
            for (var at = text.Text.TokenAt(span.End - 1); at >= 0; at = _tree.Head(at))
            {
                if (at == trigger) return item;
                if (text[at].Upos == Upos.Verb && !span.Contains(text[at].Span)) break;
            }
        }
        return null;
    }
}
