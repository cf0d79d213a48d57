using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;
using ArticleAnalysis.Timeline;

namespace ArticleAnalysis.Events;

/// <summary>Which time dates an event: the one that the tree hangs on its words, else the first of its clause.</summary>
internal sealed class EventTimes
{
    private readonly AnnotatedText _text;
    private readonly SpanIndex _mentions;
    private readonly int[] _entries;

    public EventTimes(AnnotatedText text, IReadOnlyList<TimelineEntry> timeline)
    {
        _text = text;
        var mentions = timeline.Index().Where(t => t.Item.Date is not null).SelectMany(t => t.Item.Mentions, (t, span) => (Span: span, Entry: t.Index)).ToList();
        _mentions = SpanIndex.Of(mentions, static m => m.Span);
        _entries = [.. mentions.Select(m => m.Entry)];
    }

    /// <summary>Index in the timeline of the time that dates an event, or null.</summary>
    /// <param name="first">First token of its words.</param>
    /// <param name="end">Index after the last.</param>
    /// <param name="trigger">The word that names it.</param>
    /// <param name="sentence">Its sentence.</param>
    public int? DateOf(int first, int end, int trigger, TextSpan sentence)
    {
        foreach (var mention in _mentions.In(sentence))
            if (HangsOn(mention.Span, first, end)) return _entries[mention.Item];
        var clause = _text.Tree.Extent(trigger);
        return _mentions.FirstIn(_text.SpanOf(clause.First, clause.End)) is { } within ? _entries[within] : null;
    }

    /// <summary>True when the words of the event stand above the time with no other verb between: "signed in May", "the strike of last year".</summary>
    private bool HangsOn(TextSpan time, int first, int end)
    {
        var at = _text.TokenAt(time.End - 1);
        for (var isOutside = false; at >= 0; at = _text.Tree.Head(at))
        {
            isOutside |= !time.Contains(_text.Tokens[at].Span);
            if (at >= first && at < end) return true;
            if (isOutside && _text.Tokens[at].Upos == Upos.Verb) return false;
        }
        return false;
    }
}
