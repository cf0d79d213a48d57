using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Quotations;

/// <summary>Finds whom a verb of saying addresses: <i>told the council that …</i>, <i>wrote to the council: …</i>.</summary>
internal static class Addressees
{
    private const Frames TakesPerson = Frames.Person | Frames.Request;

    /// <summary>The entity that is spoken to; null when the cue names none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cue">The words of the cue.</param>
    /// <param name="speaker">The entity that speaks, which is never its own addressee.</param>
    public static int? Of(SpokenText text, TextSpan cue, int? speaker)
    {
        if (cue.IsEmpty) return null;
        var verb = text.Linguistics.TokenAt(cue.Start);
        if (text.Tag(verb) != Upos.Verb) return null;
        var takesPerson = (text.FramesOf(verb) & TakesPerson) != Frames.None;
        foreach (var child in text.Linguistics.Tree.Children(verb))
        {
            var isAddressed = text[child].Relation switch
            {
                "iobj" => true,
                "obj" => takesPerson,
                "obl" => text.Linguistics.Tree.Child(child, "case") is >= 0 and var preposition && text.Has(preposition, WordRoles.Infinitive),
                _ => false,
            };
            if (isAddressed && text.EntityOf(child) is >= 0 and var entity && entity != speaker && Listens(text.Entities[entity].Type)) return entity;
        }
        return null;
    }

    private static bool Listens(EntityType type) => type is EntityType.Person or EntityType.Org or EntityType.Gpe or EntityType.Norp;
}
