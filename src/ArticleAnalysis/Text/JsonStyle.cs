using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArticleAnalysis.Text;

/// <summary>How the library writes JSON: camelCase, nothing for what is absent, letters of any script as they are.</summary>
internal static class JsonStyle
{
    /// <summary>New options in the style, to be completed and bound to a context.</summary>
    /// <param name="indented">True for one member a line.</param>
    public static JsonSerializerOptions Options(bool indented = false) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
        NewLine = "\n",
    };
}
