using System.Text;

namespace ArticleAnalysis.Ingest.Encodings;

/// <summary>The label of the encoding that markup carries: in a <c>meta</c> element or in the XML declaration.</summary>
internal static class MarkupLabel
{
    private const int Head = 4096;

    /// <summary>The first label in the head of the page, or null. Comments and other elements (<c>&lt;script charset&gt;</c>) do not count.</summary>
    public static string? In(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]).AsSpan();
        if (head.TrimStart().StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && head.IndexOf('>') is > 0 and var close && LabelAfter(head[..close], "encoding") is { } declared) return declared;
        while (head.IndexOf('<') is >= 0 and var at)
        {
            head = head[at..];
            var end = head.StartsWith("<!--") ? head.IndexOf("-->") : head.IndexOf('>');
            if (end < 0) return null;
            if (head.StartsWith("<meta", StringComparison.OrdinalIgnoreCase) && LabelAfter(head[..end], "charset") is { } label) return label;
            head = head[end..];
        }
        return null;
    }

    private static string? LabelAfter(ReadOnlySpan<char> element, string key)
    {
        while (element.IndexOf(key, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            element = element[(at + key.Length)..];
            var rest = element.TrimStart();
            if (!rest.StartsWith("=")) continue;
            rest = rest[1..].TrimStart(" \t\r\n\"'");
            var end = 0;
            while (end < rest.Length && (char.IsAsciiLetterOrDigit(rest[end]) || rest[end] is '-' or '_' or ':' or '.')) end++;
            if (end > 0) return rest[..end].ToString();
        }
        return null;
    }
}
