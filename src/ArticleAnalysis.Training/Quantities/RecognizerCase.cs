using System.Text.Json;
using System.Text.Json.Nodes;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Training.Quantities;

/// <summary>What a model of Microsoft's Recognizers-Text answers for one stretch of an input: the unit of comparison of <c>evaluate recognizers</c>.</summary>
/// <param name="Span">The stretch in the input.</param>
/// <param name="TypeName">The type as the specification names it (<c>number</c>, <c>datetimeV2.date</c>).</param>
/// <param name="Resolution">The value in the specification's keys.</param>
internal sealed record RecognizerAnswer(TextSpan Span, string TypeName, JsonObject Resolution)
{
    public static RecognizerAnswer Of(TextSpan span, string typeName, params ReadOnlySpan<(string Key, string? Value)> resolution)
    {
        var json = new JsonObject();
        foreach (var (key, value) in resolution) json[key] = value;
        return new(span, typeName, json);
    }
}

/// <summary>One case of a specification file.</summary>
/// <param name="Input">The text.</param>
/// <param name="Reference">The day and time that relative dates count from, or null.</param>
/// <param name="IsUnsupported">True where Microsoft's own .NET edition fails the case.</param>
/// <param name="Expected">The wanted answers.</param>
internal sealed record RecognizerCase(string Input, DateTime? Reference, bool IsUnsupported, JsonElement[] Expected)
{
    /// <summary>Reads a specification file: an array of cases.</summary>
    /// <exception cref="JsonException">The file is no JSON.</exception>
    public static RecognizerCase[] Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path).AsMemory() is var bytes && bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
        return [.. json.RootElement.EnumerateArray().Select(c => Of(c.Clone()))];
    }

    private static RecognizerCase Of(JsonElement item) => new(
        item.GetProperty(nameof(Input)).GetString()!,
        item.TryGetProperty("Context", out var context) && context.TryGetProperty("ReferenceDateTime", out var day) ? day.GetDateTime() : null,
        item.TryGetProperty("NotSupported", out var platforms) && platforms.GetString()!.Contains("dotnet", StringComparison.Ordinal),
        item.TryGetProperty("Results", out var results) && results.ValueKind == JsonValueKind.Array ? [.. results.EnumerateArray()] : []);
}
