using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Quotations;

/// <summary>Finds the words that an attribution reports, by the frames of its verb.</summary>
internal sealed class ReportedContent(SpokenText text)
{
    private const int Reach = 16;

    private readonly ReportedEnds _ends = new(text);

    /// <summary>The tokens reported by <paramref name="cue"/>, or an empty range.</summary>
    public (int First, int End) Of(in Cue cue, SpeechUnit unit)
    {
        var limit = unit.End;
        while (limit > unit.First && text.Tag(limit - 1) == Upos.Punct && !text.IsQuoted(limit - 1)) limit--;
        if (cue.Form == CueForm.Phrase) return AroundPhrase(cue, unit, limit);
        var first = cue.Form == CueForm.Inverted ? -1 : StartAfter(cue, limit);
        if (first >= 0) return Bounded(first, _ends.Of(first, limit, cue));
        return cue.Has(Frames.Bare | Frames.Quote) ? Before(cue, unit, limit) : default;
    }

    /// <summary>A second clause with a complementizer of its own after the one that ends at <paramref name="end"/>: "… and that prices would fall".</summary>
    public (int First, int End) Next(int end, in Cue cue, SpeechUnit unit)
    {
        var limit = unit.End;
        while (limit > unit.First && text.Tag(limit - 1) == Upos.Punct && !text.IsQuoted(limit - 1)) limit--;
        var i = end;
        while (i < limit && !text.IsQuoted(i) && text.Is(i, ',')) i++;
        return i + 2 < limit && text.Tag(i) == Upos.Cconj && text.Has(i + 1, WordRoles.Complementizer) ? Bounded(i + 2, _ends.Of(i + 2, limit, cue)) : default;
    }

    private int StartAfter(in Cue cue, int limit)
    {
        var next = cue.End;
        if (cue.Has(Frames.Charge)) return AfterWord(next, limit, WordRoles.Of);
        if (cue.Has(Frames.Clause) && Complementizer(next, limit) is >= 0 and var that) return that + 1;
        if (cue.Has(Frames.About) && AfterWord(next, limit, WordRoles.About) is >= 0 and var about) return about;
        if (cue.Has(Frames.Request) && Infinitive(next, limit, atOnce: false) is >= 0 and var to) return to;
        if (cue.Has(Frames.Promise) && Infinitive(next, limit, atOnce: true) is >= 0 and var own) return own;
        if (cue.Has(Frames.Whether) && AfterWord(next, limit, WordRoles.IndirectQuestion) is >= 0 and var whether) return whether;
        if (cue.Has(Frames.Deny) && next < limit && (text.IsGerund(next) || text.Has(next, WordRoles.Any))) return next;
        if (cue.Has(Frames.Measure) && AfterWord(next, limit, WordRoles.At) is >= 0 and var at && at < limit && text.Tag(at) != Upos.Det) return next;
        if (cue.Has(Frames.As) && AfterWord(next, limit, WordRoles.As) is >= 0 and var after) return text.Tag(next) == Upos.Pron ? after : next;
        if (cue.Has(Frames.Name) && IsNaming(next, limit)) return text.Tag(next) == Upos.Pron ? next + 1 : next;
        if (cue.Has(Frames.Clause) && Bare(cue, limit) is >= 0 and var bare) return bare;
        if (cue.Has(Frames.Finding) && next < limit && IsResearch(cue.Speaker) && NounPhrases.EndOf(text, next, limit, attached: false) > next && text.Tag(next) != Upos.Pron && !text.Has(next, WordRoles.Article)) return next;
        return -1;
    }

    private int Complementizer(int first, int limit)
    {
        for (var i = first; i < Math.Min(limit, first + Reach) && !text.IsQuoted(i) && !text.Is(i, ';') && !text.Is(i, ':'); i++)
        {
            if (text.Has(i, WordRoles.Complementizer))
                // "answered with a map that shows …" has a relative clause.
                return i + 1 < limit && (i == first || !text.IsFinite(i + 1)) && text.HasFinite(i + 1, limit) ? i : -1;
            if (text.IsFinite(i)) return -1;
        }
        return -1;
    }

    private int Infinitive(int first, int limit, bool atOnce)
    {
        for (var i = first; i + 1 < Math.Min(limit, first + Reach) && !text.IsQuoted(i) && !text.Is(i, ',') && !text.Is(i, ';'); i++)
        {
            if (text.Tag(i) == Upos.Part && text.Has(i, WordRoles.Infinitive) && text.Tag(i + 1) is Upos.Verb or Upos.Aux or Upos.Adv)
                return i > first && text.Has(i - 1, WordRoles.Negation) ? i - 1 : i;
            if (text.IsFinite(i) || atOnce && text.Tag(i) is not (Upos.Adv or Upos.Part)) return -1;
        }
        return -1;
    }

    private int AfterWord(int first, int limit, WordRoles word)
    {
        for (var i = first; i + 1 < Math.Min(limit, first + Reach) && !text.IsQuoted(i) && !text.Is(i, ';'); i++)
        {
            if (text.Has(i, word)) return i + 1;
            if (text.IsFinite(i) || text.Is(i, ',')) return -1;
        }
        return -1;
    }

    // "called it a mistake", "called the bridge a provocation", "called the deal unviable": an object, then what it is called.
    private bool IsNaming(int next, int limit)
    {
        if (next >= limit || text.IsQuoted(next)) return false;
        var end = text.Tag(next) == Upos.Pron && text.Has(next, WordRoles.SubjectPronoun) ? next + 1 : NounPhrases.EndOf(text, next, limit, attached: false);
        if (end == next) return false;
        if (end < limit && text.Has(end, WordRoles.Affiliation)) end = NounPhrases.EndOf(text, next, limit, attached: true);
        return end < limit && (text.IsQuoted(end) || text.Tag(end) is Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adv or Upos.Num);
    }

    // "said prices would rise", "said on Tuesday it was ready", "told reporters they had lost"
    private int Bare(in Cue cue, int limit)
    {
        var i = cue.End;
        if (cue.Has(Frames.Person)) i = Math.Max(i, NounPhrases.EndOf(text, i, limit, attached: false) is var to && to < limit && IsSubject(to, limit) ? to : i);
        while (i < limit && (text.Tag(i) == Upos.Adv && !text.IsQuoted(i) || IsTimeOrPlace(i, limit, out _)))
            if (IsTimeOrPlace(i, limit, out var end)) i = end;
            else i++;
        if (i >= limit) return -1;
        return IsSubject(i, limit) && (cue.Has(Frames.Bare) || IsClauseStart(i)) ? i : -1;
    }

    private bool IsTimeOrPlace(int i, int limit, out int end)
    {
        end = i;
        if (text.IsQuoted(i)) return false;
        if (text.Has(i, WordRoles.Time)) end = i + 1;
        else if (text.Tag(i) == Upos.Adp && i + 1 < limit) end = NounPhrases.EndOf(text, i + 1, limit, attached: false);
        else if (text.Tag(i) is Upos.Adj or Upos.Det && i + 1 < limit && text.Has(i + 1, WordRoles.Time)) end = i + 2;
        return end > i;
    }

    private bool IsClauseStart(int i) =>
        text.Tag(i) == Upos.Pron && text.Has(i, WordRoles.SubjectPronoun) && i + 1 < text.Linguistics.Tokens.Length && (text.IsFinite(i + 1) || text.Tag(i + 1) == Upos.Adv);

    // A clause stands here: a noun phrase, and a finite verb later on before the clause can end.
    private bool IsSubject(int i, int limit)
    {
        if (text.Tag(i) is not (Upos.Noun or Upos.Propn or Upos.Pron or Upos.Det or Upos.Adj or Upos.Num or Upos.Sym or Upos.Adv or Upos.Sconj) && !text.IsGerund(i)) return false;
        if (text.Has(i, WordRoles.Relative | WordRoles.FreeRelative | WordRoles.Complementizer)) return false;
        for (var k = Math.Max(i + 1, NounPhrases.EndOf(text, i, limit, attached: true)); k < limit; k++)
        {
            if (text.IsQuoted(k)) continue;
            // "said nothing in public and sent a delegation", "warned Paris of this, and Paris shrugged"
            if (text.Tag(k) == Upos.Cconj && k + 1 < limit && (text.IsFinite(k + 1) || text.Is(k - 1, ','))) return false;
            if (text.IsFinite(k)) return true;
            if (text.Is(k, ';') || text.Is(k, ':') || text.Has(k, WordRoles.Relative) && !text.Is(k - 1, ',')) return false;
        }
        return false;
    }

    // "S, the minister said." and "S1, the minister says, S2."
    private (int First, int End) Before(in Cue cue, SpeechUnit unit, int limit)
    {
        var comma = cue.First - 1;
        if (comma <= unit.First || !text.Is(comma, ',') && !text.IsQuoted(comma)) return default;
        if (cue.Form == CueForm.Plain && cue.End < limit && !EndsAttribution(cue, limit)) return default;
        var first = StatementStart(comma, unit);
        var hasVerb = text.HasFinite(first, comma);
        // "When the bank pressed them, the rebels complained": no statement, but what came before it.
        if (text.Tag(first) == Upos.Sconj || text.Has(first, WordRoles.RelativeAside | WordRoles.Condition)) hasVerb &= text.HasComma(first, comma);
        var after = cue.End;
        while (after < limit && !text.Is(after, ',') && !text.Is(after, ';')) after++;
        if (cue.Form == CueForm.Plain && after < limit && text.Is(after, ',') && after - cue.End <= 4 && !_ends.IsReportingGerund(after + 1, limit))
        {
            var end = after + 1;
            while (end < limit && !text.Is(end, ';')) end++;
            // "a law that, in her view, bans nothing": the relative clause alone is reported.
            if (text.Tag(comma - 1) == Upos.Aux || text.Has(comma - 1, WordRoles.Complementizer | WordRoles.Relative)) return Bounded(after + 1, _ends.Of(after + 1, limit, cue));
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
        if (text.Is(next, ',') || text.Is(next, ';') || text.Has(next, WordRoles.Time) || text.Tag(next) is Upos.Adp or Upos.Adv or Upos.Punct or Upos.Cconj) return true;
        if (IsTimeOrPlace(next, limit, out _)) return true;
        return cue.Has(Frames.Person);
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
        if (end < limit && text.Is(end, ',') && text.Is(cue.First - 1, ',') && cue.First - 2 > unit.First && text.Has(cue.First - 2, WordRoles.Complementizer | WordRoles.Relative)) return Bounded(end + 1, _ends.Of(end + 1, limit, cue));
        if (end + 1 < limit && text.Is(end, ',') && text.HasFinite(end, limit) && !(text.HasFinite(first, cue.First) && text.Tag(end + 1) == Upos.Cconj)) return Bounded(first, _ends.Of(end, limit, cue));
        return text.HasFinite(first, cue.First) ? Bounded(first, cue.First) : default;
    }

    private bool IsResearch(Speaker speaker)
    {
        if (speaker.Entity is { } entity) return text.Entities[entity].Type is EntityType.Org or EntityType.Work;
        var first = text.Linguistics.TokenAt(speaker.Span.Start);
        return text.Tables.SpeakerKindOf(text[NounPhrases.HeadOf(text, first, text.Linguistics.TokenAt(speaker.Span.End - 1) + 1)]) == SpeakerKind.Document;
    }

    private (int First, int End) Bounded(int first, int end)
    {
        while (end > first && text.Tag(end - 1) == Upos.Punct && !text.IsQuoted(end - 1)) end--;
        while (first < end && text.Tag(first) == Upos.Punct && !text.IsQuoted(first)) first++;
        return end > first ? (first, end) : default;
    }
}
