using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Quotations;

/// <summary>Finds where reported words end and the author, or the next verb of the same speaker, takes over.</summary>
internal sealed class ReportedEnds(SpokenText text)
{
    /// <summary>Where what is reported ends: at a semicolon, before a new statement of the author, before the next verb of the same speaker.</summary>
    public int Of(int first, int limit, in Cue cue)
    {
        var hasVerb = false;
        for (var i = first; i < limit; i++)
        {
            if (text.IsQuoted(i))
            {
                if (i + 1 < limit && !text.IsQuoted(i + 1) && EndsAfterMark(i, limit, cue)) return i + 1;
                continue;
            }
            if (text.Is(i, ';') || text.Is(i, ':') && i + 1 < limit && text.IsQuoted(i + 1)) return i;
            if (i > first && i + 1 < limit)
            {
                if (text.Is(i, ',') && EndsAtComma(i + 1, limit, hasVerb, cue)) return i;
                if (text.Tag(i) == Upos.Cconj && EndsAtConjunction(i + 1, limit, hasVerb, cue)) return text.Is(i - 1, ',') ? i - 1 : i;
                // "said it was ready to act after estimating that …"
                if (text.Tag(i) is Upos.Adp or Upos.Sconj && IsReportingGerund(i + 1, limit)) return i;
            }
            hasVerb |= text.IsFinite(i);
        }
        return limit;
    }

    private bool EndsAfterMark(int closing, int limit, in Cue cue)
    {
        // A comma before the closing mark: "called it “a step,” a word that …"
        if (text.Is(closing - 1, ',') && EndsAtComma(closing + 1, limit, true, cue)) return true;
        // "… called it “a step” and left"
        return closing + 2 < limit && text.Tag(closing + 1) == Upos.Cconj && text.Tag(closing + 2) == Upos.Verb && text.IsFinite(closing + 2);
    }

    private bool EndsAtComma(int i, int limit, bool hasVerb, in Cue cue)
    {
        if (text.IsQuoted(i)) return false;
        if (IsReportingGerund(i, limit) || IsPhraseAt(i, limit)) return true;
        // "Ode, who once said he would resign, stayed": the relative clause is over.
        if (cue.Form == CueForm.Relative && hasVerb && (text.IsFinite(i) || text.Tag(i) == Upos.Adv)) return true;
        if (text.Tag(i) == Upos.Verb && !text.IsGerund(i) && (text.FramesOf(i) & ~Frames.Phrase) != Frames.None) return true;
        var isClause = cue.Has(Frames.Clause) || cue.Form == CueForm.Phrase;
        // "…, although they have not studied it", "…, who will arrive today", "…, a charge that Ode denies": the author's words again,
        // unless the reported clause still waits for its verb: "said the price, which rose in May, would fall".
        if (text.Has(i, WordRoles.Aside | WordRoles.RelativeAside) || IsIndefinitePhrase(i, limit)) return hasVerb || !isClause;
        if (text.IsGerund(i)) return hasVerb && cue.Form != CueForm.Phrase;
        return text.Has(i, WordRoles.Contrast) && EndsAtConjunction(i + 1, limit, hasVerb, cue);
    }

    // "a charge", "an old claim"
    private bool IsIndefinitePhrase(int i, int limit) =>
        text.Has(i, WordRoles.Indefinite) && text.Tag(i + 1 < limit ? i + 1 : i) is Upos.Noun or Upos.Adj or Upos.Pron or Upos.Verb or Upos.Propn;

    // "…, according to the ministry": two words are enough to know the phrase.
    private bool IsPhraseAt(int i, int limit) =>
        i + 1 < limit && text.Has(i, WordRoles.PhraseStart)
        && text.Tables.PhrasesFrom(text[i]) is [{ Words: [_, var second, ..] }, ..]
        && string.Equals(second, text[i + 1].Lower, StringComparison.Ordinal);

    // After "and" or "but": a new clause with its own subject, or the next verb of the one who speaks.
    private bool EndsAtConjunction(int i, int limit, bool hasVerb, in Cue cue)
    {
        if (i >= limit) return false;
        if (StartsNextReport(i, limit, cue)) return true;
        if (!hasVerb && (text.IsFinite(i) || text.Tag(i) == Upos.Adv && i + 1 < limit && text.IsFinite(i + 1))) return true;
        if (text.Has(i, WordRoles.Complementizer)) return text.HasQuoted(i, limit);
        if (cue.Form == CueForm.Phrase || !text.Is(i - 2, ',')) return false;
        var end = NounPhrases.EndOf(text, i, limit, attached: true);
        if (end == i) return false;
        if (end < limit && text.Is(end, ',')) return text.Tag(i) is Upos.Propn or Upos.Pron && text.HasFinite(end, limit);
        while (end < limit && text.Tag(end) == Upos.Adv) end++;
        return end < limit && text.IsFinite(end);
    }

    // "… and warned that it would": a second verb of saying with the same speaker.
    private bool StartsNextReport(int i, int limit, in Cue cue)
    {
        while (i < limit && text.Tag(i) is Upos.Adv or Upos.Aux) i++;
        return i < limit && i > cue.Verb && !text.IsQuoted(i) && text.Tag(i) == Upos.Verb && !text.IsGerund(i)
            && (text.FramesOf(i) & ~(Frames.Phrase | Frames.As)) != Frames.None;
    }

    /// <summary>"…, adding that": a participle of saying stands here.</summary>
    public bool IsReportingGerund(int i, int limit) => i < limit && text.IsGerund(i) && text.FramesOf(i) != Frames.None;
}
