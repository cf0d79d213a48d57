using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Quotations;

/// <summary>Reads the phrases that name a source without a verb: "according to the ministry", "in her view".</summary>
internal sealed class AttributionPhrases(SpokenText text, Speakers speakers)
{
    /// <summary>The phrase that starts at token <paramref name="first"/>, or null.</summary>
    public Cue? At(int first, SpeechUnit unit)
    {
        foreach (var phrase in text.Tables.PhrasesFrom(text[first]))
            if ((phrase.Around ? AroundAt(phrase, first, unit) : AfterAt(phrase, first, unit)) is { } cue)
                return cue;
        return null;
    }

    // "according to two people briefed on the talks"
    private Cue? AfterAt(AttributionPhrase phrase, int first, SpeechUnit unit)
    {
        for (var k = 1; k < phrase.Words.Length; k++)
            if (first + k >= unit.End || !string.Equals(text[first + k].Lower, phrase.Words[k], StringComparison.Ordinal)) return null;
        var start = first + phrase.Words.Length;
        var end = NounPhrases.EndOf(text, start, unit.End, attached: true);
        // "… briefed on the talks": a participle keeps the phrase going.
        if (end > start && end + 2 < unit.End && text.Tag(end) == Upos.Verb && text.Tag(end + 1) == Upos.Adp) end = NounPhrases.EndOf(text, end + 2, unit.End, attached: true);
        if (end == start || text.Has(start, WordRoles.Self)) return null;
        var speaker = speakers.Of(start, end);
        return new Cue(first, text.SpanOf(first, start), Frames.None, speaker, first, end, CueForm.Phrase);
    }

    // "in the minister's view", "by its own account"
    private Cue? AroundAt(AttributionPhrase phrase, int first, SpeechUnit unit)
    {
        var last = phrase.Words[^1];
        for (var i = first + 1; i < Math.Min(unit.End, first + 8) && !text.IsQuoted(i); i++)
        {
            if (text.Tag(i) is Upos.Verb or Upos.Aux || text.Tag(i) == Upos.Punct && !text.Is(i, '-')) return null;
            if (!string.Equals(text[i].Lower, last, StringComparison.Ordinal) || i == first + 1) continue;
            var possessor = PossessorEnd(first + 1, i);
            if (possessor == first + 1 || text.Has(first + 1, WordRoles.Self)) return null;
            return new Cue(first, text.SpanOf(first, i + 1), Frames.None, speakers.Of(first + 1, possessor), first, i + 1, CueForm.Phrase);
        }
        return null;
    }

    private int PossessorEnd(int first, int end)
    {
        if (text.Tag(first) == Upos.Pron && text.Has(first, WordRoles.He | WordRoles.It | WordRoles.They)) return end - first <= 2 ? first + 1 : first;
        for (var i = first; i < end; i++)
            if (text.Tag(i) == Upos.Part && text.Has(i, WordRoles.Possessive)) return i;
        return first;
    }
}
