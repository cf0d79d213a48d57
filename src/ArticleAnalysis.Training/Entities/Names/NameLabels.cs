using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Training.Entities.Names;

/// <summary>
/// What the tags of a data set may mean. Few data sets know all types: a label that covers several of ours leaves the choice open, and where a set does not
/// mark a type, a capitalised word outside its names may still be of that type.
/// </summary>
/// <param name="Name">Name of its files, without <c>-train</c> and the like.</param>
/// <param name="Weight">Factor on the loss: less for silver data.</param>
/// <param name="Unmarked">Types that the set does not mark.</param>
/// <param name="Types">What each of its tags may mean.</param>
internal sealed record NameLabels(string Name, float Weight, int Unmarked, IReadOnlyDictionary<string, int> Types)
{
    private const int Person = 1 << (int)EntityType.Person, Org = 1 << (int)EntityType.Org, Gpe = 1 << (int)EntityType.Gpe, Loc = 1 << (int)EntityType.Loc,
        Norp = 1 << (int)EntityType.Norp, Facility = 1 << (int)EntityType.Facility, Event = 1 << (int)EntityType.Event, Product = 1 << (int)EntityType.Product,
        Work = 1 << (int)EntityType.Work, Law = 1 << (int)EntityType.Law, Other = 1 << NameTags.Other;

    private const int Misc = Event | Product | Work | Law | Other;

    /// <summary>The sets that names are learnt from or measured on.</summary>
    public static IReadOnlyList<NameLabels> Sets { get; } =
    [
        new("worldwide", 1, 0, Map(("PERSON", Person), ("ORG", Org), ("LOC", Gpe | Loc), ("NORP", Norp), ("FAC", Facility), ("PRODUCT", Product), ("MISC", Misc))),
        new("masc1", 1, Norp | Misc | Facility, Map(("PERSON", Person), ("ORG", Org), ("GPE", Gpe), ("LOC", Loc | Facility))),
        new("redocred", 0.6f, Other, Map(("PERSON", Person), ("ORG", Org), ("LOC", Gpe | Loc | Facility | Norp), ("MISC", Misc | Norp))),
        new("crossner-politics", 0.6f, Norp | Facility | Product, Map(("PERSON", Person), ("ORG", Org), ("GPE", Gpe), ("LOC", Gpe | Loc | Facility), ("EVENT", Event), ("MISC", Misc | Norp))),
        new("uner-ewt", 0.6f, Norp | Misc, Map(("PERSON", Person), ("ORG", Org), ("LOC", Gpe | Loc | Facility))),
        new("corpus", 2, 0, Map(("PERSON", Person), ("ORG", Org), ("GPE", Gpe | Norp), ("LOC", Loc | Norp), ("NORP", Norp), ("FACILITY", Facility), ("EVENT", Event), ("PRODUCT", Product), ("WORK", Work), ("LAW", Law))),
    ];

    /// <summary>The labels of a file of a set.</summary>
    public static NameLabels Of(string file) => Sets.First(set => file.StartsWith(set.Name, StringComparison.Ordinal));

    /// <summary>The tags that the first and the following tokens of a name of these types may have, a bit a tag.</summary>
    public static (uint First, uint Inside) TagsOf(int types)
    {
        var (first, inside) = (0u, 0u);
        for (var type = 0; type < NameTags.Types; type++)
        {
            if ((types >> type & 1) == 0) continue;
            first |= 1u << NameTags.First(type);
            inside |= 1u << NameTags.Inside(type);
        }
        return (first, inside);
    }

    private static Dictionary<string, int> Map(params (string Tag, int Types)[] tags) => tags.ToDictionary(t => t.Tag, t => t.Types, StringComparer.Ordinal);
}
