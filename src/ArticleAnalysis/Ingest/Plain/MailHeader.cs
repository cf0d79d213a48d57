using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest.Plain;

/// <summary>The fields at the head of a mail (RFC 5322): subject, sender and day are metadata, the rest is furniture.</summary>
/// <param name="Subject">Where the subject stands; empty when there is none.</param>
/// <param name="Sender">Name of the sender without the address, or null.</param>
/// <param name="Date">Value of the date field, or null.</param>
internal readonly record struct MailHeader(TextSpan Subject, string? Sender, string? Date)
{
    private const int LeastFields = 2;
    private const int LongestName = 30;

    private static readonly string[] Fields = ["From", "To", "Subject", "Date", "Sent", "Cc", "Bcc", "Reply-To"];

    /// <summary>Reads and marks the fields of a mail; <c>default</c> when the text does not begin with two of the common ones.</summary>
    public static MailHeader Read(LineTable lines)
    {
        var first = lines.NextFilled(-1, 1);
        if (first < 0) return default;
        var (end, common) = (first, 0);
        for (; end < lines.Count && lines.Kinds[end] == LineKind.Words; end++)
        {
            var name = NameOf(lines.In(end));
            if (name.IsEmpty && (end == first || lines.Indent(end) == 0)) break;
            if (IndexOf(name) >= 0) common++;
        }
        if (common < LeastFields) return default;

        var header = default(MailHeader);
        for (var i = first; i < end; i++)
        {
            var line = lines.Span(i);
            var name = NameOf(lines.In(i));
            if (name.IsEmpty && lines.Indent(i) == 0) break;
            lines.Kinds[i] = LineKind.Furniture;
            var value = new TextSpan(line.Start + Math.Min(name.Length + 1, line.Length), line.End).Trim(lines.Text);
            header = IndexOf(name) switch
            {
                0 => header with { Sender = SenderOf(value.Of(lines.Text)) },
                2 => header with { Subject = value },
                3 or 4 => header with { Date = value.Of(lines.Text) },
                _ => header,
            };
        }
        return header;
    }

    private static int IndexOf(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < Fields.Length; i++)
            if (name.Equals(Fields[i], StringComparison.OrdinalIgnoreCase))
                return i;
        return -1;
    }

    /// <summary>The name of the field that the line begins with, or empty.</summary>
    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        if (colon is < 2 or > LongestName) return default;
        foreach (var c in line[..colon])
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
                return default;
        return line[..colon];
    }

    private static string? SenderOf(string value)
    {
        var name = value.Split('<', '[')[0].Trim().Trim('"').Trim();
        return name.Length == 0 || name.Contains('@') ? null : name;
    }
}
