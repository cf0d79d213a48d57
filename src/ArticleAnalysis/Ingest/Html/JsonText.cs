using System.Text.Json;

namespace ArticleAnalysis.Ingest.Html;

/// <summary>Strings of JSON from the web.</summary>
internal static class JsonText
{
    /// <summary>The string, or null when the value is none or escapes half of a surrogate pair.</summary>
    public static string? Of(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
