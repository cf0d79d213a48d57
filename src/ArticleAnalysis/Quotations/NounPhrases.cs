using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Quotations;

/// <summary>Borders of noun phrases, read from tags: "analysts at the Harbour Institute", "a senior diplomat", "Poland and Latvia".</summary>
internal static class NounPhrases
{
    /// <summary>Index of the first token of the noun phrase whose last token is <paramref name="last"/>.</summary>
    public static int StartOf(SpokenText text, int last, int floor)
    {
        var start = ChunkStart(text, last, floor);
        var whole = start;
        while (whole - 2 >= floor && !text.IsQuoted(whole - 1))
        {
            var link = whole - 1;
            if (text.Tag(link) is not (Upos.Adp or Upos.Cconj) || text.Has(start, WordRoles.Time)) break;
            var head = link - 1;
            // "people briefed on the talks", "scientists familiar with the data"
            if (text.Tag(link) == Upos.Adp && text.Tag(head) is Upos.Verb or Upos.Adj && head - 1 >= floor && text.Tag(head - 1) == Upos.Noun) head--;
            if (!IsHead(text, head)) break;
            whole = ChunkStart(text, head, floor);
        }
        // "signed the deal and Chad said": the crossing ran into the object of another verb.
        if (whole < start && whole > floor && text.Tag(whole - 1) is Upos.Verb or Upos.Aux or Upos.Adp or Upos.Part) return start;
        return whole;
    }

    /// <summary>Index after the last token of the noun phrase that starts at <paramref name="first"/>; <paramref name="first"/> when there is none.
    /// With <paramref name="attached"/> it takes in what a preposition attaches: "the head of the bank".</summary>
    public static int EndOf(SpokenText text, int first, int limit, bool attached)
    {
        var end = ChunkEnd(text, first, limit);
        if (end == first) return first;
        while (attached && end + 1 < limit && !text.IsQuoted(end))
        {
            var links = text.Has(end, WordRoles.Affiliation) || (text.Has(end, WordRoles.Inside) && text.Tag(end + 1) == Upos.Propn)
                || (text.Tag(end) == Upos.Cconj && text.Tag(end + 1) is Upos.Propn or Upos.Det or Upos.Noun);
            if (!links || text.Has(end + 1, WordRoles.Time)) break;
            var next = ChunkEnd(text, end + 1, limit);
            if (next == end + 1) break;
            end = next;
        }
        return end;
    }

    /// <summary>Index of the head noun: the last token before the first preposition or comma, where no entity's name runs over it.</summary>
    public static int HeadOf(SpokenText text, int first, int end)
    {
        for (var i = text.NameEnd(first); i < end; i = text.NameEnd(i))
            if (i > first && (text.Tag(i) is Upos.Adp or Upos.Cconj or Upos.Verb || text.Is(i, ',')) && IsHead(text, i - 1)) return i - 1;
        return end - 1;
    }

    private static bool IsHead(SpokenText text, int token) => text.Tag(token) is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num;

    private static int ChunkStart(SpokenText text, int last, int floor)
    {
        var i = Math.Max(floor, text.NameStart(last));
        if (text.Tag(i) == Upos.Pron) return i;
        while (i > floor && !text.IsQuoted(i - 1) && Joins(text, i - 1, i, floor))
        {
            i = Math.Max(floor, text.NameStart(i - 1));
            if (text.Tag(i) == Upos.Det && !(i > floor && text.Tag(i - 1) is Upos.Det)) break;
        }
        return i;
    }

    /// <summary>True when the word on the left belongs to the noun phrase that goes on with the word on the right.</summary>
    private static bool Joins(SpokenText text, int left, int right, int floor) =>
        !text.Has(left, WordRoles.FreeRelative | WordRoles.Relative | WordRoles.Condition) && JoinsByTag(text, left, right, floor);

    private static bool JoinsByTag(SpokenText text, int left, int right, int floor) => text.Tag(left) switch
    {
        Upos.Noun or Upos.Propn => !(text.Tag(right) is Upos.Det or Upos.Propn or Upos.Noun && IsTimePhrase(text, left, floor)),
        Upos.Adj or Upos.Num or Upos.Det or Upos.Sym or Upos.X => true,
        Upos.Pron => text.Tag(right) is Upos.Noun or Upos.Adj or Upos.Propn
            && !text.Has(left, WordRoles.SubjectPronoun | WordRoles.Relative | WordRoles.Complementizer),
        Upos.Part => text.Has(left, WordRoles.Possessive),
        Upos.Punct => IsHyphen(text, left) && text[left].Span.End == text[right].Span.Start,
        Upos.Adv => text.Tag(right) is Upos.Adj or Upos.Num,
        Upos.Verb => text.Tag(right) is Upos.Noun or Upos.Adj && left > floor && text.Tag(left - 1) is Upos.Det or Upos.Adj, // "a leaked report"
        _ => false,
    };

    // "On Tuesday officials said": the weekday ends its own phrase.
    private static bool IsTimePhrase(SpokenText text, int time, int floor) =>
        text.Has(time, WordRoles.Time) && !text.Has(time, WordRoles.Possessive)
        && (time == floor || text.Tag(time - 1) is Upos.Adp or Upos.Verb or Upos.Adj or Upos.Det or Upos.Punct or Upos.Num);

    private static int ChunkEnd(SpokenText text, int first, int limit)
    {
        var i = first;
        var head = first;
        while (i < limit && !text.IsQuoted(i))
        {
            var tag = text.Tag(i);
            if (text.NameEnd(i) > i + 1 && text.NameEnd(i) <= limit) head = i = text.NameEnd(i);
            else if (tag is Upos.Noun or Upos.Propn or Upos.X) head = ++i;
            else if (tag is Upos.Num) head = ++i;
            else if (tag == Upos.Pron)
            {
                if (i > first) return head;
                i++;
                if (i >= limit || text.Tag(i) is not (Upos.Noun or Upos.Adj or Upos.Propn) || text.Has(first, WordRoles.SubjectPronoun)) return i;
            }
            else if (tag == Upos.Det && i == first || tag is Upos.Adj or Upos.Sym)
            {
                // "called the deal unviable": an adjective after the noun is not part of the phrase.
                if (tag == Upos.Adj && head > first && !(i + 1 < limit && text.Tag(i + 1) is Upos.Noun or Upos.Propn)) return head;
                i++;
            }
            else if (tag == Upos.Part && text.Has(i, WordRoles.Possessive) && head == i) i++;
            else if (tag == Upos.Punct && IsHyphen(text, i) && i > first && text[i - 1].Span.End == text[i].Span.Start) i++;
            else if (tag == Upos.Adv && i + 1 < limit && text.Tag(i + 1) is Upos.Adj or Upos.Num && head == first) i++;
            else if (tag == Upos.Verb && i > first && head == first && i + 1 < limit && text.Tag(i + 1) is Upos.Noun or Upos.Adj) i++;
            else return head;
        }
        return head;
    }

    private static bool IsHyphen(SpokenText text, int token) => text.Is(token, '-') || text.Is(token, '‐') || text.Is(token, '‑');
}
