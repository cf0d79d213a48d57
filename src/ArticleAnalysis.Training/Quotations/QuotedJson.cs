using System.Text.Json;
using System.Text.Json.Nodes;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Training.Quotations;

/// <summary>
/// Documents as JSON lines, <c>{"id", "text", "attributions": [{"kind", "source": [[start, end], …], "cue": …, "content": …}]}</c>; offsets count code points, as Python's do.
/// </summary>
internal static class QuotedJson
{
    /// <exception cref="FormatException">A line cannot be read; the message says which.</exception>
    public static IEnumerable<QuotedDocument> Read(string path) => JsonLines.Read(path, "id, text and attributions", Parse);

    public static void Write(TextWriter output, QuotedDocument document)
    {
        var points = CodePoints.Of(document.Text);
        var attributions = new JsonArray([.. document.Attributions.Select(a => new JsonObject { ["kind"] = a.Kind, ["source"] = Spans(a.Source), ["cue"] = Spans(a.Cue), ["content"] = Spans(a.Content) })]);
        output.Write(new JsonObject { ["id"] = document.Id, ["text"] = document.Text, ["attributions"] = attributions }.ToJsonString());
        output.Write('\n');

        JsonArray Spans(IReadOnlyList<TextSpan> spans) => [.. spans.Select(s => new JsonArray(points.FromUnit(s.Start), points.FromUnit(s.End)))];
    }

    private static QuotedDocument Parse(JsonElement document)
    {
        var text = document.GetProperty("text").GetString()!;
        var points = CodePoints.Of(text);
        return new(document.GetProperty("id").ToString(), text, [.. document.GetProperty("attributions").EnumerateArray().Select(a => new GoldAttribution(a.GetProperty("kind").GetString()!, Spans(a, "source"), Spans(a, "cue"), Spans(a, "content")))]);

        TextSpan[] Spans(JsonElement attribution, string name) => [.. attribution.GetProperty(name).EnumerateArray().Select(s => new TextSpan(points.ToUnit(s[0].GetInt32()), points.ToUnit(s[1].GetInt32())))];
    }
}
