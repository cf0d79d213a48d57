using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quotations;

namespace ArticleAnalysis.Claims;

/// <summary>Cuts a sentence into the statements that stand side by side in it: "Markets may reopen, but the plan will fail."</summary>
internal static class Segments
{
    private const int LeastWords = 5;

    /// <summary>Adds the first token and the token after the last of each statement between <paramref name="first"/> and <paramref name="end"/>.</summary>
    public static void Cut(SpokenText text, int first, int end, List<(int First, int End)> into)
    {
        var start = first;
        for (var i = first + 1; i + 1 < end; i++)
        {
            if (text.IsQuoted(i)) continue;
            var next = text.Is(i, ';') ? i + 1 : text.Is(i, ',') && text.Tag(i + 1) == Upos.Cconj && StartsClause(text, i + 2, end) ? i + 2 : -1;
            if (next < 0 || Words(text, start, i) < LeastWords || Words(text, next, end) < LeastWords || !text.HasFinite(start, i) || !text.HasFinite(next, end)) continue;
            into.Add((start, i));
            start = next;
        }
        into.Add((start, end));
    }

    private static bool StartsClause(SpokenText text, int i, int end)
    {
        if (i >= end || text.IsQuoted(i)) return false;
        var noun = NounPhrases.EndOf(text, i, end, attached: true);
        if (noun == i || noun >= end) return false;
        while (noun < end && text.Tag(noun) == Upos.Adv) noun++;
        return noun < end && text.IsFinite(noun);
    }

    private static int Words(SpokenText text, int first, int end)
    {
        var words = 0;
        for (var i = first; i < end; i++)
            if (text[i].IsWord) words++;
        return words;
    }
}
