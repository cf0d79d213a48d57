using System.Text;

namespace ArticleAnalysis.Ingest;

/// <summary>What the bytes themselves say of their encoding.</summary>
internal static class CharsetSniffer
{
    private const int Head = 4096;

    /// <summary>The label in <c>&lt;meta charset&gt;</c>, in a meta content type or in the XML declaration; null when there is none.</summary>
    public static string? LabelIn(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]);
        if (!head.Contains('<')) return null;
        return LabelAfter(head, "charset") ?? (head.TrimStart().StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? LabelAfter(head, "encoding") : null);
    }

    /// <summary>UTF-16 without a mark: in Latin-script text every second byte is zero.</summary>
    public static Encoding? LooksLikeUtf16(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..(Math.Min(bytes.Length, Head) & ~1)];
        var (even, odd) = (0, 0);
        for (var i = 0; i < bytes.Length; i += 2)
        {
            if (bytes[i] == 0) even++;
            if (bytes[i + 1] == 0) odd++;
        }
        var pairs = bytes.Length / 2;
        if (pairs < 2) return null;
        if (odd * 3 > pairs && even * 10 < pairs) return Encoding.Unicode;
        return even * 3 > pairs && odd * 10 < pairs ? Encoding.BigEndianUnicode : null;
    }

    private static string? LabelAfter(string head, string key)
    {
        var at = head.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var rest = head.AsSpan(at + key.Length).TrimStart();
        if (!rest.StartsWith("=")) return null;
        rest = rest[1..].TrimStart().TrimStart("\"'");
        var end = 0;
        while (end < rest.Length && (char.IsAsciiLetterOrDigit(rest[end]) || rest[end] is '-' or '_')) end++;
        return end == 0 ? null : rest[..end].ToString();
    }
}
