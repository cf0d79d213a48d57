using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Quotations;

/// <summary>Finds the words that an attribution reports, by the frames of its verb.</summary>
internal sealed class ReportedContent(SpokenText text)
{
    private readonly ReportedStarts _starts = new(text);
    private readonly ReportedEnds _ends = new(text);

    /// <summary>The tokens reported by <paramref name="cue"/>, or an empty range.</summary>
    public (int First, int End) Of(in Cue cue, SpeechUnit unit)
    {
        var limit = BeforeStops(unit);
        if (cue.Form == CueForm.Phrase) return AroundPhrase(cue, unit, limit);
        var first = cue.Form == CueForm.Inverted ? -1 : _starts.After(cue, limit);
        if (first >= 0) return Bounded(first, _ends.Of(first, limit, cue));
        return cue.Has(Frames.Bare | Frames.Quote) ? Before(cue, unit, limit) : default;
    }

    /// <summary>A second clause with a complementizer of its own after the one that ends at <paramref name="end"/>: "… and that prices would fall".</summary>
    public (int First, int End) Next(int end, in Cue cue, SpeechUnit unit)
    {
        var limit = BeforeStops(unit);
        var i = end;
        while (i < limit && !text.IsQuoted(i) && text.Is(i, ',')) i++;
        var isSecond = i + 2 < limit && text.Tag(i) == Upos.Cconj && text.Has(i + 1, WordRoles.Complementizer);
        return isSecond ? Bounded(i + 2, _ends.Of(i + 2, limit, cue)) : default;
    }

    // The end of the unit without its stop.
    private int BeforeStops(SpeechUnit unit)
    {
        var limit = unit.End;
        while (limit > unit.First && text.Tag(limit - 1) == Upos.Punct && !text.IsQuoted(limit - 1)) limit--;
        return limit;
    }

    // "S, the minister said." and "S1, the minister says, S2."
    private (int First, int End) Before(in Cue cue, SpeechUnit unit, int limit)
    {
        var comma = cue.First - 1;
        if (comma <= unit.First || !text.Is(comma, ',') && !text.IsQuoted(comma)) return default;
        if (cue.Form == CueForm.Plain && cue.End < limit && !EndsAttribution(cue, limit)) return default;
        // "It accused the bank, pointing to a loan": a participle reports nothing that stands before it, unless that is quoted.
        if (!text.HasFinite(cue.First, cue.End) && !text.IsQuoted(comma) && !text.IsQuoted(comma - 1)) return default;
        var first = StatementStart(comma, unit);
        var hasVerb = text.HasFinite(first, comma);
        // "When the bank pressed them, the rebels complained": no statement, but what came before it.
        if (text.Tag(first) == Upos.Sconj || text.Has(first, WordRoles.RelativeAside | WordRoles.Condition)) hasVerb &= text.HasComma(first, comma);
        var after = cue.End;
        while (after < limit && !text.Is(after, ',') && !text.Is(after, ';')) after++;
        var goesOn = cue.Form == CueForm.Plain && after < limit && text.Is(after, ',') && after - cue.End <= 4;
        if (goesOn && !_ends.IsReportingGerund(after + 1, limit))
        {
            var end = after + 1;
            while (end < limit && !text.Is(end, ';')) end++;
            // "a law that, in her view, bans nothing": the relative clause alone is reported.
            var isInClause = text.Tag(comma - 1) == Upos.Aux || text.Has(comma - 1, WordRoles.Complementizer | WordRoles.Relative);
            if (isInClause) return Bounded(after + 1, _ends.Of(after + 1, limit, cue));
            // "Rain fell, she said, all of it at night": what follows is no clause, and the statement stands before.
            if (text.HasFinite(after, end) && !(hasVerb && text.Has(after + 1, WordRoles.Contrast))) return Bounded(first, end);
        }
        return hasVerb ? Bounded(first, comma) : default;
    }

    // The last clause before the attribution: after a semicolon, or after a colon when a clause follows it.
    private int StatementStart(int end, SpeechUnit unit)
    {
        var first = end;
        while (first > unit.First && !text.Is(first - 1, ';') && !(text.Is(first - 1, ':') && text.HasFinite(first, end))) first--;
        return first;
    }

    // "… he said on Tuesday", "… she told reporters": after the verb comes no object that it could be about.
    private bool EndsAttribution(in Cue cue, int limit)
    {
        var next = cue.End;
        return text.Is(next, ',') || text.Is(next, ';') || text.Has(next, WordRoles.Time)
            || text.Tag(next) is Upos.Adp or Upos.Adv or Upos.Punct or Upos.Cconj
            || _starts.IsTimeOrPlace(next, limit, out _) || cue.Has(Frames.Person);
    }

    private (int First, int End) AroundPhrase(in Cue cue, SpeechUnit unit, int limit)
    {
        var first = StatementStart(cue.First, unit);
        if (first == cue.First)
        {
            var start = cue.End;
            while (start < limit && !text.Is(start, ',')) start++;
            // Without a comma the clause follows the source at once: "In her view long waits did as much."
            if (start - cue.End > 12 || start >= limit) start = cue.End - 1;
            return Bounded(start + 1, _ends.Of(start + 1, limit, cue));
        }
        var end = cue.End;
        var hasVerb = text.HasFinite(first, cue.First);
        if (end < limit && text.Is(end, ','))
        {
            // "a law that, according to its critics, bans nothing": the relative clause alone is reported.
            var isInClause = text.Is(cue.First - 1, ',') && cue.First - 2 > unit.First
                && text.Has(cue.First - 2, WordRoles.Complementizer | WordRoles.Relative);
            if (isInClause) return Bounded(end + 1, _ends.Of(end + 1, limit, cue));
            // "The road, according to the council, will open in May": what stands before and after is one statement.
            var isOneStatement = end + 1 < limit && text.HasFinite(end, limit) && !(hasVerb && text.Tag(end + 1) == Upos.Cconj);
            if (isOneStatement) return Bounded(first, _ends.Of(end, limit, cue));
        }
        return hasVerb ? Bounded(first, cue.First) : default;
    }

    private (int First, int End) Bounded(int first, int end)
    {
        while (end > first && text.Tag(end - 1) == Upos.Punct && !text.IsQuoted(end - 1)) end--;
        while (first < end && text.Tag(first) == Upos.Punct && !text.IsQuoted(first)) first++;
        return end > first ? (first, end) : default;
    }
}
