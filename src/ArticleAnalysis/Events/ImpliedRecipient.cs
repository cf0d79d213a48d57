using ArticleAnalysis.Entities;

namespace ArticleAnalysis.Events;

/// <summary>Whom an act is meant for when the clause does not say: in an article that is about one party above all, "has offered a loan" is an offer to that party.</summary>
internal sealed class ImpliedRecipient(EntitySet entities)
{
    // Below this lead over the next party, the article is about several, and a guess would be wrong as often as right.
    private const double Lead = 1.3;

    /// <summary>The party for an event of <paramref name="type"/> by <paramref name="actor"/>, or null.</summary>
    public int? Of(EventType type, int actor)
    {
        // What is rejected, blamed or attacked is mostly a thing or a person that the clause does name.
        if (type is EventType.Reject or EventType.Accuse or EventType.Assault or EventType.Coerce or EventType.Concede or EventType.Protest) return null;
        Entity? first = null;
        foreach (var entity in entities.Entities)
        {
            if (entity.Index == actor || entity.Index == entities[actor].Affiliation || !IsParty(entity)) continue;
            if (first is null) first = entity;
            else return first.Salience >= Lead * entity.Salience ? first.Index : null;
        }
        return first?.Index;
    }

    private static bool IsParty(Entity entity) => entity.Type is EntityType.Org or EntityType.Person || entity is { Type: EntityType.Gpe, Iso3166: not null };
}
