using ArticleAnalysis.Entities;
using ArticleAnalysis.Events;

namespace ArticleAnalysis.Training.Events;

/// <summary>An event by the codes of its parties, as the CAMEO sets have it; null for a party that has no code.</summary>
internal sealed record CodedEvent(string? Source, string? Target, string Code, string Type = "");

/// <summary>Codes of actors: the ISO 3166-1 alpha-3 code of the country that one is, belongs to or governs; IGO for bodies of no country.</summary>
internal sealed class ActorCodes
{
    private const string International = "IGO";

    private const string Columns = "iso3, cow, leader, from, to";

    private readonly Dictionary<string, string> _alpha3 = new(StringComparer.Ordinal);
    private readonly ILookup<string, (string Country, string From, string To)> _leaders;

    /// <param name="countries">countries.tsv: columns iso3 and iso2.</param>
    /// <param name="leaders">leaders.reign.tsv: code of the country, surname, first and last day of the office.</param>
    /// <exception cref="FormatException">A table has other columns.</exception>
    public ActorCodes(string countries, string leaders)
    {
        using var lines = File.ReadLines(countries).GetEnumerator();
        string[] head = lines.MoveNext() ? lines.Current.Split('\t') : [];
        if (head is not ["iso3", "iso2", ..]) throw new FormatException($"{countries} does not begin with the columns iso3 and iso2.");
        while (lines.MoveNext())
            if (lines.Current.Split('\t') is [var three, var two, ..]) _alpha3[two] = three;
        var rows = File.ReadLines(leaders).Select(static l => l.Split('\t')).ToList();
        if (rows.Count == 0 || string.Join(", ", rows[0]) != Columns) throw new FormatException($"{leaders} does not have the columns {Columns}.");
        _leaders = rows.Skip(1).ToLookup(static r => r[2], static r => (r[0], r[3].Replace("-", "", StringComparison.Ordinal), r[4].Replace("-", "", StringComparison.Ordinal)), StringComparer.Ordinal);
    }

    /// <summary>The events of an entry: one for each pair of its parties; null for one that is not named or has no code.</summary>
    /// <param name="e">The entry.</param>
    /// <param name="entities">The entities.</param>
    /// <param name="day">The day of the article (yyyyMMdd), by which offices are told; empty when it is not known.</param>
    public IEnumerable<CodedEvent> Of(Event e, EntitySet entities, string day)
    {
        var type = e.Type.ToString().ToUpperInvariant();
        foreach (var source in Codes(e.Actor, e.CoActors))
            foreach (var target in Codes(e.Recipient, e.CoRecipients))
                yield return new(source, target, PloverCodes.CameoOf(e.Type), type);

        IEnumerable<string?> Codes(int? first, IReadOnlyList<int> others) => first is null ? [null] : others.Prepend(first.Value).Select(i => CodeOf(entities[i], entities, day)).Distinct();
    }

    private string? CodeOf(Entity entity, EntitySet entities, string day) =>
        entity.Iso3166 is { } iso && _alpha3.TryGetValue(iso, out var code) ? code
        : entity.Affiliation is { } parent && parent != entity.Index ? CodeOf(entities[parent], entities, day)
        : entity.Type == EntityType.Org ? International
        : entity.Type == EntityType.Person ? CountryLedBy(entity.Name, day) : null;

    private string? CountryLedBy(string name, string day)
    {
        foreach (var (country, from, to) in _leaders[name[(name.LastIndexOf(' ') + 1)..]].Reverse())
            if (day.Length == 0 || (string.CompareOrdinal(from, day) <= 0 && string.CompareOrdinal(day, to) <= 0)) return country;
        return null;
    }
}
