using System.Text.Json.Serialization;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Entities;

/// <summary>A lasting tie between two entities, as the text states it.</summary>
/// <param name="Type">What ties them.</param>
/// <param name="From">Index of the entity that has the tie (the minister).</param>
/// <param name="To">Index of the entity it has it to (the country).</param>
/// <param name="Span">The words that say so.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record Relation(RelationType Type, int From, int To, TextSpan Span, double Confidence);

/// <summary>What ties two entities.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<RelationType>))]
public enum RelationType
{
    /// <summary>Holds an office of it.</summary>
    RoleOf,

    /// <summary>Works for it or belongs to it.</summary>
    AffiliatedWith,

    /// <summary>Lies in it.</summary>
    LocatedIn,

    /// <summary>Is a member of it.</summary>
    MemberOf,

    /// <summary>Is an ally of it.</summary>
    AllyOf,

    /// <summary>Is a rival of it.</summary>
    RivalOf,

    /// <summary>Trades with it.</summary>
    TradePartnerOf,
}
