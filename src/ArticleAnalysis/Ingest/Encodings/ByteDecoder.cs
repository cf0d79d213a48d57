using System.Text;
using System.Text.Unicode;

namespace ArticleAnalysis.Ingest.Encodings;

/// <summary>What bytes say as text.</summary>
/// <param name="Text">The text, without byte-order mark.</param>
/// <param name="Encoding">The encoding, and how it was known.</param>
internal sealed record DecodedText(string Text, InputEncoding Encoding)
{
    /// <summary>Number of bytes that were not valid and became U+FFFD.</summary>
    public int Undecodable { get; init; }

    /// <summary>Index of the first of them; -1 when there are none.</summary>
    public int FirstUndecodable { get; init; } = -1;

    /// <summary>Number of bytes inside UTF-8 that were read as Windows-1252.</summary>
    public int Strays { get; init; }
}

/// <summary>Finds the encoding of an input and decodes it: mark, form, then labels that the letters do not gainsay, then the letters alone.</summary>
/// <remarks>Bytes that are valid UTF-8 are UTF-8 whatever a label says: hardly any text in another encoding is. A label that names another encoding than the bytes are in is
/// the commonest fault of pages, so no label is believed that makes nonsense of them.</remarks>
internal static class ByteDecoder
{
    /// <summary>Decodes <paramref name="bytes"/>.</summary>
    /// <param name="bytes">The input.</param>
    /// <param name="charset">Label that a server or record gave, or null.</param>
    /// <param name="cut">True when the input was cut: a character that ends beyond the cut is dropped in silence.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? charset, bool cut)
    {
        if (UnicodeForm.MarkOf(bytes) is var (marked, length)) return DecodeAs(marked, EncodingEvidence.Mark, bytes[length..], cut, offset: length);
        if (UnicodeForm.WithZeros(bytes) is { } utf16) return DecodeAs(utf16, EncodingEvidence.Form, bytes, cut);
        var (header, markup) = (EncodingLabels.Find(charset), EncodingLabels.Find(MarkupLabel.In(bytes)));
        if (cut) bytes = WithoutHalfCharacter(bytes);
        if (Utf8.IsValid(bytes)) return SevenBit(bytes, header ?? markup, cut) ?? new(Encoding.UTF8.GetString(bytes), new("utf-8", EncodingEvidence.Form));
        if (header is { IsUtf16: true } && DecodeAs(header.Name, EncodingEvidence.Header, bytes, cut) is { Undecodable: 0 } wide) return wide;

        var utf8 = FaultyUtf8.Read(bytes);
        var labelled = header is { IsUnicode: true } || (header is null && markup is { IsUnicode: true });
        if (labelled ? utf8.Valid >= utf8.Faults : utf8.Valid > 2 * utf8.Faults)
            return new(utf8.Text, new("utf-8", EncodingEvidence.Form)) { Undecodable = utf8.Lost, FirstUndecodable = utf8.FirstLost, Strays = utf8.Strays };

        var detector = new EncodingDetector(bytes);
        if (header is { IsUnicode: false } && detector.Fits(header)) return DecodeAs(header.Name, EncodingEvidence.Header, bytes, cut);
        if (markup is { IsUnicode: false } && detector.Fits(markup)) return DecodeAs(markup.Name, EncodingEvidence.Markup, bytes, cut);
        return DecodeAs(detector.Best.Name, EncodingEvidence.Letters, bytes, cut);
    }

    /// <summary>Encodings whose bytes are all ASCII, so that they pass for UTF-8: escapes or the label tell.</summary>
    private static DecodedText? SevenBit(ReadOnlySpan<byte> bytes, KnownEncoding? label, bool cut) =>
        UnicodeForm.HasJapaneseEscapes(bytes) && label?.Name != "iso-2022-kr" ? DecodeAs("iso-2022-jp", EncodingEvidence.Form, bytes, cut)
        : label is { Name: "iso-2022-kr" or "iso-2022-jp" or "hz-gb-2312" } ? DecodeAs(label.Name, EncodingEvidence.Header, bytes, cut) : null;

    private static DecodedText DecodeAs(string name, EncodingEvidence evidence, ReadOnlySpan<byte> bytes, bool cut, int offset = 0)
    {
        var faults = new FaultCounter();
        var decoder = EncodingLabels.Named(name).Decoder(faults);
        var chars = new char[bytes.Length + 1];
        var length = decoder.GetChars(bytes, chars, flush: !cut);
        return new(new string(chars, 0, length), new(name, evidence)) { Undecodable = faults.Count, FirstUndecodable = faults.First < 0 ? -1 : faults.First + offset };
    }

    private static ReadOnlySpan<byte> WithoutHalfCharacter(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.Length;
        while (end > 0 && bytes.Length - end < 3 && (bytes[end - 1] & 0xC0) == 0x80) end--;
        return end > 0 && bytes[end - 1] >= 0xC0 && !Utf8.IsValid(bytes[(end - 1)..]) ? bytes[..(end - 1)] : bytes;
    }
}
