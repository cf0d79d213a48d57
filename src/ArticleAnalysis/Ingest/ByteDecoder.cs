using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace ArticleAnalysis.Ingest;

/// <summary>What bytes say as text.</summary>
/// <param name="Text">The text, without byte-order mark.</param>
/// <param name="Encoding">Name of the encoding.</param>
/// <param name="HasUndecodable">True when some bytes were not valid and became U+FFFD.</param>
internal readonly record struct DecodedText(string Text, string Encoding, bool HasUndecodable);

/// <summary>Finds the encoding of an input and decodes it: mark, declared label, label in the markup, UTF-8, UTF-16, then detection.</summary>
internal static class ByteDecoder
{
    private const int DetectionSample = 65_536;
    private const string LastResort = "windows-1252";

    static ByteDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes <paramref name="bytes"/>.</summary>
    /// <param name="bytes">The input.</param>
    /// <param name="charset">Label that a server or record gave, or null.</param>
    /// <param name="cut">True when the input was cut: a character that ends beyond the cut is dropped in silence.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? charset, bool cut)
    {
        if (MarkOf(bytes) is var (marked, length)) return DecodeAs(marked, bytes[length..], cut);
        if (EncodingOf(charset) is { } declared)
        {
            var text = DecodeAs(declared, bytes, cut);
            if (!text.HasUndecodable) return text;
        }
        var label = CharsetSniffer.LabelIn(bytes);
        if (IsUtf8(bytes, cut) && !bytes.Contains((byte)0))
            return DecodeAs(IsSevenBit(label) && EncodingOf(label) is { } shifting ? shifting : Encoding.UTF8, bytes, cut);
        if (CharsetSniffer.LooksLikeUtf16(bytes) is { } utf16) return DecodeAs(utf16, bytes, cut);
        var asUtf8 = DecodeAs(Encoding.UTF8, bytes, cut);
        if (!asUtf8.HasUndecodable) return asUtf8;
        if (IsUtf8WithFaults(asUtf8.Text)) return asUtf8;
        if (EncodingOf(label) is { } labelled and not (UTF8Encoding or UnicodeEncoding or UTF32Encoding)) return DecodeAs(labelled, bytes, cut);
        return DecodeAs(Detect(bytes), bytes, cut);
    }

    private static (Encoding, int)? MarkOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    private static Encoding? EncodingOf(string? label)
    {
        label = label?.Trim().Trim('"', '\'').ToLowerInvariant();
        // As browsers do: pages that say Latin-1 or ASCII mean Windows-1252.
        if (label is "iso-8859-1" or "latin1" or "iso8859-1" or "us-ascii" or "ascii") label = LastResort;
        if (string.IsNullOrEmpty(label)) return null;
        try
        {
            return Encoding.GetEncoding(label);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static DecodedText DecodeAs(Encoding encoding, ReadOnlySpan<byte> bytes, bool cut)
    {
        var text = cut ? DecodeWhole(encoding.GetDecoder(), bytes) : encoding.GetString(bytes);
        var undecodable = encoding is UTF8Encoding ? !IsUtf8(bytes, cut) : text.Contains('\uFFFD');
        return new(text, encoding.WebName, undecodable);
    }

    /// <summary>Without the character that the cut divides: the decoder keeps its first bytes to itself.</summary>
    private static string DecodeWhole(Decoder decoder, ReadOnlySpan<byte> bytes)
    {
        var chars = new char[decoder.GetCharCount(bytes, flush: false)];
        return new string(chars, 0, decoder.GetChars(bytes, chars, flush: false));
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes, bool cut)
    {
        if (cut)
        {
            var end = bytes.Length;
            while (end > 0 && bytes.Length - end < 3 && (bytes[end - 1] & 0xC0) == 0x80) end--;
            if (end > 0 && bytes[end - 1] >= 0xC0) bytes = bytes[..(end - 1)];
        }
        return Utf8.IsValid(bytes);
    }

    /// <summary>True when what lies beyond ASCII is mostly valid: a damaged UTF-8 text, not one in a legacy encoding.</summary>
    private static bool IsUtf8WithFaults(string text)
    {
        var (good, bad) = (0, 0);
        foreach (var c in text)
        {
            if (c == '\uFFFD') bad++;
            else if (c > '\u007F') good++;
        }
        return good > 2 * bad;
    }

    /// <summary>Encodings whose bytes are all ASCII, so that they pass for UTF-8: only the label tells.</summary>
    private static bool IsSevenBit(string? label) => label is not null
        && (label.StartsWith("iso-2022", StringComparison.OrdinalIgnoreCase) || label.StartsWith("hz-", StringComparison.OrdinalIgnoreCase));

    private static Encoding Detect(ReadOnlySpan<byte> bytes)
    {
        var best = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, DetectionSample)].ToArray()).Detected;
        return best is { Confidence: > 0.5f } ? EncodingOf(best.EncodingName) ?? Encoding.GetEncoding(LastResort) : Encoding.GetEncoding(LastResort);
    }
}
