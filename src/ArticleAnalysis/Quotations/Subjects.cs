using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Quotations;

/// <summary>Finds the subject before a verb, over words of time and over what stands between commas.</summary>
internal sealed class Subjects(SpokenText text, Speakers speakers)
{
    // "Hana Weiss, 41, a nurse in Linz, mother of two, said": no more commas than this lie between name and verb.
    private const int MostCommas = 4;

    /// <summary>The subject before a finite verb, as a speaker; nobody when there is none.</summary>
    public Speaker Of(int verb, SpeechUnit unit)
    {
        var i = verb - 1;
        while (i >= unit.First && !text.IsQuoted(i) && text.Tag(i) is Upos.Aux or Upos.Adv or Upos.Part) i--;
        i = BeforeTime(i, unit);
        if (i >= unit.First && text.Is(i, ','))
            return OverCommas(i, unit) is { } subject ? speakers.Of(subject.SpeakerFirst, subject.SpeakerEnd) : default;
        if (i < unit.First || text.IsQuoted(i) || !text.IsNominal(i)) return default;
        if (text.Has(i, WordRoles.Relative | WordRoles.Self) || text.Has(i, WordRoles.Complementizer)) return default;
        return speakers.Of(NounPhrases.StartOf(text, i, unit.First), i + 1);
    }

    /// <summary>Back over the commas before a verb to the name: "Hana Weiss, 41, a nurse in Linz, said".</summary>
    /// <returns>The tokens of the speaker, and the first token of the whole subject.</returns>
    public (int SpeakerFirst, int SpeakerEnd, int First)? OverCommas(int comma, SpeechUnit unit)
    {
        var right = comma;
        for (var i = 0; i < MostCommas; i++)
        {
            var left = right - 1;
            while (left >= unit.First && !text.Is(left, ',')) left--;
            if (left <= unit.First || text.IsQuoted(left)) return null;
            var last = BeforeBracket(left - 1, unit);
            if (last < unit.First) return null;
            var isAge = right - left == 2 && text.Tag(left + 1) == Upos.Num;
            if (isAge && !text.IsNominal(last) || text.Tag(last) == Upos.Num)
            {
                right = left;
                continue;
            }
            if (!text.IsNominal(last) || text.IsQuoted(last)) return null;
            var first = NounPhrases.StartOf(text, last, unit.First);
            // "the group's director, Ibtisam Hamid, said": the name stands second.
            if (NameEnd(left + 1, right) == right && text.Tag(NounPhrases.HeadOf(text, first, last + 1)) == Upos.Noun) return (left + 1, right, first);
            if (!IsAside(first, last, unit)) return (first, last + 1, first);
            right = left;
        }
        return null;
    }

    // "Weiss (Greens), a nurse, said"
    private int BeforeBracket(int last, SpeechUnit unit)
    {
        if (!text.Is(last, ')')) return last;
        while (last > unit.First && !text.Is(last, '(')) last--;
        return last - 1;
    }

    // "Hana Weiss, a nurse, mother of two, said": what stands between two commas after a name says who it is.
    private bool IsAside(int first, int last, SpeechUnit unit) =>
        first - 2 >= unit.First && text.Is(first - 1, ',') && text.Tag(first) == Upos.Det && text.Tag(last) == Upos.Noun
        && text.Tag(first - 2) is Upos.Propn or Upos.Num;

    /// <summary>Token before words of time: "the ministry in turn accused", "the bank on Tuesday warned", "his doctor Friday afternoon said".</summary>
    public int BeforeTime(int i, SpeechUnit unit)
    {
        while (i - 1 > unit.First && IsTimePhrase(i)) i -= 2;
        while (i > unit.First && text.Has(i, WordRoles.Time) && text.NameStart(i) == i && text.Tag(i - 1) is Upos.Noun or Upos.Propn && !text.IsQuoted(i - 1)) i--;
        return i;
    }

    // "on Tuesday", "in turn", "last week", after the subject
    private bool IsTimePhrase(int last) =>
        text.Has(last, WordRoles.Time | WordRoles.Adverbial) && !text.IsQuoted(last) && text.Tag(last - 1) is Upos.Adp or Upos.Adj
        && (text.IsNominal(last - 2) || text.Tag(last - 2) == Upos.Cconj);

    /// <summary>Token after the name that begins at <paramref name="first"/>.</summary>
    public int NameEnd(int first, int limit)
    {
        var end = first;
        while (end < limit && IsNamePart(first, end)) end++;
        return end;
    }

    private bool IsNamePart(int first, int token) =>
        text.Tag(token) == Upos.Propn || text.Is(token, '-') && token > first || text.NameStart(token) < token || text.NameEnd(token) > token + 1;
}
