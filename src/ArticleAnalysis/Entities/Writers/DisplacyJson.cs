using System.Text.Json;
using System.Text.Json.Serialization;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Entities.Writers;

/// <summary>
/// Writes the names of a text in the form that spaCy's displaCy draws: <c>displacy.render(json.load(file), style="ent", manual=True)</c>. Labels are those of
/// OntoNotes; a name with a Wikidata id has a link to it.
/// </summary>
/// <remarks><c>start</c> and <c>end</c> (excluded) count code points, as Python's strings do: where a text has emoji they differ from the spans of a brief. Descriptions and pronouns are left out, and of two names that overlap the later.</remarks>
public static class DisplacyJson
{
    private static readonly DisplacyJsonContext Context = new(new JsonSerializerOptions(JsonStyle.Options()) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower });

    /// <summary>The names as one line of JSON.</summary>
    /// <param name="text">The text to which the spans refer.</param>
    /// <param name="entities">Its entities.</param>
    /// <param name="title">Drawn above the text; null for none.</param>
    public static string Write(string text, EntitySet entities, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(entities);
        var (points, names, end) = (CodePoints.Of(text), new List<DisplacyName>(), 0);
        foreach (var mention in entities.Mentions)
        {
            if (mention.Kind is MentionKind.Nominal or MentionKind.Pronoun || mention.Span.Start < end) continue;
            end = mention.Span.End;
            var id = entities[mention.Entity].Wikidata;
            names.Add(new(points.FromUnit(mention.Span.Start), points.FromUnit(end), entities.TypeOf(mention).OntoNotesLabel(), id, id is null ? null : $"https://www.wikidata.org/wiki/{id}"));
        }
        return JsonSerializer.Serialize(new DisplacyDocument(text, [.. names], title), Context.DisplacyDocument);
    }
}

/// <summary>A text with its names.</summary>
internal sealed record DisplacyDocument(string Text, DisplacyName[] Ents, string? Title);

/// <summary>A name.</summary>
internal sealed record DisplacyName(int Start, int End, string Label, string? KbId, string? KbUrl);

[JsonSerializable(typeof(DisplacyDocument))]
internal sealed partial class DisplacyJsonContext : JsonSerializerContext;
