using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ArticleAnalysis.Briefs;

/// <summary>Reads and writes briefs as JSON: camelCase, enums as kebab-case strings, nothing for what is absent or empty.</summary>
public static class BriefJson
{
    /// <summary>The members that are written even when they are empty lists.</summary>
    private static readonly HashSet<string> Always = ["sections", "entities", "themes"];

    private static readonly BriefJsonContext Indented = ContextOf(indented: true);
    private static readonly BriefJsonContext OneLine = ContextOf(indented: false);

    /// <summary>The brief as JSON.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="indented">On many lines for people (default), or on one line for JSONL.</param>
    /// <param name="withText">False leaves out the article's text.</param>
    public static string Write(Brief brief, bool indented = true, bool withText = true)
    {
        ArgumentNullException.ThrowIfNull(brief);
        return JsonSerializer.Serialize(withText ? brief : brief with { Text = null }, (indented ? Indented : OneLine).Brief);
    }

    /// <summary>The brief as UTF-8 JSON, written to a stream.</summary>
    /// <param name="stream">Where to write; left open.</param>
    /// <param name="brief">The brief.</param>
    /// <param name="indented">On many lines for people, or on one line for JSONL (default).</param>
    /// <param name="withText">False leaves out the article's text.</param>
    public static void Write(Stream stream, Brief brief, bool indented = false, bool withText = true)
    {
        ArgumentNullException.ThrowIfNull(brief);
        JsonSerializer.Serialize(stream, withText ? brief : brief with { Text = null }, (indented ? Indented : OneLine).Brief);
    }

    /// <summary>Reads a brief that <see cref="Write(Brief, bool, bool)"/> wrote.</summary>
    /// <exception cref="JsonException">The text is no brief.</exception>
    public static Brief Read(string json) => JsonSerializer.Deserialize(json, OneLine.Brief) ?? throw new JsonException("The text is the JSON null, not a brief.");

    /// <summary>The JSON schema of a brief.</summary>
    public static string Schema()
    {
        var schema = Indented.Brief.GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true }).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "ArticleAnalysis brief 1.0");
        return schema.ToJsonString(Indented.Options);
    }

    private static BriefJsonContext ContextOf(bool indented) => new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
        NewLine = "\n",
        TypeInfoResolver = BriefJsonContext.Default.WithAddedModifier(LeaveOutEmptyLists),
    });

    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            if (!Always.Contains(property.Name) && typeof(IEnumerable).IsAssignableFrom(property.PropertyType) && property.PropertyType != typeof(string))
                property.ShouldSerialize = static (_, value) => value is not null && ((IEnumerable)value).GetEnumerator().MoveNext();
    }
}

[JsonSerializable(typeof(Brief))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class BriefJsonContext : JsonSerializerContext;
