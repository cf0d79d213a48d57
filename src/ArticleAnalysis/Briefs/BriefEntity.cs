using ArticleAnalysis.Entities;

namespace ArticleAnalysis.Briefs;

/// <summary>A named thing and everything in the text that means it.</summary>
public sealed record BriefEntity
{
    /// <summary><c>e1</c> for the most salient, and so on.</summary>
    public required string Id { get; init; }

    /// <summary>The fullest form in the text, or the gazetteer's name.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public EntityType Type { get; init; }

    /// <summary>Other forms by which the text names it.</summary>
    public IReadOnlyList<string> Aliases { get; init => field = value ?? []; } = [];

    /// <summary>Ids in public registers; empty when there are none.</summary>
    public BriefLinks? Links { get; init; }

    /// <summary>The role that the text gives, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Id of the entity to which it belongs, or null.</summary>
    public string? Affiliation { get; init; }

    /// <summary>Share of the article, 0 to 1.</summary>
    public double Salience { get; init; }

    /// <summary>Mentions in text order.</summary>
    public IReadOnlyList<BriefMention> Mentions { get; init => field = value ?? []; } = [];
}

/// <summary>Ids of an entity in public registers.</summary>
public sealed record BriefLinks
{
    /// <summary>ISO 3166-1 alpha-2 code of a country.</summary>
    public string? Iso3166 { get; init; }

    /// <summary>Wikidata id.</summary>
    public string? Wikidata { get; init; }

    /// <summary>IPTC code.</summary>
    public string? Iptc { get; init; }
}

/// <summary>One place in the text that means an entity.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">The words.</param>
/// <param name="Kind">How the words mean it.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record BriefMention(BriefSpan Span, string Text, MentionKind Kind, double Confidence);

/// <summary>A lasting tie between two entities.</summary>
/// <param name="Type">What ties them.</param>
/// <param name="From">Id of the entity that has the tie.</param>
/// <param name="To">Id of the entity it has it to.</param>
/// <param name="Span">The words that say so.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record BriefRelation(RelationType Type, string From, string To, BriefSpan Span, double Confidence);
