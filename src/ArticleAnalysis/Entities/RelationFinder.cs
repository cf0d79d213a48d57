using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Entities;

/// <summary>Reads lasting ties: out of descriptions who holds an office of what and who works where, out of trees who is a member, an ally, a rival of whom and what lies where.</summary>
internal sealed class RelationFinder(LanguageResources resources)
{
    private readonly TieFinder _ties = new(resources);

    private const double Stated = 0.8;

    public IReadOnlyList<Relation> Find(AnnotatedText text, EntitySet entities, EntityWords words)
    {
        var relations = new List<Relation>();
        foreach (var entity in entities.Entities)
        {
            if (entity.Affiliation is not { } holder || entity.Description.IsEmpty) continue;
            var type = HasOffice(text, entity, words) ? RelationType.RoleOf : RelationType.AffiliatedWith;
            relations.Add(new Relation(type, entity.Index, holder, entity.Description, Stated));
        }
        _ties.Find(text, entities, relations);
        return relations;
    }

    private static bool HasOffice(AnnotatedText text, Entity entity, EntityWords words)
    {
        for (var i = text.TokenAt(entity.Description.Start); i < text.Tokens.Length && text.Tokens[i].Span.End <= entity.Description.End; i++)
            if (words.Titles.Of(text.Tokens[i].Lower) is { } title && title.Is(TitleKind.Office)) return true;
        return false;
    }
}
