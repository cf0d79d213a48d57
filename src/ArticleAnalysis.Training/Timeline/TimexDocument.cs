using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ArticleAnalysis.Text;
using ArticleAnalysis.Timeline;

namespace ArticleAnalysis.Training.Timeline;

/// <summary>A text whose time expressions are known.</summary>
/// <param name="Id">Its name in the set.</param>
/// <param name="Text">Running text.</param>
/// <param name="Published">The day on which it was made, or null.</param>
/// <param name="Timexes">In text order; spans in UTF-16 code units.</param>
internal sealed record TimexDocument(string Id, string Text, DateOnly? Published, Timex[] Timexes)
{
    /// <summary>Reads JSON lines, <c>{"id", "text", "dct": {"value"}, "timexes": [{"start", "end", "type", "value"}, …]}</c>, offsets in code points.</summary>
    /// <exception cref="FormatException">A line cannot be read; the message says which.</exception>
    public static IEnumerable<TimexDocument> Read(string path) => JsonLines.Read(path, "id, text and timexes", Parse);

    /// <summary>Writes the document without its text, as the reference scorer reads it.</summary>
    public void Write(TextWriter output)
    {
        var points = CodePoints.Of(Text);
        var timexes = new JsonArray([.. Timexes.Select(t => new JsonObject
        {
            ["start"] = points.FromUnit(t.Span.Start), ["end"] = points.FromUnit(t.Span.End), ["type"] = t.Type.ToString().ToUpperInvariant(), ["value"] = t.Value,
        })]);
        output.Write(new JsonObject { ["id"] = Id, ["timexes"] = timexes }.ToJsonString());
        output.Write('\n');
    }

    private static TimexDocument Parse(JsonElement document)
    {
        var text = document.GetProperty("text").GetString()!;
        var points = CodePoints.Of(text);
        return new(document.GetProperty("id").ToString(), text, DayOf(document), [.. document.GetProperty("timexes").EnumerateArray().Select(t => new Timex(
            new(points.ToUnit(t.GetProperty("start").GetInt32()), points.ToUnit(t.GetProperty("end").GetInt32())),
            Enum.Parse<TimexType>(t.GetProperty("type").GetString()!, ignoreCase: true), t.GetProperty("value").GetString() ?? "")).OrderBy(t => t.Span.Start)]);
    }

    private static DateOnly? DayOf(JsonElement document) =>
        document.TryGetProperty("dct", out var made) && made.ValueKind == JsonValueKind.Object && made.GetProperty("value").GetString() is { Length: >= 10 } value
        && DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
