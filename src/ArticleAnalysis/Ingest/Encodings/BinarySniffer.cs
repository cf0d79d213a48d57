namespace ArticleAnalysis.Ingest.Encodings;

/// <summary>Tells files that are no text at all, so that a folder of mixed files gives a message and not a brief of noise.</summary>
internal static class BinarySniffer
{
    private const int Sample = 16_384;

    private static readonly (byte[] Head, string Kind)[] Kinds =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG image"), ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ([.. "GIF8"u8], "a GIF image"), ([.. "%PDF-"u8], "a PDF document"),
        ([(byte)'P', (byte)'K', 3, 4], "a zip archive or office document"), ([0x1F, 0x8B, 8], "gzip-compressed data"),
        ([0x28, 0xB5, 0x2F, 0xFD], "zstd-compressed data"), ([0xFD, (byte)'7', (byte)'z', (byte)'X'], "xz-compressed data"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "a 7z archive"), ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an office document"), ([(byte)'P', (byte)'A', (byte)'R', (byte)'1'], "a Parquet file"),
    ];

    /// <summary>What the first bytes name, or null.</summary>
    public static string? KindOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var (head, kind) in Kinds)
            if (bytes.StartsWith(head))
                return kind;
        return null;
    }

    /// <summary>True when more than one character in twenty is a control character: no encoding of a text gives that.</summary>
    public static bool IsMostlyControls(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Sample)];
        var controls = 0;
        foreach (var c in text)
            if (TextHealth.IsControl(c))
                controls++;
        return controls > 2 && controls * 20 > text.Length;
    }
}
