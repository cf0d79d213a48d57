using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArticleAnalysis.Training.Extraction;

/// <summary>What people say a page holds; a field that is null was not annotated.</summary>
internal sealed record GoldPage
{
    public string? Url { get; init; }

    /// <summary>Paragraphs with a blank line between them; empty for a page without an article.</summary>
    public string? ArticleBody { get; init; }

    /// <summary>Paragraphs of the body that a reader may leave out: stand-first, notes.</summary>
    public IReadOnlyList<string>? Optional { get; init; }
    public string? Title { get; init; }

    /// <summary>Names; empty when the page names nobody.</summary>
    [JsonConverter(typeof(NamesConverter))]
    public IReadOnlyList<string>? Authors { get; init; }
    public string? Date { get; init; }

    [JsonPropertyName("date_trafilatura")]
    public string? OtherDate { get; init; }
    public string? Site { get; init; }
    public string? Lang { get; init; }
    public IReadOnlyList<PageHeading>? Headings { get; init; }

    /// <summary>Strings that the body holds.</summary>
    public IReadOnlyList<string>? With { get; init; }

    /// <summary>Strings that the body does not hold.</summary>
    public IReadOnlyList<string>? Without { get; init; }
}

/// <summary>A heading of the body.</summary>
/// <param name="Level">1 to 6; null when it is not known.</param>
/// <param name="Text">Its words.</param>
internal sealed record PageHeading(int? Level, string Text);

/// <summary>Names stand in a list, or one name alone.</summary>
internal sealed class NamesConverter : JsonConverter<IReadOnlyList<string>>
{
    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return [reader.GetString()!];
        var names = new List<string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.String) names.Add(reader.GetString()!);
        return names;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var name in value) writer.WriteStringValue(name);
        writer.WriteEndArray();
    }
}

[JsonSerializable(typeof(Dictionary<string, GoldPage>))]
[JsonSerializable(typeof(Dictionary<string, PagePrediction>))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true, NewLine = "\n")]
internal sealed partial class ExtractionJsonContext : JsonSerializerContext;
