using System.Globalization;

namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>What two spellings of one title have in common: letters and digits, in lower case.</summary>
internal static class TitleKey
{
    /// <summary>Most characters of a key.</summary>
    public const int Longest = 400;

    /// <summary>Letters, digits and their marks in lower case, at most the first 400.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        Span<char> key = stackalloc char[Longest];
        return key[..Write(text, key)].ToString();
    }

    /// <summary>Writes the key of <paramref name="text"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="key">Room for <see cref="Longest"/> characters.</param>
    /// <returns>Length of the key.</returns>
    public static int Write(ReadOnlySpan<char> text, Span<char> key)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Surrogate)) continue;
            if (length == Longest) break;
            key[length++] = char.ToLowerInvariant(c);
        }
        return length;
    }

    /// <summary>True when two titles are the same but for case, spaces and punctuation.</summary>
    public static bool Same(string a, string b) => Of(a) == Of(b);
}
