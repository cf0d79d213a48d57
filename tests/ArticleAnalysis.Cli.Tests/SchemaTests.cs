using System.Text.Json.Nodes;

namespace ArticleAnalysis.Cli.Tests;

/// <summary>The schema that the tool prints, and that what it writes conforms to it.</summary>
public class SchemaTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(Tool.Run("schema").Output)!;

    [Test]
    public void It_is_a_json_schema_of_an_object_with_every_family()
    {
        Assert.That((string?)Schema["$schema"], Is.EqualTo("https://json-schema.org/draft/2020-12/schema"));
        string[] families = ["sections", "entities", "relations", "quotations", "quantities", "timeline", "events", "claims", "stances", "themes", "summary", "keyphrases", "metrics", "warnings"];
        Assert.That(Schema["properties"]!.AsObject().Select(p => p.Key), Is.SupersetOf(families));
    }

    [Test]
    public void Every_brief_of_the_corpus_conforms_and_its_spans_are_exact()
    {
        var run = Tool.Run("brief", "dev-*.txt", "dev-*.html");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Lines, Has.Length.GreaterThanOrEqualTo(76));
        foreach (var line in run.Lines)
        {
            var brief = JsonNode.Parse(line)!.AsObject();
            var faults = Faults(brief, Schema, "brief").Concat(SpanFaults(brief, (string)brief["text"]!, "brief")).ToList();
            Assert.That(faults, Is.Empty, (string?)brief["source"]?["uri"]);
        }
    }

    /// <summary>The part of JSON Schema that the tool's schema uses: type, enum, properties, required, items, additionalProperties, $ref.</summary>
    private static IEnumerable<string> Faults(JsonNode? node, JsonNode schema, string path)
    {
        if (schema is not JsonObject rules) yield break;
        if ((string?)rules["$ref"] is { } reference) rules = Follow(reference);
        if (rules["type"] is { } type && !(type is JsonArray many ? many.Select(t => (string)t!) : [(string)type!]).Any(t => IsA(node, t)))
            yield return $"{path} is {node?.ToJsonString() ?? "null"}, not {type.ToJsonString()}";
        if (rules["enum"] is JsonArray members && !members.Any(m => JsonNode.DeepEquals(m, node)))
            yield return $"{path} is {node?.ToJsonString()}, none of {members.ToJsonString()}";
        if (node is JsonObject value)
        {
            foreach (var name in rules["required"] as JsonArray ?? [])
                if (!value.ContainsKey((string)name!)) yield return $"{path} has no {name}";
            foreach (var (name, member) in value)
            {
                if ((rules["properties"]?[name] ?? rules["additionalProperties"]) is not { } rule) yield return $"{path}.{name} is not in the schema";
                else
                    foreach (var fault in Faults(member, rule, $"{path}.{name}")) yield return fault;
            }
        }
        if (node is JsonArray items && rules["items"] is { } itemRule)
            for (var i = 0; i < items.Count; i++)
                foreach (var fault in Faults(items[i], itemRule, $"{path}[{i}]")) yield return fault;
    }

    private static JsonObject Follow(string reference)
    {
        JsonNode node = Schema;
        foreach (var step in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries)) node = node[step]!;
        return node.AsObject();
    }

    private static bool IsA(JsonNode? node, string type) => (node?.GetValueKind(), type) switch
    {
        (null, "null") => true,
        (System.Text.Json.JsonValueKind.Object, "object") or (System.Text.Json.JsonValueKind.Array, "array") or (System.Text.Json.JsonValueKind.String, "string") => true,
        (System.Text.Json.JsonValueKind.Number, "number") => true,
        (System.Text.Json.JsonValueKind.Number, "integer") => (double)node! % 1 == 0,
        (System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False, "boolean") => true,
        _ => false,
    };

    private static IEnumerable<string> SpanFaults(JsonNode? node, string text, string path)
    {
        if (node is JsonArray items)
            foreach (var fault in items.SelectMany((item, i) => SpanFaults(item, text, $"{path}[{i}]"))) yield return fault;
        if (node is not JsonObject value) yield break;
        if (value["span"] is JsonObject span && value["text"] is JsonValue words)
        {
            var (start, length) = ((int)span["start"]!, (int)span["length"]!);
            if (start < 0 || length <= 0 || start + length > text.Length || text.Substring(start, length) != (string)words!)
                yield return $"{path}: [{start}, +{length}] is not '{words}'";
        }
        foreach (var (name, member) in value)
            foreach (var fault in SpanFaults(member, text, $"{path}.{name}")) yield return fault;
    }
}
