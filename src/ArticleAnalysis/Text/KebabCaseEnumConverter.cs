using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArticleAnalysis.Text;

/// <summary>Writes enum members in kebab case, as the brief spells them (<c>MoreThan</c> is <c>more-than</c>).</summary>
public sealed class KebabCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower) where T : struct, Enum;

/// <summary>Writes enum members in upper case, as coding schemes spell them (<c>Sanction</c> is <c>SANCTION</c>).</summary>
public sealed class UpperCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseUpper) where T : struct, Enum;
