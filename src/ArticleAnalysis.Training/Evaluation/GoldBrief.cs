using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArticleAnalysis.Training.Evaluation;

/// <summary>The hand-made annotation of one article (<c>NAME.gold.json</c>); texts are exact substrings of the article.</summary>
internal sealed record GoldBrief
{
    public required string Id { get; init; }
    public string? Kind { get; init; }
    public string? Title { get; init; }
    public IReadOnlyList<string> Authors { get; init => field = value ?? []; } = [];
    public string? Outlet { get; init; }
    public string? Published { get; init; }
    public required IReadOnlyList<GoldSection> Sections { get; init; }
    public required IReadOnlyList<GoldEntity> Entities { get; init; }
    public IReadOnlyList<GoldQuotation> Quotations { get; init => field = value ?? []; } = [];
    public IReadOnlyList<GoldEvent> Events { get; init => field = value ?? []; } = [];
    public IReadOnlyList<GoldStance> Stances { get; init => field = value ?? []; } = [];
    public required IReadOnlyList<string> Themes { get; init; }
    public IReadOnlyList<GoldTimelineEntry> Timeline { get; init => field = value ?? []; } = [];
    public IReadOnlyList<GoldQuantity> Quantities { get; init => field = value ?? []; } = [];
    public IReadOnlyList<GoldClaim> Claims { get; init => field = value ?? []; } = [];
    public required IReadOnlyList<string> KeySentences { get; init; }

    /// <summary>Reads an annotation.</summary>
    public static GoldBrief Read(string path) =>
        JsonSerializer.Deserialize(File.ReadAllText(path), GoldJsonContext.Default.GoldBrief) ?? throw new InvalidDataException($"{path} holds no annotation.");
}

internal sealed record GoldSection(string? Heading, string Role, string? Starts);

internal sealed record GoldEntity
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Type { get; init; }
    public required IReadOnlyList<string> Names { get; init; }
    public string? Iso3166 { get; init; }
    public bool Salient { get; init; }
}

internal sealed record GoldQuotation(string Text, string Kind, string? Speaker, string? Cue);

internal sealed record GoldEvent(string Type, string? Actor, string? Recipient, string Evidence)
{
    /// <summary>The word of the evidence that names the event, where the annotation tells it.</summary>
    public string? Trigger { get; init; }
}

internal sealed record GoldStance(string Holder, string Target, string Label, IReadOnlyList<string> Evidence);

internal sealed record GoldTimelineEntry(string Date, string Text);

internal sealed record GoldQuantity(string Text, double? Value, string? Unit, string? Modifier);

internal sealed record GoldClaim(string Evidence, string? Source, string Certainty);

[JsonSerializable(typeof(GoldBrief))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = false)]
internal sealed partial class GoldJsonContext : JsonSerializerContext;
