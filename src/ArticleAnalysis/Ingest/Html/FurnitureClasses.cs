using System.Collections.Frozen;
using AngleSharp.Dom;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Html;

/// <summary>Tells by class and id that an element is page furniture: navigation, sharing, related stories, comments.</summary>
internal static class FurnitureClasses
{
    private const int LongestWord = 40;

    private static readonly FrozenDictionary<string, bool> Words =
        EmbeddedTable.Read("Ingest/Html/furniture.tsv").ToFrozenDictionary(r => r[0], r => r[1] == "drop", StringComparer.Ordinal);

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
        var words = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        // The word before, a hyphen and the word: the pair and the word alone are its slices.
        Span<char> pair = stackalloc char[2 * LongestWord + 1];
        bool? found = null;
        for (int start = 0, i = 0, before = 0; i <= attribute.Length; i++)
        {
            var inside = i < attribute.Length && char.IsAsciiLetterOrDigit(attribute[i]);
            // camelCase begins a new word.
            var bump = inside && i > start && char.IsAsciiLetterUpper(attribute[i]) && char.IsAsciiLetterLower(attribute[i - 1]);
            if (inside && !bump) continue;
            if (i > start && i - start <= LongestWord)
            {
                var at = before == 0 ? 0 : before + 1;
                attribute.AsSpan(start, i - start).ToLowerInvariant(pair[at..]);
                if (at > 0) pair[before] = '-';
                var end = at + i - start;
                if (words.TryGetValue(pair[at..end], out var drop) || (at > 0 && words.TryGetValue(pair[..end], out drop)))
                {
                    if (drop) return true;
                    found = false;
                }
                pair[at..end].CopyTo(pair);
                before = end - at;
            }
            else if (i > start)
            {
                before = 0;
            }
            if (i < attribute.Length && char.IsWhiteSpace(attribute[i])) before = 0;
            start = bump ? i : i + 1;
        }
        return found;
    }

    /// <summary>True when a <c>style</c> hides its element.</summary>
    public static bool IsHiddenBy(string style)
    {
        if (!style.Contains("none", StringComparison.OrdinalIgnoreCase) && !style.Contains("hidden", StringComparison.OrdinalIgnoreCase)) return false;
        var packed = style.Replace(" ", "", StringComparison.Ordinal);
        return packed.Contains("display:none", StringComparison.OrdinalIgnoreCase) || packed.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }
}
