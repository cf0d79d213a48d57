using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Briefs;

/// <summary>Reads and writes briefs as JSON: camelCase, enums as kebab-case strings, nothing for what is absent or empty.</summary>
public static class BriefJson
{
    /// <summary>The members that are written even when they are empty lists.</summary>
    private static readonly HashSet<string> Always = ["sections", "entities", "themes"];

    private static readonly JsonTypeInfo<Brief> Indented = TypeOf(indented: true);
    private static readonly JsonTypeInfo<Brief> OneLine = TypeOf(indented: false);

    /// <summary>The brief as JSON.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="indented">On many lines for people (default), or on one line for JSONL.</param>
    /// <param name="withText">False leaves out the article's text.</param>
    public static string Write(Brief brief, bool indented = true, bool withText = true)
    {
        ArgumentNullException.ThrowIfNull(brief);
        return JsonSerializer.Serialize(withText ? brief : brief with { Text = null }, indented ? Indented : OneLine);
    }

    /// <summary>The brief as UTF-8 JSON, written to a stream.</summary>
    /// <param name="stream">Where to write; left open.</param>
    /// <param name="brief">The brief.</param>
    /// <param name="indented">On many lines for people, or on one line for JSONL (default).</param>
    /// <param name="withText">False leaves out the article's text.</param>
    public static void Write(Stream stream, Brief brief, bool indented = false, bool withText = true)
    {
        ArgumentNullException.ThrowIfNull(brief);
        JsonSerializer.Serialize(stream, withText ? brief : brief with { Text = null }, indented ? Indented : OneLine);
    }

    /// <summary>Reads a brief that <see cref="Write(Brief, bool, bool)"/> wrote.</summary>
    /// <exception cref="JsonException">The text is no brief.</exception>
    public static Brief Read(string json) => JsonSerializer.Deserialize(json, OneLine) ?? throw new JsonException("The text is the JSON null, not a brief.");

    /// <summary>The JSON schema of a brief.</summary>
    public static string Schema()
    {
        var schema = Indented.GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true }).AsObject();
        foreach (var part in ObjectsIn(schema).ToList()) RequireWhatIsAlwaysWritten(part, schema);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "ArticleAnalysis brief 1.0");
        return schema.ToJsonString(Indented.Options);
    }

    /// <summary>The exporter takes every parameter of a record for required; but what is null or an empty list is left out.</summary>
    private static void RequireWhatIsAlwaysWritten(JsonObject part, JsonObject schema)
    {
        var required = part["properties"]!.AsObject().Where(p => IsAlwaysWritten(p.Key, p.Value!, schema)).Select(p => (JsonNode)p.Key).ToArray();
        part.Remove("required");
        if (required.Length > 0) part.Add("required", new JsonArray(required));
    }

    private static bool IsAlwaysWritten(string name, JsonNode type, JsonObject schema)
    {
        while (type is JsonObject rule && (string?)rule["$ref"] is { } reference)
            type = reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate((JsonNode)schema, static (node, step) => node[step]!);
        return type is not JsonObject known || Always.Contains(name) || (known["type"] switch
        {
            JsonArray types => !types.Any(t => (string?)t == "null"),
            { } one => (string?)one != "array" && name != "extensions",
            null => known["enum"] is not JsonArray members || !members.Contains(null),
        });
    }

    private static IEnumerable<JsonObject> ObjectsIn(JsonNode? node)
    {
        if (node is JsonObject part)
        {
            if (part["properties"] is JsonObject) yield return part;
            foreach (var inner in part.SelectMany(p => ObjectsIn(p.Value))) yield return inner;
        }
        else if (node is JsonArray items)
        {
            foreach (var inner in items.SelectMany(ObjectsIn)) yield return inner;
        }
    }

    // Not a context of these options: a context would put itself in the place of the resolver, and its modifier would be lost.
    private static JsonTypeInfo<Brief> TypeOf(bool indented) => (JsonTypeInfo<Brief>)new JsonSerializerOptions(JsonStyle.Options(indented))
    {
        TypeInfoResolver = BriefJsonContext.Default.WithAddedModifier(LeaveOutEmptyLists),
    }.GetTypeInfo(typeof(Brief));

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
