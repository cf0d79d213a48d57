using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Quotations;

/// <summary>Finds the attributions of one unit: verbs and phrases of saying outside quotation marks, each with its speaker.</summary>
internal sealed class CueFinder(SpokenText text, Speakers speakers, Subjects subjects)
{
    private readonly List<Cue> _cues = [];
    private readonly AttributionPhrases _phrases = new(text, speakers);

    /// <summary>The attributions of <paramref name="unit"/> in text order; the list is used again for the next unit.</summary>
    public List<Cue> Find(SpeechUnit unit)
    {
        _cues.Clear();
        for (var i = unit.First; i < unit.End; i++)
        {
            if (text.IsQuoted(i)) continue;
            if (text.Has(i, WordRoles.PhraseStart) && _phrases.At(i, unit) is { } phrase) Keep(phrase);
            else if (text.FramesOf(i) is var frames and not Frames.None && VerbAt(i, frames, unit) is { } cue) Keep(cue);
        }
        return _cues;
    }

    private void Keep(Cue cue)
    {
        speakers.Remember(cue.Speaker);
        _cues.Add(cue);
    }

    private Cue? VerbAt(int verb, Frames frames, SpeechUnit unit)
    {
        var group = VerbGroup.Read(text, verb, unit);
        // "did not say", "would say", "were told": nobody says anything here.
        if (group.IsUnsaid) return null;
        if (group.IsPassive) return verb + 1 < unit.End && text.Has(verb + 1, WordRoles.By) ? Passive(verb, frames, unit) : null;
        var i = subjects.BeforeTime(group.Before, unit);
        if (i >= unit.First && text.Tag(i) == Upos.Part && text.Has(i, WordRoles.Infinitive))
        {
            // "has been careful to say that …", "went on to warn"
            if (i == unit.First || !text.Has(i - 1, WordRoles.ControlsSaying)) return null;
            i -= 2;
            while (i >= unit.First && text.Tag(i) is Upos.Aux or Upos.Adv or Upos.Verb) i--;
        }
        else if (text.IsGerund(verb) && !group.HasAuxiliary)
        {
            return i >= unit.First && text.Tag(i) is Upos.Det or Upos.Adj ? null : Shared(verb, frames, unit);
        }
        var atEdge = i < unit.First || text.IsQuoted(i);
        if (atEdge || text.Is(i, ',') || text.Tag(i) == Upos.Punct && !text.Is(i, ')'))
        {
            var appositive = atEdge || !text.Is(i, ',') ? null : Appositive(verb, i, frames, unit);
            // Where the speaker opens the sentence there is no statement that could stand before "said the banker".
            if (group.HasAuxiliary || ReportsAfterwards(verb, frames, unit, atEdge) || appositive?.First == unit.First) return appositive;
            return Inverted(verb, frames, unit) ?? appositive;
        }
        if (text.Tag(i) == Upos.Cconj) return Shared(verb, frames, unit);
        if (text.Is(i, ')'))
        {
            while (i > unit.First && !text.Is(i, '(')) i--;
            if (--i < unit.First) return null;
        }
        return Plain(verb, i, frames, unit);
    }

    // "S, said the banker" and "the banker, a member of the board, said that …" differ in what follows the verb.
    private bool ReportsAfterwards(int verb, Frames frames, SpeechUnit unit, bool atEdge)
    {
        if ((frames & Frames.Person) != Frames.None && !atEdge) return true;
        if (verb + 1 >= unit.End) return false;
        var isThat = text.Has(verb + 1, WordRoles.Complementizer) && text.Tag(verb + 1) == Upos.Sconj;
        return isThat || text.IsQuoted(verb + 1) && !atEdge;
    }

    private Cue? Plain(int verb, int last, Frames frames, SpeechUnit unit)
    {
        if (text.Has(last, WordRoles.Relative) || text.Tag(last) == Upos.Pron && text.Has(last, WordRoles.Complementizer))
        {
            // "the farmers, who say that …"
            var antecedent = last - 1;
            if (antecedent >= unit.First && text.Is(antecedent, ',')) antecedent--;
            // "Ada Brandt, 22, who said …", "a notice in May that said …"
            if (antecedent - 2 >= unit.First && text.Tag(antecedent) == Upos.Num && text.Is(antecedent - 1, ',')) antecedent -= 2;
            if (antecedent - 2 >= unit.First && text.Has(antecedent, WordRoles.Time) && text.Tag(antecedent - 1) == Upos.Adp) antecedent -= 2;
            if (antecedent < unit.First || !text.IsNominal(antecedent)) return null;
            return Make(verb, frames, NounPhrases.StartOf(text, antecedent, unit.First), antecedent + 1, last, verb + 1, CueForm.Relative);
        }
        if (!text.IsNominal(last)) return null;
        // "a third of the promised money": a participle inside a noun phrase.
        if (text.Has(last, WordRoles.Article) || text.Tag(last) == Upos.Det && verb + 1 < unit.End && text.Tag(verb + 1) is Upos.Noun or Upos.Adj) return null;
        var first = NounPhrases.StartOf(text, last, unit.First);
        if (text.Has(last, WordRoles.Self) || text.Has(first, WordRoles.Negation)) return null;
        if (first > unit.First && text.Has(first - 1, WordRoles.FreeRelative | WordRoles.Condition) && !text.IsQuoted(first - 1)) return null;
        return Make(verb, frames, first, last + 1, first, verb + 1, CueForm.Plain);
    }

    // "were accused by ministers of lying"
    private Cue? Passive(int verb, Frames frames, SpeechUnit unit)
    {
        var end = NounPhrases.EndOf(text, verb + 2, unit.End, attached: false);
        var takesObject = (frames & (Frames.Charge | Frames.Request | Frames.As | Frames.Name)) != Frames.None;
        return end == verb + 2 || !takesObject || text.Has(verb + 2, WordRoles.Self)
            ? null : Make(verb, frames, verb + 2, end, verb, end, CueForm.Plain);
    }

    // "…, said Ada Brandt, who runs a clinic in Graz."
    private Cue? Inverted(int verb, Frames frames, SpeechUnit unit)
    {
        var first = verb + 1;
        if ((frames & Frames.Quote) == Frames.None || first >= unit.End || text.IsQuoted(first)) return null;
        var end = NounPhrases.EndOf(text, first, unit.End, attached: true);
        if (end == first || text.Has(first, WordRoles.Time | WordRoles.Self) || !text.IsNominal(end - 1)) return null;
        if (end < unit.End && !text.IsQuoted(end) && (text.IsFinite(end) || text.Tag(end) is Upos.Part or Upos.Sconj)) return null;
        // "said the group's director, Ibtisam Hamid": the name stands second.
        if (end + 1 < unit.End && text.Is(end, ',') && text.Tag(NounPhrases.HeadOf(text, first, end)) == Upos.Noun)
        {
            var nameEnd = subjects.NameEnd(end + 1, unit.End);
            var isWholePhrase = nameEnd > end + 1 && (nameEnd == unit.End || text.Tag(nameEnd) == Upos.Punct);
            if (isWholePhrase) return Make(verb, frames, end + 1, nameEnd, verb, nameEnd, CueForm.Inverted);
        }
        return Make(verb, frames, first, end, verb, end, CueForm.Inverted);
    }

    private Cue? Appositive(int verb, int comma, Frames frames, SpeechUnit unit) =>
        subjects.OverCommas(comma, unit) is { } subject
            ? Make(verb, frames, subject.SpeakerFirst, subject.SpeakerEnd, subject.First, verb + 1, CueForm.Plain) : null;

    // "…, adding that", "and warned that": the speaker of the verb before.
    private Cue? Shared(int verb, Frames frames, SpeechUnit unit)
    {
        if (_cues.Count > 0)
        {
            // The verb before may be the reported one ("said it was late and warned …"), so the attribution before it counts first.
            var last = _cues[^1].Speaker;
            return Allowed(frames, last) ? new Cue(verb, text[verb].Span, frames, last, verb, verb + 1, CueForm.Shared) : null;
        }
        Speaker nearest = default;
        for (var i = verb - 1; i >= unit.First; i--)
        {
            if (text.IsQuoted(i) || !text.IsFinite(i) || subjects.Of(i, unit) is not { IsNobody: false } subject) continue;
            if (nearest.IsNobody) nearest = subject;
            if (subject.IsKnownSpeaker) { nearest = subject; break; }
        }
        return !nearest.IsNobody && Allowed(frames, nearest) ? new Cue(verb, text[verb].Span, frames, nearest, verb, verb + 1, CueForm.Shared) : null;
    }

    private Cue? Make(int verb, Frames frames, int speakerFirst, int speakerEnd, int first, int end, CueForm form)
    {
        var speaker = speakers.Of(speakerFirst, speakerEnd);
        return Allowed(frames, speaker) ? new Cue(verb, text[verb].Span, frames, speaker, first, end, form) : null;
    }

    private static bool Allowed(Frames frames, Speaker speaker) => (frames & Frames.Named) == Frames.None || speaker.IsKnownSpeaker;
}
