using System.Globalization;
using System.Text.Json;
using static ArticleAnalysis.Text.MarkupText;

namespace ArticleAnalysis.Briefs;

/// <summary>How the writers for people spell numbers, enum members and words from the article.</summary>
internal static class BriefWords
{
    /// <summary>A score with its sign: <c>+0.62</c>, <c>−0.62</c>.</summary>
    public static string Signed(double score) => score.ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture);

    /// <summary>A number with at most four decimals and no exponent.</summary>
    public static string Number(double value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    /// <summary>An enum member as the brief spells it: <c>located-in</c>.</summary>
    public static string Kebab<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>An enum member of a coding scheme: <c>SANCTION</c>.</summary>
    public static string Upper<T>(T value) where T : struct, Enum => value.ToString().ToUpperInvariant();

    /// <summary>Authors, outlet, day and length of the article, as far as they are known.</summary>
    public static IEnumerable<string> Imprint(Brief brief)
    {
        if (brief.Authors.Count > 0) yield return OneLine(string.Join(", ", brief.Authors));
        if (brief.Outlet is { } outlet) yield return OneLine(outlet);
        if (brief.Published is { } published) yield return published;
        if (brief.Kind is { } kind) yield return Kebab(kind.Label);
        if (brief.Metrics.Words > 0) yield return $"{Number(brief.Metrics.Words)} words";
    }

    /// <summary>What the article is called: its title, else its address, else its id.</summary>
    public static string Heading(Brief brief) => OneLine(brief.Title ?? brief.Source.Uri) is { Length: > 0 } heading ? heading : brief.Id;
}
