using System.Text.Json.Serialization;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Entities;

/// <summary>One real-world thing and everything in the text that means it.</summary>
public sealed record Entity
{
    /// <summary>Place in the set, 0 for the most salient; the brief's id is <c>e</c> and this number plus one.</summary>
    public required int Index { get; init; }

    /// <summary>The fullest form in the text, or the gazetteer's name.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public required EntityType Type { get; init; }

    /// <summary>Country code, ISO 3166-1 alpha-2, or null.</summary>
    public string? Iso3166 { get; init; }

    /// <summary>Wikidata id, or null.</summary>
    public string? Wikidata { get; init; }

    /// <summary>The role that the text gives (<c>Canadian Prime Minister</c>), or null; empty when there is none.</summary>
    public TextSpan Description { get; init; }

    /// <summary>Index of the entity to which it belongs (a minister's country), or null.</summary>
    public int? Affiliation { get; init; }

    /// <summary>Share of the article that it has, 0 to 1; sums to 1 over the set.</summary>
    public required double Salience { get; init; }

    /// <summary>Mentions in text order.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }
}

/// <summary>One place in the text that means an entity.</summary>
/// <param name="Span">The words.</param>
/// <param name="Entity">Index of the entity in the set.</param>
/// <param name="Kind">How the words mean it.</param>
/// <param name="Confidence">0 to 1.</param>
public readonly record struct Mention(TextSpan Span, int Entity, MentionKind Kind, double Confidence);

/// <summary>What kind of thing an entity is: the names of OntoNotes 5.</summary>
[JsonConverter(typeof(UpperCaseEnumConverter<EntityType>))]
public enum EntityType
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A company, agency, institution, party or band.</summary>
    Org,

    /// <summary>A country, state, city or other place with a government.</summary>
    Gpe,

    /// <summary>A place without a government: river, sea, region.</summary>
    Loc,

    /// <summary>A nationality, religion or political group of people.</summary>
    Norp,

    /// <summary>A building, airport, road or bridge.</summary>
    Facility,

    /// <summary>A named war, storm, tournament or conference.</summary>
    Event,

    /// <summary>A product, vehicle or weapon.</summary>
    Product,

    /// <summary>A book, film, song or report.</summary>
    Work,

    /// <summary>A named law or treaty.</summary>
    Law,
}

/// <summary>How words mean an entity.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<MentionKind>))]
public enum MentionKind
{
    /// <summary>A full name.</summary>
    Name,

    /// <summary>An acronym, a surname, a short form.</summary>
    Alias,

    /// <summary>A capital or seat for its government: Ottawa for Canada.</summary>
    Metonym,

    /// <summary>An adjective of place or people: Chinese for China.</summary>
    Demonym,

    /// <summary>A description: the prime minister.</summary>
    Nominal,

    /// <summary>A pronoun.</summary>
    Pronoun,
}
