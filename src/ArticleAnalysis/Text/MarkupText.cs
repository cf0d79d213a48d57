using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ArticleAnalysis.Text;

/// <summary>Words of an article as they stand in a written page.</summary>
internal static class MarkupText
{
    /// <summary>Escapes what has a meaning in HTML and leaves letters of all languages readable in the source.</summary>
    public static readonly HtmlEncoder HtmlEncoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Words of the article as HTML that shows them as they are, on one line.</summary>
    public static string EscapeHtml(string? text) => HtmlEncoder.Encode(OneLine(text));

    /// <summary>Words of the article on one line: white space collapsed, control characters left out.</summary>
    public static string OneLine(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var line = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) gap = true;
            else if (!char.IsControl(c))
            {
                if (gap && line.Length > 0) line.Append(' ');
                gap = false;
                line.Append(c);
            }
        }
        return line.ToString();
    }
}
