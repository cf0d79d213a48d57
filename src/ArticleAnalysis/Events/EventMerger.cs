namespace ArticleAnalysis.Events;

/// <summary>Makes one entry of an event that neighbouring sentences mention more than once.</summary>
internal sealed class EventMerger
{
    private const int SentencesApart = 2;

    private readonly List<Event> _events = [];
    private readonly List<int> _lastSentence = [];

    /// <summary>The events so far, in text order.</summary>
    public IReadOnlyList<Event> Events => _events;

    /// <summary>Adds an event of sentence number <paramref name="sentence"/>, or strengthens the one that it repeats.</summary>
    public void Add(Event found, int sentence)
    {
        if (found is { Actor: { } actor, Recipient: null } && Opponent(actor, sentence) is { } meant)
            found = found with { Recipient = meant, Confidence = found.Confidence - 0.2 };
        for (var i = _events.Count - 1; i >= 0 && _lastSentence[i] >= sentence - SentencesApart; i--)
        {
            // "accused Mali ... the accusation": a noun may repeat the verb of its sentence with fewer parties.
            var lenient = _lastSentence[i] == sentence;
            // What has no party is told apart by nothing but its sentence.
            if ((!lenient && Parties(found) == 0) || !Repeats(_events[i], found, lenient)) continue;
            _lastSentence[i] = sentence;
            if (Parties(found) > Parties(_events[i]) || (Parties(found) == Parties(_events[i]) && found.Confidence > _events[i].Confidence)) _events[i] = found;
            return;
        }
        _events.Add(found);
        _lastSentence.Add(sentence);
    }

    // "Mali accuses Senegal ..., a charge that Dakar denies": who answers, answers the one that acted on him.
    private int? Opponent(int actor, int sentence)
    {
        for (var i = _events.Count - 1; i >= 0 && _lastSentence[i] >= sentence - 1; i--)
            if (_events[i].Recipient == actor && _events[i].Actor is { } other) return other;
        return null;
    }

    private static bool Repeats(Event earlier, Event later, bool lenient) => earlier.Type == later.Type
        && ((Same(earlier.Actor, later.Actor, lenient) && Same(earlier.Recipient, later.Recipient, lenient))
            || (earlier.Mutual && later.Mutual && Same(earlier.Actor, later.Recipient, lenient) && Same(earlier.Recipient, later.Actor, lenient)));

    private static bool Same(int? a, int? b, bool lenient) => a == b || (lenient && (a is null || b is null));

    private static int Parties(Event e) => (e.Actor is null ? 0 : 1) + (e.Recipient is null ? 0 : 1);
}
