using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Quotations;

/// <summary>What stands right before a verb of saying: its auxiliaries and adverbs.</summary>
/// <param name="Before">Token before the group.</param>
/// <param name="HasAuxiliary">"has said".</param>
/// <param name="IsPassive">"was accused".</param>
/// <param name="IsUnsaid">"did not say", "would say".</param>
internal readonly record struct VerbGroup(int Before, bool HasAuxiliary, bool IsPassive, bool IsUnsaid)
{
    public static VerbGroup Read(SpokenText text, int verb, SpeechUnit unit)
    {
        var i = verb - 1;
        bool auxiliary = false, passive = false, unsaid = false;
        for (; i >= unit.First && !text.IsQuoted(i); i--)
        {
            var negates = text.Has(i, WordRoles.Negation);
            if (text.Tag(i) == Upos.Aux)
            {
                // Of "has been told" the auxiliary beside the verb tells the voice.
                if (!auxiliary) passive = text.Has(i, WordRoles.Be) && !text.IsGerund(verb);
                auxiliary = true;
                unsaid |= text.Has(i, WordRoles.Modal);
            }
            else if (text.Tag(i) == Upos.Adv || negates && text.Tag(i) == Upos.Part) unsaid |= negates;
            else break;
        }
        return new(i, auxiliary, passive, unsaid);
    }
}
