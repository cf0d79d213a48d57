using System.Runtime.InteropServices;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Entities;

/// <summary>Joins the names that mean one thing: acronyms to full names, surnames to persons, demonyms and seats of power to countries.</summary>
internal sealed class EntityResolver(CasedText cased, EntityWords words, OfficeHolders offices, DateOnly? day)
{
    private readonly AnnotatedText _text = cased.Text;
    private readonly NameContext _context = new(cased, words);
    private readonly AcronymDefinitions _definitions = new(cased.Text);
    private readonly KnownSenses _senses = new(cased);
    private readonly ShortForms _shortForms = new(cased, words);
    private readonly NearSpellings _spellings = new(cased.Text);
    private readonly Dictionary<KnownThing, NameCluster> _byThing = [];
    private readonly NamePhrases<NameCluster> _byName = new();

    /// <summary>The clusters, in the order in which they were opened.</summary>
    public List<NameCluster> Clusters { get; } = [];

    /// <summary>Gives every name its cluster.</summary>
    public void Resolve(List<NameMention> names)
    {
        foreach (var name in names)
        {
            _context.Weigh(name);
            _senses.Note(name);
        }
        WeighLists(names);
        _definitions.Find(names);
        // Full names first, the longest before the shorter, so that short forms find what they are short for.
        foreach (var name in names.OrderByDescending(n => n.Count))
            if (IsAnchor(name)) Place(name);
        foreach (var name in names)
            if (name.Cluster is null) Place(name);
    }

    /// <summary>Decides the types, when all names have their cluster.</summary>
    public void Settle()
    {
        foreach (var cluster in Clusters) Settle(cluster);
    }

    /// <summary>Gives a cluster to a name found in a heading, where capitals say nothing.</summary>
    public void ResolveHeading(NameMention name)
    {
        if (name.Cluster is null) Place(name);
        else Join(name.Cluster, name, name.Kind);
    }

    /// <summary>The cluster of the longest name at <paramref name="first"/> that the running text has used.</summary>
    public NameCluster? Known(int first, int limit, out int end) => _byName.Longest(_text.Tokens, first, limit, out end);

    // Names that the tables know, and unknown ones of more than one word.
    private static bool IsAnchor(NameMention name) => name.Reading?.Kind switch
    {
        ReadingKind.Name or ReadingKind.Alias => true,
        null or ReadingKind.City or ReadingKind.Region => name.Count > 1,
        _ => false,
    };

    /// <summary>Medyka and Dorohusk, Nepal, Siam and Laos: what stands in a list is of the kind of its neighbours.</summary>
    private void WeighLists(List<NameMention> names)
    {
        for (var i = 0; i + 1 < names.Count; i++)
        {
            var (left, right) = (names[i], names[i + 1]);
            if (left.Sentence != right.Sentence || right.First != left.End + 1) continue;
            if (!cased.Is(left.End, WordClass.Conjunction) && _text.Form(left.End) is not ",") continue;
            if (IsOpen(right) && TypeOf(left) is { } type) right.For.Add(type, 1.2f);
            else if (IsOpen(left) && TypeOf(right) is { } other) left.For.Add(other, 1.2f);
        }

        static bool IsOpen(NameMention name) => name.Reading is null && name.Type is null;
        static EntityType? TypeOf(NameMention name) => name.Reading?.Thing.Type ?? name.Type ?? (name.For.Of(name.For.Best) >= 2 ? name.For.Best : null);
    }

    // ---- one name ----

    private void Place(NameMention name)
    {
        if (_definitions.FullNameOf(name) is { } full)
        {
            if (full.Cluster is null) Place(full);
            // What an article defines an acronym for is a name, however weak it looked.
            Join(full.Cluster ?? Open(full, null), name, MentionKind.Alias);
        }
        else if (name.Reading is { } place && _shortForms.MeantBy(name) is { } person && _senses.Places.IsSurname(name, place, person)) Join(person, name, MentionKind.Alias);
        else if (name.Reading is { } readings && _senses.Of(name, readings) is { } sense) JoinThing(sense.Thing, name, sense.Kind);
        else if (_shortForms.MeantBy(name) is { } longer && !IsRatherPlace(name, longer)) Join(longer, name, MentionKind.Alias);
        else if (offices.Called(_text.Tokens, name, day, _senses.IsNamed) is { } holder) JoinThing(holder, name, MentionKind.Alias);
        else if (name.Reading is { Kind: ReadingKind.Surname } surname) JoinThing(surname.Thing, name, MentionKind.Alias);
        else if (_byName.Exactly(_text.Tokens, name.First, name.End) is { } same) Join(same, name, same.Thing is null ? MentionKind.Name : name.Kind);
        else if (name.IsWeak) return;
        else if (name.Reading is { } town) JoinThing(town.Thing, name, MentionKind.Name);
        else if (_spellings.Of(name) is { } alike) Join(alike, name, MentionKind.Alias);
        else Open(name, null);
    }

    // Valadares is a city, but here a surname; Farakka is a town, but here the barrage.
    private bool IsRatherPlace(NameMention name, NameCluster longer)
    {
        if (name.Reading?.Kind is not (ReadingKind.City or ReadingKind.Region)) return false;
        var isInPlace = name.First > 0 && cased.Is(name.First - 1, WordClass.PlacePreposition);
        return isInPlace || (longer.Anchor.Type ?? longer.Anchor.For.Best) is not (EntityType.Person or EntityType.Facility or EntityType.Loc);
    }

    // ---- clusters ----

    private void JoinThing(KnownThing thing, NameMention name, MentionKind kind)
    {
        name.Kind = kind;
        if (_byThing.TryGetValue(thing, out var cluster)) Join(cluster, name, kind);
        else _byThing.Add(thing, Open(name, thing));
    }

    private void Join(NameCluster cluster, NameMention name, MentionKind kind)
    {
        name.Kind = kind;
        name.Cluster = cluster;
        cluster.Names.Add(name);
        _shortForms.Note(name, cluster);
        if (kind is MentionKind.Name or MentionKind.Alias) _byName.Add(_text.Tokens, name.First, name.End, cluster);
    }

    private NameCluster Open(NameMention name, KnownThing? thing)
    {
        var cluster = new NameCluster(name, thing);
        name.Cluster = cluster;
        Clusters.Add(cluster);
        if (name.Kind is not (MentionKind.Metonym or MentionKind.Demonym)) _byName.Add(_text.Tokens, name.First, name.End, cluster);
        _shortForms.Add(name, cluster);
        _spellings.Add(name, cluster);
        return cluster;
    }

    /// <summary>Decides the type of a cluster by the weights of all its names.</summary>
    private static void Settle(NameCluster cluster)
    {
        foreach (ref readonly var name in CollectionsMarshal.AsSpan(cluster.Names)) cluster.Evidence.Add(name.For);
        var best = cluster.Evidence.Best;
        if (cluster.Thing is null) cluster.Type = cluster.Anchor.Type ?? best; // the head of the full name says it
        else cluster.Type = IsNoPlace(cluster, best) ? best : cluster.Thing.Type;
    }

    // A town of the table whose words around speak of something else: Mercedes, when it builds cars.
    private static bool IsNoPlace(NameCluster cluster, EntityType best) =>
        cluster.Anchor.Reading?.Kind is ReadingKind.City or ReadingKind.Region && best != EntityType.Gpe
        && cluster.Evidence.Of(best) > cluster.Evidence.Of(EntityType.Gpe) + 1;
}
