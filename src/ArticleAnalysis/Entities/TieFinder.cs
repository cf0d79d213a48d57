using System.Collections.Frozen;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Entities;

/// <summary>Reads from trees what ties two named things: "Poland, a member of NATO", "Qatar is an ally of Ankara", "the port of Callao in Peru".</summary>
internal sealed class TieFinder
{
    private const double Stated = 0.8, Near = 0.6;
    private const string Noun = "noun";

    private readonly FrozenDictionary<string, RelationType> _nouns;
    private readonly FrozenDictionary<string, RelationType> _prepositions;

    public TieFinder(LanguageResources resources)
    {
        var rows = resources.Table("Entities/ties.tsv");
        _nouns = rows.Where(r => r[2] == Noun).ToFrozenDictionary(r => r[0], r => TypeOf(r[1]), StringComparer.Ordinal);
        _prepositions = rows.Where(r => r[2] != Noun).ToFrozenDictionary(r => r[0], r => TypeOf(r[1]), StringComparer.Ordinal);
    }

    /// <summary>Adds the ties of a text in text order, each pair and type once.</summary>
    public void Find(AnnotatedText text, EntitySet entities, List<Relation> into)
    {
        var (tree, mentions) = (text.Tree, MentionsOfTokens(text, entities));
        var tied = into.Select(r => (r.Type, r.From, r.To)).ToHashSet();
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Upos == Upos.Noun && _nouns.TryGetValue(text.Tokens[i].Lemma, out var type)) AddNoun(i, type);
            else if (text.Tokens[i].Relation is "case" && _prepositions.TryGetValue(text.Tokens[i].Lower, out type)) AddPreposition(i, type);
        }

        int EntityAt(int token) => token >= 0 && mentions[token] is >= 0 and var mention ? entities.Mentions[mention].Entity : -1;

        void AddNoun(int noun, RelationType type)
        {
            if (tree.Negation(noun) >= 0) return;
            var (described, other) = (Described(noun), Other(noun));
            if (EntityAt(described) >= 0 && EntityAt(other) >= 0) Add(type, described, other, noun, Stated);
        }

        // "Poland, a member", "its ally Qatar", "Qatar is an ally", "NATO member Poland"
        int Described(int noun)
        {
            if (text.Tokens[noun].Relation is "appos" or "compound" && EntityAt(tree.Head(noun)) >= 0) return tree.Head(noun);
            foreach (var name in tree.Appositions(noun))
                if (EntityAt(name) >= 0) return name;
            return tree.Copula(noun) >= 0 ? tree.Subject(noun) : -1;
        }

        int Other(int noun)
        {
            foreach (var child in tree.Children(noun))
                if (text.Tokens[child].Relation is "nmod:poss" or "nmod" or "compound" or "amod" && EntityAt(child) >= 0) return child;
            return -1;
        }

        void AddPreposition(int marker, RelationType type)
        {
            var place = tree.Head(marker);
            if (place < 0 || text.Tokens[place].Relation != "nmod") return;
            var (thing, where) = (EntityAt(tree.Head(place)), EntityAt(place));
            if (thing >= 0 && where >= 0 && MayLie(entities[thing]) && entities[where].Type is EntityType.Gpe or EntityType.Loc) Add(type, tree.Head(place), place, marker, Near);
        }

        // The evidence goes from the first of the three words to the last, whole names.
        void Add(RelationType type, int from, int to, int word, double confidence)
        {
            var (first, second) = (entities.Mentions[mentions[from]], entities.Mentions[mentions[to]]);
            if (first.Entity == second.Entity || !tied.Add((type, first.Entity, second.Entity))) return;
            var (start, end) = (Math.Min(first.Span.Start, second.Span.Start), Math.Max(first.Span.End, second.Span.End));
            var span = text.Tokens[word].Span;
            into.Add(new(type, first.Entity, second.Entity, new(Math.Min(start, span.Start), Math.Max(end, span.End)), confidence));
        }
    }

    // A country does not lie in a town, and of a person or a law it is not said.
    private static bool MayLie(Entity entity) => entity is { Type: EntityType.Facility or EntityType.Org or EntityType.Loc } or { Type: EntityType.Gpe, Iso3166: null };

    private static int[] MentionsOfTokens(AnnotatedText text, EntitySet entities)
    {
        var of = new int[text.Tokens.Length];
        Array.Fill(of, -1);
        for (var m = 0; m < entities.Mentions.Length; m++)
        {
            var span = entities.Mentions[m].Span;
            for (var i = text.TokenAt(span.Start); i < of.Length && text.Tokens[i].Span.Start < span.End; i++) of[i] = m;
        }
        return of;
    }

    private static RelationType TypeOf(string name) => name switch
    {
        "member-of" => RelationType.MemberOf,
        "ally-of" => RelationType.AllyOf,
        "rival-of" => RelationType.RivalOf,
        "trade-partner-of" => RelationType.TradePartnerOf,
        "affiliated-with" => RelationType.AffiliatedWith,
        "located-in" => RelationType.LocatedIn,
        _ => throw new InvalidDataException($"Entities/ties.tsv: '{name}' is no relation."),
    };
}
