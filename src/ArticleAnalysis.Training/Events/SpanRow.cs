using System.Text.Json;

namespace ArticleAnalysis.Training.Events;

/// <summary>Somebody who takes part in an event: source, target or reciprocal, where it stands.</summary>
internal readonly record struct RoleSpan(string Role, int Start, int End);

/// <summary>A sentence with the spans of its actors, in code points, and its class; null where gold does not tell.</summary>
internal sealed record SpanRow(string Id, string Text, int? Quad, IReadOnlyList<RoleSpan>? Actors)
{
    public static IEnumerable<SpanRow> Read(string path) => JsonLines.Read(path, "id, text, quad and actors", static row => new SpanRow(
        row.GetProperty("id").GetString()!,
        row.GetProperty("text").GetString()!,
        row.GetProperty("quad").ValueKind == JsonValueKind.Null ? null : row.GetProperty("quad").GetInt32(),
        row.GetProperty("actors").ValueKind == JsonValueKind.Null ? null
            : [.. row.GetProperty("actors").EnumerateArray().Select(a => new RoleSpan(a.GetProperty("role").GetString()!, a.GetProperty("start").GetInt32(), a.GetProperty("end").GetInt32()))]));
}
