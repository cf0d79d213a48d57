using System.Text.Json;
using System.Text.Json.Serialization;
using ArticleAnalysis.Briefs;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Entities.Writers;

/// <summary>Writes the entities of a text as one line of JSON, most salient first, each with its mentions in text order. camelCase, enums as in a brief, nothing for what is absent.</summary>
/// <remarks>
/// <c>start</c> and <c>end</c> (excluded) count UTF-16 code units of the text, as spans in a brief do. The <c>type</c> of a mention is that of its own words: NORP
/// for the demonym <i>Chinese</i> of China, which is a GPE.
/// </remarks>
public static class EntityJson
{
    private static readonly EntityJsonContext Context = new(JsonStyle.Options());

    /// <summary>The entities as JSON.</summary>
    /// <param name="id">What the text is called.</param>
    /// <param name="text">The text to which the spans refer.</param>
    /// <param name="entities">Its entities.</param>
    /// <param name="withText">False to leave the whole text out; the words of the mentions stay.</param>
    public static string Write(string id, string text, EntitySet entities, bool withText = true)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(entities);
        return JsonSerializer.Serialize(new EntityDocument(id, withText ? text : null, [.. entities.Entities.Select(Record)]), Context.EntityDocument);

        EntityRecord Record(Entity entity) => new(
            BriefBuilder.EntityId(entity.Index), entity.Name, entity.Type, BriefBuilder.LinksOf(entity),
            entity.Description.IsEmpty ? null : entity.Description.Of(text), BriefBuilder.IdOf(entity.Affiliation), Math.Round(entity.Salience, 4),
            [.. entity.Mentions.Select(m => new MentionRecord(m.Span.Start, m.Span.End, m.Span.Of(text), m.Kind, entities.TypeOf(m), Math.Round(m.Confidence, 4)))]);
    }
}

/// <summary>A text with its entities.</summary>
internal sealed record EntityDocument(string Id, string? Text, EntityRecord[] Entities);

/// <summary>An entity with its mentions.</summary>
internal sealed record EntityRecord(string Id, string Name, EntityType Type, BriefLinks? Links, string? Description, string? Affiliation, double Salience, MentionRecord[] Mentions);

/// <summary>A mention.</summary>
internal sealed record MentionRecord(int Start, int End, string Text, MentionKind Kind, EntityType Type, double Confidence);

[JsonSerializable(typeof(EntityDocument))]
internal sealed partial class EntityJsonContext : JsonSerializerContext;
