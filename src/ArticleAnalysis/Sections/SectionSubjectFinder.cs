using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Sections;

/// <summary>The subject of a position section: the actor in its heading (Norway's Strategic Calculations), else the one that acts most in it.</summary>
internal static class SectionSubjectFinder
{
    public static IReadOnlyList<int?> Find(IReadOnlyList<Section> sections, AnnotatedText text, EntitySet entities)
    {
        var subjects = new int?[sections.Count];
        for (var i = 0; i < subjects.Length; i++)
        {
            var section = sections[i];
            if (section.Role is not (SectionRole.Position or SectionRole.Reaction)) continue;
            subjects[i] = section.Heading is { } heading ? ActorIn(entities.In(heading), entities) : null;
            if (subjects[i] is null && section.Role == SectionRole.Position) subjects[i] = MostActive(section, text, entities);
        }
        return subjects;
    }

    /// <summary>The first that can act; a person before the country of which the heading calls him.</summary>
    private static int? ActorIn(ReadOnlySpan<Mention> mentions, EntitySet entities)
    {
        int? actor = null;
        foreach (var mention in mentions)
            if (entities[mention.Entity].Type == EntityType.Person) return mention.Entity;
            else if (actor is null && entities[mention.Entity].Type is EntityType.Gpe or EntityType.Org or EntityType.Norp or EntityType.Loc) actor = mention.Entity;
        return actor;
    }

    private static int? MostActive(Section section, AnnotatedText text, EntitySet entities)
    {
        Span<int> counts = entities.Entities.Count <= 512 ? stackalloc int[entities.Entities.Count] : new int[entities.Entities.Count];
        foreach (var mention in entities.In(section.Span))
            if (entities[mention.Entity].Type is EntityType.Person or EntityType.Org or EntityType.Gpe or EntityType.Norp)
                counts[mention.Entity] += Acts(mention, text) ? 3 : 1;
        var best = counts.IsEmpty ? 0 : counts.IndexOf(MaxOf(counts));
        return counts.IsEmpty || counts[best] == 0 ? null : best;

        static int MaxOf(ReadOnlySpan<int> values)
        {
            var most = 0;
            foreach (var value in values) most = Math.Max(most, value);
            return most;
        }
    }

    private static bool Acts(in Mention mention, AnnotatedText text)
    {
        var next = text.TokenAt(mention.Span.End);
        return next < text.Tokens.Length && text.Tokens[next].Upos is Upos.Verb or Upos.Aux;
    }
}
