using System.Buffers;

namespace ArticleAnalysis.Ingest;

/// <summary>Whether a text is made of characters, and of how many words.</summary>
internal static class TextHealth
{
    /// <summary>C0 and C1 controls that no text needs; tab, line ends, form feed and NEL are left out.</summary>
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(c => (char)c).Except("\t\n\v\f\r\u0085")]);

    public static bool HasInvalidCharacters(ReadOnlySpan<char> text) => text.ContainsAny(Controls) || HasLoneSurrogate(text);

    public static bool IsControl(char c) => Controls.Contains(c);

    /// <summary>Number of runs of characters between white space, at most <paramref name="enough"/>.</summary>
    public static int CountWords(ReadOnlySpan<char> text, int enough)
    {
        var (words, inWord) = (0, false);
        foreach (var c in text)
        {
            var isWord = !char.IsWhiteSpace(c);
            if (isWord && !inWord && ++words == enough) break;
            inWord = isWord;
        }
        return words;
    }

    private static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOfAnyInRange('\uD800', '\uDFFF')) >= 0; text = text[(at + 2)..])
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return true;
        return false;
    }
}
