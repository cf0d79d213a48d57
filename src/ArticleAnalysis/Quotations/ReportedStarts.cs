using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Quotations;

/// <summary>Finds where the words begin that an attribution reports after itself, by the frames of its verb.</summary>
internal sealed class ReportedStarts(SpokenText text)
{
    private const int Reach = 16;

    /// <summary>The first token that <paramref name="cue"/> reports after itself; -1 when it reports nothing there.</summary>
    public int After(in Cue cue, int limit)
    {
        var next = cue.End;
        if (cue.Has(Frames.Charge)) return AfterWord(next, limit, WordRoles.Of);
        if (cue.Has(Frames.Clause) && Complementizer(next, limit) is >= 0 and var that) return that + 1;
        if (cue.Has(Frames.About) && AfterWord(next, limit, WordRoles.About) is >= 0 and var about) return about;
        if (cue.Has(Frames.Request) && Infinitive(next, limit, atOnce: false) is >= 0 and var to) return to;
        if (cue.Has(Frames.Promise) && Infinitive(next, limit, atOnce: true) is >= 0 and var own) return own;
        if (cue.Has(Frames.Whether) && AfterWord(next, limit, WordRoles.IndirectQuestion) is >= 0 and var whether) return whether;
        if (cue.Has(Frames.Deny) && next < limit && (text.IsGerund(next) || text.Has(next, WordRoles.Any))) return next;
        // "put the damage at 40 million euros"
        if (cue.Has(Frames.Measure) && AfterWord(next, limit, WordRoles.At) is >= 0 and var at && at < limit && text.Tag(at) != Upos.Det) return next;
        if (cue.Has(Frames.As) && AfterWord(next, limit, WordRoles.As) is >= 0 and var after) return text.Tag(next) == Upos.Pron ? after : next;
        if (cue.Has(Frames.Name) && IsNaming(next, limit)) return text.Tag(next) == Upos.Pron ? next + 1 : next;
        if (cue.Has(Frames.Clause) && Bare(cue, limit) is >= 0 and var bare) return bare;
        return cue.Has(Frames.Finding) && IsFinding(next, cue.Speaker, limit) ? next : -1;
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
        if (cue.Has(Frames.Person) && NounPhrases.EndOf(text, i, limit, attached: false) is var listener && listener < limit && IsSubject(listener, limit))
            i = Math.Max(i, listener);
        while (i < limit && (text.Tag(i) == Upos.Adv && !text.IsQuoted(i) || IsTimeOrPlace(i, limit, out _)))
            if (IsTimeOrPlace(i, limit, out var end)) i = end;
            else i++;
        if (i >= limit) return -1;
        return IsSubject(i, limit) && (cue.Has(Frames.Bare) || IsClauseStart(i)) ? i : -1;
    }

    /// <summary>True when words of time or place begin at a token: "on Tuesday", "last week", "in a letter".</summary>
    public bool IsTimeOrPlace(int i, int limit, out int end)
    {
        end = i;
        if (text.IsQuoted(i)) return false;
        if (text.Has(i, WordRoles.Time)) end = i + 1;
        else if (text.Tag(i) == Upos.Adp && i + 1 < limit) end = NounPhrases.EndOf(text, i + 1, limit, attached: false);
        else if (text.Tag(i) is Upos.Adj or Upos.Det && i + 1 < limit && text.Has(i + 1, WordRoles.Time)) end = i + 2;
        return end > i;
    }

    // "it was", "they never"
    private bool IsClauseStart(int i) =>
        text.Tag(i) == Upos.Pron && text.Has(i, WordRoles.SubjectPronoun)
        && i + 1 < text.Linguistics.Tokens.Length && (text.IsFinite(i + 1) || text.Tag(i + 1) == Upos.Adv);

    // A clause stands here: a noun phrase, and a finite verb later on before the clause can end.
    private bool IsSubject(int i, int limit)
    {
        var mayOpen = text.IsGerund(i) || text.Tag(i) is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Det or Upos.Adj or Upos.Num or Upos.Sym or Upos.Adv or Upos.Sconj;
        if (!mayOpen) return false;
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

    // "The survey found widespread damage": research reports things, where a person only comes upon them.
    private bool IsFinding(int next, Speaker speaker, int limit) =>
        next < limit && IsResearch(speaker) && NounPhrases.EndOf(text, next, limit, attached: false) > next
        && text.Tag(next) != Upos.Pron && !text.Has(next, WordRoles.Article);

    private bool IsResearch(Speaker speaker)
    {
        if (speaker.Entity is { } entity) return text.Entities[entity].Type is EntityType.Org or EntityType.Work;
        var first = text.Linguistics.TokenAt(speaker.Span.Start);
        var head = NounPhrases.HeadOf(text, first, text.Linguistics.TokenAt(speaker.Span.End - 1) + 1);
        return text.Tables.SpeakerKindOf(text[head]) == SpeakerKind.Document;
    }
}
