using System.Runtime.InteropServices;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Entities;

/// <summary>Joins the names that mean one thing: acronyms to full names, surnames to persons, demonyms and seats of power to countries.</summary>
internal sealed class EntityResolver(CasedText cased, EntityWords words, Gazetteer gazetteer)
{
    private readonly AnnotatedText _text = cased.Text;
    private readonly NameContext _context = new(cased, words);
    private readonly GovernmentSense _governments = new(cased);
    private readonly Dictionary<KnownThing, NameCluster> _byThing = [];
    private readonly NamePhrases<NameCluster> _byName = new();
    private readonly NamePhrases<List<NameCluster>> _byShortForm = new();
    private readonly Dictionary<string, NameMention> _definitions = new(StringComparer.Ordinal);
    private readonly HashSet<KnownThing> _named = [];
    private readonly HashSet<int> _actorTokens = [];

    /// <summary>The clusters, in the order in which they were opened.</summary>
    public List<NameCluster> Clusters { get; } = [];

    /// <summary>Gives every name its cluster.</summary>
    public void Resolve(List<NameMention> names)
    {
        foreach (var name in names)
        {
            _context.Weigh(name);
            NoteActor(name);
        }
        WeighLists(names);
        FindDefinitions(names);
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

    private static bool IsAnchor(NameMention name) => name.Reading is { Kind: ReadingKind.Name or ReadingKind.Alias } || (name.Count > 1 && name.Reading?.Kind is null or ReadingKind.City or ReadingKind.Region);

    /// <summary>Medyka and Dorohusk, Nepal, Siam and Laos: what stands in a list is of the kind of its neighbours.</summary>
    private void WeighLists(List<NameMention> names)
    {
        for (var i = 0; i + 1 < names.Count; i++)
        {
            var (left, right) = (names[i], names[i + 1]);
            if (left.Sentence != right.Sentence || right.First != left.End + 1 || !(cased.Is(left.End, WordClass.Conjunction) || _text.Form(left.End) is ",")) continue;
            if (IsOpen(right) && TypeOf(left) is { } type) right.For.Add(type, 1.2f);
            else if (IsOpen(left) && TypeOf(right) is { } other) left.For.Add(other, 1.2f);
        }

        static bool IsOpen(NameMention name) => name.Reading is null && name.Type is null;
        static EntityType? TypeOf(NameMention name) => name.Reading?.Thing.Type ?? name.Type ?? (name.For.Of(name.For.Best) >= 2 ? name.For.Best : null);
    }

    private void NoteActor(NameMention name)
    {
        if (name.Reading is not { } reading) return;
        if (reading.Kind is ReadingKind.Name or ReadingKind.Alias or ReadingKind.Adjective)
        {
            if (reading.Next is null || reading.Thing.Iso3166 is not null || reading.Kind != ReadingKind.Adjective) _named.Add(reading.Thing);
            if (reading.Thing.Type == EntityType.Norp) return;
        }
        if (reading.Kind is ReadingKind.City or ReadingKind.Region or ReadingKind.People) return;
        for (var i = name.First; i < name.End; i++) _actorTokens.Add(i);
    }

    /// <summary>Reads <c>Full Name (FN)</c> and <c>FN (Full Name)</c>: what an article defines holds all through it.</summary>
    private void FindDefinitions(List<NameMention> names)
    {
        for (var i = 0; i + 1 < names.Count; i++)
        {
            var (left, right) = (names[i], names[i + 1]);
            if (right.First != left.End + 1 || _text.Form(left.End) is not "(") continue;
            if (IsAcronymOf(right, left)) _definitions.TryAdd(_text.Tokens[right.First].Lower, left);
            else if (IsAcronymOf(left, right)) _definitions.TryAdd(_text.Tokens[left.First].Lower, right);
        }
    }

    private bool IsAcronymOf(NameMention acronym, NameMention full)
    {
        if (acronym.Count != 1 || full.Count < 2) return false;
        var letters = _text.Form(acronym.First);
        var capitals = 0;
        foreach (var c in letters)
            if (char.IsUpper(c)) capitals++;
        if (capitals < 2 || _text.Form(acronym.End < _text.Tokens.Length ? acronym.End : acronym.First) is not ")" && _text.Form(full.End < _text.Tokens.Length ? full.End : full.First) is not ")") return false;
        for (var i = full.First; i < full.End; i++)
            if (char.ToUpperInvariant(_text.Form(i)[0]) == char.ToUpperInvariant(letters[0])) return true;
        return full.Reading is not null;
    }

    // ---- one name ----

    private void Place(NameMention name)
    {
        if (name.Count == 1 && _definitions.TryGetValue(_text.Tokens[name.First].Lower, out var full) && full != name)
        {
            if (full.Cluster is null) Place(full);
            Join(full.Cluster!, name, MentionKind.Alias);
            return;
        }
        if (name.Reading is { } reading && PlaceByReading(name, reading)) return;
        if (ShortFormOf(name) is { } longer && (name.Reading?.Kind is not (ReadingKind.City or ReadingKind.Region) || IsStronger(longer, name)))
        {
            Join(longer, name, MentionKind.Alias);
            return;
        }
        if (name.Reading is { Kind: ReadingKind.Surname } surname)
        {
            JoinThing(surname.Thing, name, MentionKind.Alias);
            return;
        }
        if (_byName.Exactly(_text.Tokens, name.First, name.End) is { } same) Join(same, name, same.Thing is null ? MentionKind.Name : name.Kind);
        else if (name.Reading is { } place) JoinThing(place.Thing, name, MentionKind.Name);
        else Open(name, null);
    }

    private bool PlaceByReading(NameMention name, Reading readings)
    {
        if (readings.Kind is ReadingKind.Surname or ReadingKind.City or ReadingKind.Region && !(readings.Kind == ReadingKind.City && name.Count > 1)) return false;
        if (readings.Of(ReadingKind.Seat) is { } seat && PlaceSeat(name, readings, seat)) return true;
        if (readings.Kind == ReadingKind.Capital) return PlaceCapital(name, readings);
        var reading = Choose(name, readings);
        var kind = reading.Kind switch
        {
            ReadingKind.Adjective => MentionKind.Demonym,
            ReadingKind.Alias when name.Count == 1 && reading.IsAcronym => MentionKind.Alias,
            _ => MentionKind.Name,
        };
        JoinThing(reading.Thing, name, kind);
        return true;
    }

    /// <summary>The reading that fits: a people after an article (the Dutch), a thing that is named elsewhere in the text, else the first.</summary>
    private Reading Choose(NameMention name, Reading readings)
    {
        var isAfterArticle = name.First > 0 && cased.Is(name.First - 1, WordClass.Article);
        Reading? best = null;
        for (var reading = readings; reading is not null; reading = reading.Next)
        {
            if (reading.Kind is ReadingKind.City or ReadingKind.Region or ReadingKind.Surname) continue;
            if (reading.Kind == ReadingKind.People && readings.Of(ReadingKind.Adjective) is not null)
            {
                if (!isAfterArticle || !IsNounPhraseEnd(name)) continue;
                name.TakeArticle();
                return reading;
            }
            // the Amazon is the river
            if (isAfterArticle && reading.Thing.Type == EntityType.Loc && readings.Next is not null && best?.Thing.Type == EntityType.Org) return reading;
            if (best is null || (!_named.Contains(best.Thing) && _named.Contains(reading.Thing))) best = reading;
        }
        return best is { Thing.Type: EntityType.Loc, Kind: ReadingKind.Name } && !isAfterArticle && readings.Next is { Thing.Type: EntityType.Org } other && best.Thing.Name == other.Thing.Name ? other : best ?? readings;
    }

    private bool IsNounPhraseEnd(NameMention name)
    {
        if (name.End >= _text.Sentences[name.Sentence].EndToken) return true;
        var next = _text.Tokens[name.End];
        return next.Upos is Upos.Verb or Upos.Aux or Upos.Adp or Upos.Adv or Upos.Sconj || (!next.IsWord && _text.Form(name.End) is "," or "." or ";" or "?");
    }

    private bool PlaceSeat(NameMention name, Reading readings, Reading seat)
    {
        var isCity = readings.Of(ReadingKind.Capital) is not null || readings.Of(ReadingKind.City) is not null;
        if (isCity && _governments.Weigh(name, _actorTokens.Contains) < 0)
        {
            NoteCity(name);
            return false;
        }
        JoinThing(seat.Thing, name, MentionKind.Metonym);
        return true;
    }

    private bool PlaceCapital(NameMention name, Reading readings)
    {
        var capital = readings.Of(ReadingKind.Capital)!;
        // More than one country may have a capital of this name: the one that the text is about.
        for (var reading = capital.Next; reading is not null; reading = reading.Next)
            if (reading.Kind == ReadingKind.Capital && _named.Contains(reading.Thing) && !_named.Contains(capital.Thing)) capital = reading;
        var isNamed = _named.Contains(capital.Thing);
        var weight = _governments.Weigh(name, _actorTokens.Contains);
        if (weight > 0.6f ? isNamed || weight >= 2 : weight >= 0 && isNamed)
        {
            JoinThing(capital.Thing, name, MentionKind.Metonym);
            return true;
        }
        NoteCity(name);
        var known = readings.Of(ReadingKind.Name) ?? readings.Of(ReadingKind.City);
        JoinThing(known?.Thing ?? new KnownThing(_text.SpanOf(name.First, name.End).Of(_text.Text), EntityType.Gpe, null, capital.Thing.Country), name, MentionKind.Name);
        return true;
    }

    // visited Paris and Berlin: beside a city stands a city.
    private void NoteCity(NameMention name)
    {
        for (var i = name.First; i < name.End; i++) _actorTokens.Remove(i);
    }

    // Valadares is a city, but here a surname; Farakka is a town, but here the barrage.
    private bool IsStronger(NameCluster longer, NameMention city) =>
        (longer.Anchor.Type ?? longer.Anchor.For.Best) is EntityType.Person or EntityType.Facility or EntityType.Loc
        && !(city.First > 0 && cased.Is(city.First - 1, WordClass.PlacePreposition));

    /// <summary>The cluster that a surname, a first part or a lone head stands for; of several, the one named last before it.</summary>
    private NameCluster? ShortFormOf(NameMention name)
    {
        if (_byShortForm.Exactly(_text.Tokens, name.First, name.End) is not { } candidates) return null;
        NameCluster? best = null;
        foreach (var candidate in candidates)
        {
            if (candidate.Anchor.Count <= name.Count) continue;
            if (best is null || LastBefore(candidate, name) > LastBefore(best, name)) best = candidate;
        }
        return best;

        static int LastBefore(NameCluster cluster, NameMention name)
        {
            var last = -1;
            foreach (var other in cluster.Names)
                if (other.First < name.First) last = Math.Max(last, other.First);
            return last;
        }
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
        if (kind is MentionKind.Name or MentionKind.Alias) _byName.Add(_text.Tokens, name.First, name.End, cluster);
    }

    private NameCluster Open(NameMention name, KnownThing? thing)
    {
        var cluster = new NameCluster(name, thing);
        name.Cluster = cluster;
        Clusters.Add(cluster);
        if (name.Kind is not (MentionKind.Metonym or MentionKind.Demonym)) _byName.Add(_text.Tokens, name.First, name.End, cluster);
        AddShortForms(name, cluster);
        return cluster;
    }

    private void AddShortForms(NameMention name, NameCluster cluster)
    {
        if (name.Count < 2 || name.Count > 12) return;
        var type = cluster.Thing?.Type ?? name.Type ?? name.For.Best;
        if (type is EntityType.Gpe or EntityType.Norp) return;
        var tokens = _text.Tokens;
        for (var end = name.First + 1; end < name.End; end++)
            if (tokens[end - 1].IsWord && !IsHyphen(end) && !cased.Is(end - 1, WordClass.Connector | WordClass.Article | WordClass.Conjunction)) AddShortForm(name.First, end, cluster);
        if (type == EntityType.Person)
        {
            for (var first = name.First + 1; first < name.End; first++)
                if (tokens[first].IsWord && !IsHyphen(first - 1))
                {
                    AddShortForm(first, name.End, cluster);
                    // Ulises Carhuamaca Ponce is Carhuamaca: of two surnames the first is used alone.
                    if (first + 1 < name.End && !IsHyphen(first + 1)) AddShortForm(first, first + 1, cluster);
                }
            return;
        }
        for (var i = name.First; i < name.End; i++)
            if (words.Heads.Exactly(tokens, i, i + 1) is { } head && head.Has(HeadUse.Short) && (i + 1 == name.End || !cased.IsNameLike(i + 1))) AddShortForm(i, i + 1, cluster);
    }

    private bool IsHyphen(int token) => _text.Form(token) is "-" or "/" or "'s" or "’s";

    private void AddShortForm(int first, int end, NameCluster cluster) =>
        _byShortForm.Add(_text.Tokens, first, end, [cluster], static (old, added) =>
        {
            old.AddRange(added);
            return old;
        });

    /// <summary>Decides the type of a cluster by the weights of all its names.</summary>
    private static void Settle(NameCluster cluster)
    {
        foreach (ref readonly var name in CollectionsMarshal.AsSpan(cluster.Names)) cluster.Evidence.Add(name.For);
        cluster.Type = cluster.Thing switch
        {
            null when cluster.Anchor is { Type: { } type } => type, // the head of the full name says it
            { } when cluster.Anchor.Reading?.Kind is ReadingKind.City or ReadingKind.Region && cluster.Evidence.Best is not EntityType.Gpe && cluster.Evidence.Of(cluster.Evidence.Best) > cluster.Evidence.Of(EntityType.Gpe) + 1 => cluster.Evidence.Best,
            { } thing => thing.Type,
            _ => cluster.Evidence.Best,
        };
    }

    /// <summary>The gazetteer, for the rooms that read headings.</summary>
    public Gazetteer Gazetteer => gazetteer;
}
