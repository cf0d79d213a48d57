using System.Globalization;
using System.Text;
using System.Xml;

namespace ArticleAnalysis.Timeline;

/// <summary>Writes the time expressions of a text as TimeML does: the text with a TIMEX3 element around each.</summary>
public static class TimexXml
{
    /// <summary>The document, lines ended as in the text. Characters that XML cannot hold become U+FFFD.</summary>
    /// <param name="id">Name of the text.</param>
    /// <param name="text">The text.</param>
    /// <param name="times">Its times, in text order.</param>
    /// <param name="day">The day of the text, written as its creation time; null when it is not known.</param>
    public static string Write(string id, string text, IReadOnlyList<Timex> times, DateOnly? day = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(times);
        var xml = new StringBuilder(text.Length * 2);
        xml.Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DOCID>").AppendEscaped(id).Append("</DOCID>\n");
        if (day?.ToString("O", CultureInfo.InvariantCulture) is { } made)
            xml.Append(CultureInfo.InvariantCulture, $"<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"{made}\" functionInDocument=\"CREATION_TIME\">{made}</TIMEX3></DCT>\n");
        xml.Append("<TEXT>");
        var (at, number) = (0, 0);
        foreach (var time in times)
        {
            if (time.Span.Start < at) continue;
            xml.AppendEscaped(text.AsSpan(at, time.Span.Start - at));
            xml.Append(CultureInfo.InvariantCulture, $"<TIMEX3 tid=\"t{++number}\" type=\"{time.Type.ToString().ToUpperInvariant()}\" value=\"{time.Value}\"");
            if (time.Modifier is { } modifier) xml.Append(" mod=\"").Append(modifier).Append('"');
            xml.Append('>').AppendEscaped(time.Span.In(text)).Append("</TIMEX3>");
            at = time.Span.End;
        }
        return xml.AppendEscaped(text.AsSpan(at)).Append("</TEXT>\n</TimeML>\n").ToString();
    }

    private static StringBuilder AppendEscaped(this StringBuilder xml, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '&' or '<' or '>') xml.Append(text[i] switch { '&' => "&amp;", '<' => "&lt;", _ => "&gt;" });
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) xml.Append(text[i]).Append(text[++i]);
            else xml.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        }
        return xml;
    }
}
