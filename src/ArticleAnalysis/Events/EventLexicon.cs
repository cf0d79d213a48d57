using System.Collections.Frozen;
using System.Globalization;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Events;

/// <summary>What must follow a verb so that an entry holds.</summary>
internal enum ComplementKind : byte { Free, Nouns, Any, Entity, None, Infinitive, Bad, Good }

/// <summary>One way to use a verb: what must follow, what event it makes; a weak one says little by itself.</summary>
internal sealed record VerbEntry(string Particle, ComplementKind Complement, FrozenSet<string> Nouns, bool OrEntity, EventType Type, bool IsWeak);

/// <summary>How a noun acts for a country or a body.</summary>
internal enum AgentKind : byte { None, State, Force, Person }

/// <summary>The tables of the room: event verbs, event nouns, nouns that act for a country.</summary>
internal sealed class EventLexicon
{
    private readonly FrozenDictionary<string, VerbEntry[]> _verbs;
    private readonly FrozenDictionary<string, EventType> _nouns;
    private readonly FrozenDictionary<string, AgentKind> _agents;
    private readonly FrozenDictionary<string, double> _polarity;
    private readonly Lazy<Valences> _valences;
    private readonly FrozenSet<string> _placeMarkers;

    public EventLexicon(LanguageResources resources)
    {
        var classes = resources.Table("Events/event-objects.tsv").ToDictionary(r => r[0], r => r.List(1), StringComparer.Ordinal);
        _verbs = resources.Table("Events/event-verbs.tsv").SelectMany(row => Verbs(row, classes)).GroupBy(v => v.Verb, StringComparer.Ordinal)
            // The more an entry asks for, the more it knows: "strike down" goes before "strike", "sign a deal" before "sign".
            .ToFrozenDictionary(g => g.Key, g => g.Select(v => v.Entry).OrderBy(Rank).ToArray(), StringComparer.Ordinal);
        _nouns = resources.Table("Events/event-nouns.tsv").SelectMany(r => r.List(0).Select(noun => (noun, Type: Enum.Parse<EventType>(r[1], ignoreCase: true))))
            .ToFrozenDictionary(n => n.noun, n => n.Type, StringComparer.Ordinal);
        _agents = resources.Table("Events/event-agents.tsv").DistinctBy(r => r[0]).ToFrozenDictionary(r => r[0], r => Enum.Parse<AgentKind>(r[1], ignoreCase: true), StringComparer.Ordinal);
        _placeMarkers = resources.Table("Events/place-markers.tsv").Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal);
        _valences = new(() => new(resources));
        _polarity = resources.Table("Stances/polarity.tsv").ToFrozenDictionary(r => r[0], r => double.Parse(r[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }

    /// <summary>The uses of a verb, the most specific first.</summary>
    public ReadOnlySpan<VerbEntry> VerbsOf(string lemma) => _verbs.GetValueOrDefault(lemma);

    /// <summary>The type of event that a noun names, or null.</summary>
    public EventType? NounOf(string lemma) => _nouns.TryGetValue(lemma, out var type) ? type : null;

    public AgentKind AgentOf(string lemma) => _agents.GetValueOrDefault(lemma);

    /// <summary>The form under which the tables know a token: the lemma, in lower case for names ("the Court").</summary>
    public static string KeyOf(in Token token) => token.Upos == Upos.Propn ? token.Lower : token.Lemma;

    /// <summary>-1 for words of blame, 1 for words of praise, 0 for all others.</summary>
    public double PolarityOf(string lemma) => _polarity.GetValueOrDefault(lemma);

    /// <summary>How good or bad a word sounds by itself: -6 to 6, 0 for words that the table lacks.</summary>
    public int ValenceOf(string lower) => _valences.Value.Of(lower);

    /// <summary>True for prepositions that say where something happens.</summary>
    public bool IsPlaceMarker(string lower) => _placeMarkers.Contains(lower);

    private static int Rank(VerbEntry entry) => (entry.Particle.Length > 0 ? 0 : 10) + entry.Complement switch
    {
        ComplementKind.Nouns => 0,
        ComplementKind.Bad or ComplementKind.Good => 1,
        ComplementKind.Infinitive => 2,
        ComplementKind.Entity => 3,
        ComplementKind.Any => 4,
        ComplementKind.None => 5,
        _ => 6,
    };

    private static IEnumerable<(string Verb, VerbEntry Entry)> Verbs(TsvRow row, Dictionary<string, string[]> classes)
    {
        var nouns = new List<string>();
        var (kind, orEntity) = (ComplementKind.Free, false);
        foreach (var word in row.List(1))
        {
            if (word == "entity" && nouns.Count + row.List(1).Length > 1) orEntity = true;
            else if (word[0] == '@') nouns.AddRange(classes[word[1..]]);
            else if (KindOf(word) is { } named) kind = named;
            else nouns.Add(word);
        }
        if (nouns.Count > 0) kind = ComplementKind.Nouns;
        foreach (var verb in row.List(0))
        {
            var space = verb.IndexOf(' ', StringComparison.Ordinal);
            var entry = new VerbEntry(space < 0 ? "" : verb[(space + 1)..], kind, nouns.ToFrozenSet(StringComparer.Ordinal), orEntity,
                Enum.Parse<EventType>(row[2], ignoreCase: true), row[3] == "weak");
            yield return (space < 0 ? verb : verb[..space], entry);
        }
    }

    private static ComplementKind? KindOf(string word) => word switch
    {
        "any" => ComplementKind.Any,
        "entity" => ComplementKind.Entity,
        "none" => ComplementKind.None,
        "to" => ComplementKind.Infinitive,
        "bad" => ComplementKind.Bad,
        "good" => ComplementKind.Good,
        _ => null,
    };
}
