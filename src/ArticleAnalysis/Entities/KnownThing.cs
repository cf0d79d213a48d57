namespace ArticleAnalysis.Entities;

/// <summary>A thing of the real world that the tables know.</summary>
/// <param name="Name">The name under which the brief lists it.</param>
/// <param name="Type">What it is.</param>
/// <param name="Iso3166">Code, for countries and territories that have one of their own.</param>
/// <param name="Country">Code of the country in which it lies or to which it belongs; empty when unknown.</param>
/// <param name="Gender">m, f, or another sign when unknown.</param>
internal sealed record KnownThing(string Name, EntityType Type, string? Iso3166 = null, string Country = "", char Gender = '-')
{
    /// <summary>Common nouns by which articles call it: the bloc.</summary>
    public IReadOnlyList<string> Nouns { get; init; } = [];

    /// <summary>Wikidata id, where it is certain.</summary>
    public string? Wikidata { get; init; }
}
