using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Quotations.Attributions;

/// <summary>Tells which words may attribute something to somebody.</summary>
internal static class AttributionCues
{
    /// <summary>True for verbs, for nouns and adjectives with a clause below them or an owner, for prepositions of several words, for a colon, and for a dash between a quoted passage and a name.</summary>
    public static bool MayBe(SpokenText text, int token)
    {
        ref readonly var word = ref text[token];
        var tree = text.Linguistics.Tree;
        switch (word.Upos)
        {
            case Upos.Verb: return true;
            case Upos.Punct: return text.Is(token, ':') || IsDash(text, token);
            case Upos.Noun:
            case Upos.Adj:
            case Upos.Adv:
                // "We love cats!" reply Burton and Nick: the verb looks like a noun.
                if (text.RunAbove(token) is { End: > 0 }) return true;
                foreach (var child in tree.Children(token))
                    if (text[child].Relation is "ccomp" or "acl" or "csubj" or "xcomp" or "nmod:poss" or "fixed" or "advcl") return true;
                return false;
            case Upos.Adp:
            case Upos.Sconj:
                return tree.Child(token, "fixed") >= 0;
            default: return false;
        }
    }

    /// <summary>True where signs alone attribute, without a word of saying: the name after a dash, the name in a line with a colon above the passage.</summary>
    public static bool IsSign(SpokenText text, int cue, ContentKind kind)
    {
        if (kind == ContentKind.QuoteAbove) return text.Tag(cue + 1) is Upos.Propn || text.EntityOf(cue + 1) >= 0 || text.EntityOf(cue + 2) >= 0;
        return kind == ContentKind.QuoteBelow && text.Is(cue, ':') && !text.HasFinite(text.SentenceOf(cue).FirstToken, cue);
    }

    /// <summary>True for the dash in <c>“It rains.” – Ada Brandt</c>, which may stand in the next line.</summary>
    public static bool IsDash(SpokenText text, int token)
    {
        var span = text[token].Span;
        if (span.Length > 2 || text.Text[span.Start] is not ('-' or '–' or '—' or '―' or '‒') || token + 1 >= text.Linguistics.Tokens.Length) return false;
        return text[token + 1].IsCapitalized && text.RunAbove(token) is { End: > 0 };
    }
}
