using System.Net;
using System.Text;

namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Text as it stands in attributes and JSON.</summary>
internal static class PageText
{
    /// <summary>The words with entities resolved, which some sites encode twice, without tags, white space collapsed; null when nothing is left.</summary>
    public static string? Clean(string? value)
    {
        if (value is null) return null;
        if (value.Contains('&')) value = WebUtility.HtmlDecode(value);
        if (value.Contains('<')) value = WithoutTags(value);
        return Folded(value) is { Length: > 0 } text ? text : null;
    }

    private static string WithoutTags(string value)
    {
        var text = new System.Text.StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            // "a < b" is text: a tag opens with a letter or a stroke.
            var close = value[i] == '<' && i + 1 < value.Length && (char.IsAsciiLetter(value[i + 1]) || value[i + 1] == '/') ? value.IndexOf('>', i) : -1;
            if (close < 0) text.Append(value[i]);
            else i = close;
        }
        return text.ToString();
    }

    /// <summary>Runs of white space as one space, soft hyphens and zero-width marks left out.</summary>
    private static string Folded(string value)
    {
        var folded = true;
        foreach (var c in value)
            if (char.IsWhiteSpace(c) ? c != ' ' : IsLayout(c))
                folded = false;
        if (folded && !value.Contains("  ", StringComparison.Ordinal)) return value.Trim();
        var (text, space) = (new StringBuilder(value.Length), false);
        foreach (var c in value)
        {
            if (IsLayout(c)) continue;
            if (!char.IsWhiteSpace(c)) text.Append(space && text.Length > 0 ? " " : "").Append(c);
            space = char.IsWhiteSpace(c);
        }
        return text.ToString();
    }

    private static bool IsLayout(char c) => c is '\u00AD' or '\u200B' or '\uFEFF' or '\u2060';
}
