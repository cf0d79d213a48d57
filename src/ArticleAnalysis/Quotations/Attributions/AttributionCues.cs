using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Quotations.Attributions;

/// <summary>Tells which words may attribute something to somebody.</summary>
internal static class AttributionCues
{
    /// <summary>True for verbs, for nouns and adjectives with a clause below them or an owner, for prepositions of several words, and for a colon.</summary>
    public static bool MayBe(SpokenText text, int token)
    {
        ref readonly var word = ref text[token];
        var tree = text.Linguistics.Tree;
        switch (word.Upos)
        {
            case Upos.Verb: return true;
            case Upos.Punct: return text.Is(token, ':');
            case Upos.Noun:
            case Upos.Adj:
            case Upos.Adv:
                foreach (var child in tree.Children(token))
                    if (text[child].Relation is "ccomp" or "acl" or "csubj" or "xcomp" or "nmod:poss" or "fixed" or "advcl") return true;
                return false;
            case Upos.Adp:
            case Upos.Sconj:
                return tree.Child(token, "fixed") >= 0;
            default: return false;
        }
    }
}
