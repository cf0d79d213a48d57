using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Quotations;

/// <summary>Tells whole quoted clauses from quoted words.</summary>
internal static class PassageKinds
{
    /// <summary>True when the passage is a clause quoted whole, and not a phrase inside the reporter's sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="passage">Index of the passage.</param>
    /// <param name="unit">The unit in which it stands.</param>
    /// <param name="goesOn">True when the passage before it in the unit was a quoted clause: "We came," she said, "and we stayed."</param>
    public static bool IsDirect(SpokenText text, int passage, SpeechUnit unit, bool goesOn)
    {
        var inner = text.Passages[passage].Inner;
        var (first, end) = TokensOf(text, passage);
        if (first >= end) return false;
        var opening = text.Linguistics.TokenAt(text.Passages[passage].Outer.Start);
        var atStart = opening <= unit.First || text[opening - 1].Upos == Upos.Punct && !IsPlainPunctuation(text, opening - 1) || text.Passages[passage].Continues;
        var isIntroduced = !atStart && (text.Is(opening - 1, ',') || text.Is(opening - 1, ';') && goesOn);
        var last = text.Text[inner.End - 1];
        var after = text.Passages[passage].Outer.End < text.Text.Length ? text.Text[text.Passages[passage].Outer.End] : '.';
        var endsClause = last is '.' or '?' or '!' or ',' or '…' or '—' || after is ',' or '.';
        if (goesOn && (isIntroduced || atStart)) return endsClause;
        if (!(atStart || isIntroduced) || !endsClause || !char.IsUpper(FirstLetter(text.Text, inner))) return false;
        return true;
    }

    /// <summary>True when quoted words may be somebody's words: they hold a word, and are not written like a title (“The Long Winter”).</summary>
    public static bool IsPhrase(SpokenText text, int passage)
    {
        var (first, end) = TokensOf(text, passage);
        int words = 0, capitals = 0, small = 0;
        for (var i = first; i < end; i++)
        {
            if (!text[i].IsWord) continue;
            words++;
            if (text[i].IsCapitalized) capitals++;
            else if (text.Tag(i) is Upos.Noun or Upos.Verb or Upos.Adj or Upos.Adv or Upos.Pron) small++;
        }
        return words > 0 && !(capitals > 1 && small == 0);
    }

    /// <summary>The passage without a comma before the closing mark.</summary>
    public static TextSpan WithoutComma(SpokenText text, int passage) => WithoutLast(text, passage, ",");

    /// <summary>The passage without any stop before the closing mark.</summary>
    public static TextSpan WithoutStop(SpokenText text, int passage) => WithoutLast(text, passage, ",.;:");

    private static TextSpan WithoutLast(SpokenText text, int passage, string signs)
    {
        var inner = text.Passages[passage].Inner;
        return inner.Length > 1 && signs.Contains(text.Text[inner.End - 1], StringComparison.Ordinal) ? new(inner.Start, inner.End - 1) : inner;
    }

    private static (int First, int End) TokensOf(SpokenText text, int passage)
    {
        var inner = text.Passages[passage].Inner;
        return (text.Linguistics.TokenAt(inner.Start), text.Linguistics.TokenAt(inner.End - 1) + 1);
    }

    // A colon, a dash or the end of a sentence lets a new clause begin; a comma and a bracket do not by themselves.
    private static bool IsPlainPunctuation(SpokenText text, int token) => text.Is(token, ',') || text.Is(token, ';') || text.Is(token, '(') || text.Is(token, '-') || text.IsQuoted(token);

    private static char FirstLetter(string text, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
            if (char.IsLetterOrDigit(text[i])) return char.IsDigit(text[i]) ? 'A' : text[i];
        return 'a';
    }
}
