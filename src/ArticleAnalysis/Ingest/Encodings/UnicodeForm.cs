namespace ArticleAnalysis.Ingest.Encodings;

/// <summary>Encodings that the form of the bytes tells: by a mark, by zeros, by escapes.</summary>
internal static class UnicodeForm
{
    private const int Head = 4096;
    private const int Kana = 0x30;

    /// <summary>The encoding that a byte-order mark names and the length of the mark, or null.</summary>
    public static (string Encoding, int Length)? MarkOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => ("utf-8", 3),
        [0xFF, 0xFE, 0, 0, ..] => ("utf-32le", 4),
        [0, 0, 0xFE, 0xFF, ..] => ("utf-32be", 4),
        [0xFF, 0xFE, ..] => ("utf-16le", 2),
        [0xFE, 0xFF, ..] => ("utf-16be", 2),
        _ => null,
    };

    /// <summary>UTF-16 without a mark, or null: spaces, line ends and Latin letters have their zero always on the same side.</summary>
    public static string? WithZeros(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..(Math.Min(bytes.Length, Head) & ~1)];
        Span<int> first = stackalloc int[256];
        Span<int> second = stackalloc int[256];
        first.Clear();
        second.Clear();
        for (var i = 0; i < bytes.Length; i += 2)
        {
            first[bytes[i]]++;
            second[bytes[i + 1]]++;
        }
        var (little, big) = (TextShare(second, first, bytes.Length / 2), TextShare(first, second, bytes.Length / 2));
        return little == 0 && big == 0 ? null : little > big || (little == big && second[0] > first[0]) ? "utf-16le" : "utf-16be";
    }

    /// <summary>Share of the high bytes that are those of a text: ASCII and punctuation, one alphabet, kana, ideographs or Hangul; 0 when too few are. Machine code and images have others, and ASCII with a stray zero has the same on both sides.</summary>
    private static double TextShare(ReadOnlySpan<int> high, ReadOnlySpan<int> low, int pairs)
    {
        var alphabets = high[0] + Sum(high[1..0x20]);
        var known = alphabets + high[0x20] + high[0xFF] + Sum(high[0x30..0xA0]) + Sum(high[0xAC..0xD8]);
        var differ = alphabets * 10 >= pairs || high[Kana] * 4 >= pairs || Sum(low[0x80..]) * 5 >= pairs;
        return differ && pairs > 1 && high[0] > 0 && Sum(high[0xD8..0xE0]) * 20 <= pairs && known * 10 >= pairs * 9 ? (double)known / pairs : 0;
    }

    /// <summary>ISO-2022-JP: seven-bit text with the escapes that begin two-byte characters.</summary>
    public static bool HasJapaneseEscapes(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("\u001B$B"u8) >= 0 || bytes.IndexOf("\u001B$@"u8) >= 0;

    private static int Sum(ReadOnlySpan<int> counts)
    {
        var sum = 0;
        foreach (var count in counts) sum += count;
        return sum;
    }
}
