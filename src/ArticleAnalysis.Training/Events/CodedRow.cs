using System.Text.Json;

namespace ArticleAnalysis.Training.Events;

/// <summary>A sentence with its coded events, or with the type and the actor codes of a PLOVER gold record.</summary>
internal sealed record CodedRow(string Id, string Text, string Day, IReadOnlyList<CodedEvent> Events, string Type, IReadOnlyList<string> Sources, IReadOnlyList<string> Targets)
{
    public static IEnumerable<CodedRow> Read(string path) => JsonLines.Read(path, "id, text and events or event, source and target", static row => new CodedRow(
        row.GetProperty("id").GetString()!,
        row.GetProperty("text").GetString()!,
        TextOf(row, "date") ?? "",
        row.TryGetProperty("events", out var events) ? [.. events.EnumerateArray().Select(static e => new CodedEvent(TextOf(e, "source"), TextOf(e, "target"), TextOf(e, "code") ?? ""))] : [],
        TextOf(row, "event") ?? "",
        Codes(row, "source"),
        Codes(row, "target")));

    /// <summary>The record that some events make: the type and parties of the first.</summary>
    public static (string Type, IReadOnlyList<string> Sources, IReadOnlyList<string> Targets) RecordOf(IReadOnlyList<CodedEvent> events)
    {
        if (events.Count == 0) return ("", [], []);
        var same = events.Where(e => e.Type == events[0].Type).ToList();
        return (events[0].Type, [.. same.Select(e => e.Source).OfType<string>().Distinct()], [.. same.Select(e => e.Target).OfType<string>().Distinct()]);
    }

    private static string? TextOf(JsonElement row, string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string[] Codes(JsonElement row, string name) =>
        row.TryGetProperty(name, out var actors) && actors.ValueKind == JsonValueKind.Array ? [.. actors.EnumerateArray().Select(static a => TextOf(a, "code") ?? "")] : [];
}
