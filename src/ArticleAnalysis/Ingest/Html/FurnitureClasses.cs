using System.Collections.Frozen;
using AngleSharp.Dom;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Html;

/// <summary>Tells by class and id that an element is page furniture: navigation, sharing, related stories, comments.</summary>
internal static class FurnitureClasses
{
    private static readonly FrozenDictionary<string, bool> Words =
        EmbeddedTable.Read("Ingest/Html/furniture.tsv").ToFrozenDictionary(r => r[0], r => r[1] == "drop", StringComparer.Ordinal);

    /// <summary>True when the element says of itself that it is not shown.</summary>
    public static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || (element.GetAttribute("style") is { } style && IsHiddenBy(style));

    /// <summary>What class and id say: true for furniture, false for furniture when it holds little text, null for nothing.</summary>
    public static bool? ByName(IElement element)
    {
        bool? found = null;
        foreach (var attribute in (ReadOnlySpan<string?>)[element.ClassName, element.Id, element.GetAttribute("data-component"), element.GetAttribute("data-testid")])
        {
            if (string.IsNullOrEmpty(attribute)) continue;
            var kind = KindOf(attribute);
            if (kind == true) return true;
            found ??= kind;
        }
        return found;
    }

    /// <summary>The strongest kind among the words of an attribute, single or joined in pairs: <c>post__read-more</c>.</summary>
    private static bool? KindOf(string attribute)
    {
        bool? found = null;
        string? previous = null;
        for (int start = 0, i = 0; i <= attribute.Length; i++)
        {
            var inside = i < attribute.Length && char.IsAsciiLetterOrDigit(attribute[i]);
            // camelCase begins a new word.
            var bump = inside && i > start && char.IsAsciiLetterUpper(attribute[i]) && char.IsAsciiLetterLower(attribute[i - 1]);
            if (inside && !bump) continue;
            if (i > start)
            {
                var word = attribute[start..i].ToLowerInvariant();
                if (Words.TryGetValue(word, out var drop) || (previous is not null && Words.TryGetValue($"{previous}-{word}", out drop)))
                {
                    if (drop) return true;
                    found = false;
                }
                previous = word;
            }
            if (i < attribute.Length && char.IsWhiteSpace(attribute[i])) previous = null;
            start = bump ? i : i + 1;
        }
        return found;
    }

    private static bool IsHiddenBy(string style)
    {
        var packed = style.Replace(" ", "", StringComparison.Ordinal);
        return packed.Contains("display:none", StringComparison.OrdinalIgnoreCase) || packed.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }
}
