using System.Text.Json;
using System.Text.Json.Serialization;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Quotations.Writers;

/// <summary>Writes what a text attributes to others as one line of JSON, in the order of the cues. camelCase, enums as in a brief, nothing for what is absent.</summary>
/// <remarks><c>start</c> and <c>end</c> (excluded) count UTF-16 code units of the text, as spans in a brief do. <c>entity</c> is the name of the entity that the source means.</remarks>
public static class AttributionJson
{
    private static readonly AttributionJsonContext Context = new(JsonStyle.Options());

    /// <summary>The attributions as JSON.</summary>
    /// <param name="id">What the text is called.</param>
    /// <param name="text">The text to which the spans refer.</param>
    /// <param name="attributions">Its attributions.</param>
    /// <param name="entities">The entities that they refer to.</param>
    /// <param name="withText">False to leave the whole text out; the words of the attributions stay.</param>
    public static string Write(string id, string text, IReadOnlyList<Attribution> attributions, EntitySet entities, bool withText = true)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(attributions);
        ArgumentNullException.ThrowIfNull(entities);
        return JsonSerializer.Serialize(new AttributionDocument(id, withText ? text : null, [.. attributions.Select(Record)]), Context.AttributionDocument);

        AttributionRecord Record(Attribution attribution) => new(
            attribution.Kind, [.. attribution.Content.Select(c => Part(c))],
            attribution.Source.IsEmpty ? null : Part(attribution.Source, attribution.SourceEntity is { } entity ? entities[entity].Name : null),
            Part(attribution.Cue), Math.Round(attribution.Confidence, 4));

        AttributionPart Part(TextSpan span, string? entity = null) => new(span.Start, span.End, span.Of(text), entity);
    }
}

/// <summary>A text with what it attributes to others.</summary>
internal sealed record AttributionDocument(string Id, string? Text, AttributionRecord[] Attributions);

/// <summary>One attribution.</summary>
internal sealed record AttributionRecord(QuotationKind Kind, AttributionPart[] Content, AttributionPart? Source, AttributionPart Cue, double Confidence);

/// <summary>A part of an attribution.</summary>
internal sealed record AttributionPart(int Start, int End, string Text, string? Entity);

[JsonSerializable(typeof(AttributionDocument))]
internal sealed partial class AttributionJsonContext : JsonSerializerContext;
