using System.Buffers;

namespace ArticleAnalysis.Ingest;

/// <summary>Whether a text is made of characters, and of how many words.</summary>
internal static class TextHealth
{
    private const int LettersOfWord = 2;

    /// <summary>C0 and C1 controls that no text needs; tab, line ends, form feed and NEL are left out.</summary>
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(c => (char)c).Except("\t\n\v\f\r\u0085")]);

    public static bool HasInvalidCharacters(ReadOnlySpan<char> text) => text.ContainsAny(Controls) || HasLoneSurrogate(text);

    public static bool IsControl(char c) => Controls.Contains(c);

    /// <summary>Number of runs of characters between white space, at most <paramref name="enough"/>; in scripts that put no space between words, two letters are one.</summary>
    public static int CountWords(ReadOnlySpan<char> text, int enough)
    {
        var (words, inWord, unspaced) = (0, false, 0);
        foreach (var c in text)
        {
            var isWord = !char.IsWhiteSpace(c);
            if ((IsUnspaced(c) ? unspaced++ % LettersOfWord == 0 : isWord && !inWord) && ++words == enough) break;
            inWord = isWord;
        }
        return words;
    }

    /// <summary>Thai and Lao, Burmese, Khmer, kana, Han.</summary>
    private static bool IsUnspaced(char c) =>
        c is (>= '\u0E01' and <= '\u0EDF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17D3') or (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF');

    private static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOfAnyInRange('\uD800', '\uDFFF')) >= 0; text = text[(at + 2)..])
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return true;
        return false;
    }
}
