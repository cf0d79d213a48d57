using System.Text.Json;
using System.Text.Json.Nodes;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Training.Entities;

/// <summary>
/// Documents as JSON lines, <c>{"id", "text", "entities": [[start, end, "TYPE"], …]}</c>: offsets count code points, as Python's do, unless the line says
/// <c>"unit": "utf16"</c>.
/// </summary>
internal static class NamedJson
{
    public static IEnumerable<NamedDocument> Read(TextReader reader) => JsonLines.Read(reader, "id, text and entities", Parse);

    public static void Write(TextWriter output, NamedDocument document)
    {
        var points = CodePoints.Of(document.Text);
        var names = new JsonArray([.. document.Names.Select(n => new JsonArray(points.FromUnit(n.Start), points.FromUnit(n.End), n.Type))]);
        output.Write(new JsonObject { ["id"] = document.Id, ["text"] = document.Text, ["entities"] = names }.ToJsonString());
        output.Write('\n');
    }

    private static NamedDocument Parse(JsonElement document)
    {
        var text = document.GetProperty("text").GetString()!;
        var points = document.TryGetProperty("unit", out var unit) && unit.ValueEquals("utf16") ? null : CodePoints.Of(text);
        return new(document.GetProperty("id").ToString(), text, [], [], [.. document.GetProperty("entities").EnumerateArray().Select(n => new NamedSpan(Offset(n[0]), Offset(n[1]), n[2].GetString()!))]);

        int Offset(JsonElement element) => points is null ? element.GetInt32() : points.ToUnit(element.GetInt32());
    }
}
