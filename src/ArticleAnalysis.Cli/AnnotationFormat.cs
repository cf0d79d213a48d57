using ArticleAnalysis.Entities;
using ArticleAnalysis.Entities.Writers;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Quotations.Writers;
using ArticleAnalysis.Timeline;

namespace ArticleAnalysis.Cli;

/// <summary>How annotated texts are written.</summary>
internal enum AnnotationFormat
{
    /// <summary>CoNLL-U, the format of Universal Dependencies.</summary>
    Conllu,

    /// <summary>One line of JSON a text; an array for many inputs.</summary>
    Json,

    /// <summary>Sentences with their tokens below, for reading.</summary>
    Text,

    /// <summary>Entities with their mentions, one line of JSON a text.</summary>
    Entities,

    /// <summary>Names as spaCy's displaCy draws them: one line of JSON a text; an array for many inputs.</summary>
    Displacy,

    /// <summary>One page with the mentions marked.</summary>
    EntitiesHtml,

    /// <summary>TimeML: the text with its times marked.</summary>
    Timex3,

    /// <summary>What the text attributes to others, one line of JSON a text.</summary>
    Attributions,
}

/// <summary>An annotated input.</summary>
/// <param name="Id">Its name without extension.</param>
/// <param name="Text">Its sentences and tokens.</param>
/// <param name="Title">Its title, where it has one.</param>
/// <param name="Day">The day of the text, where it is known.</param>
/// <param name="Entities">Its entities; empty where the format does not ask for them.</param>
/// <param name="Times">Its times; empty where the format does not ask for them.</param>
/// <param name="Attributions">What it attributes to others; empty where the format does not ask for them.</param>
internal sealed record Annotation(string Id, AnnotatedText Text, string? Title, DateOnly? Day, EntitySet Entities, IReadOnlyList<Timex> Times, IReadOnlyList<Attribution> Attributions);

/// <summary>Writes annotated texts one after the other to one stream.</summary>
internal sealed class AnnotationSequence(Stream output, AnnotationFormat format, bool isArray, bool withText) : TextSequence<Annotation>(output, isArray)
{
    protected override void Write(Annotation annotation, bool isFirst)
    {
        switch (format)
        {
            case AnnotationFormat.Conllu:
                Write(writer => ConlluWriter.Write(writer, annotation.Text, annotation.Id));
                break;
            case AnnotationFormat.Json:
                WriteItem(isFirst, _ => Write(AnnotationJson.Write(annotation)));
                break;
            case AnnotationFormat.Entities:
                WriteLine(_ => Write(EntityJson.Write(annotation.Id, annotation.Text.Text, annotation.Entities, withText)));
                break;
            case AnnotationFormat.Displacy:
                WriteItem(isFirst, _ => Write(DisplacyJson.Write(annotation.Text.Text, annotation.Entities, annotation.Title ?? annotation.Id)));
                break;
            case AnnotationFormat.EntitiesHtml:
                Write(EntityHtml.Write(annotation.Text.Text, annotation.Entities, annotation.Title ?? annotation.Id));
                break;
            case AnnotationFormat.Timex3:
                Write(TimexXml.Write(annotation.Id, annotation.Text.Text, annotation.Times, annotation.Day));
                break;
            case AnnotationFormat.Attributions:
                WriteLine(_ => Write(AttributionJson.Write(annotation.Id, annotation.Text.Text, annotation.Attributions, annotation.Entities, withText)));
                break;
            default:
                Write(writer => AnnotationTable.Write(writer, annotation.Text));
                break;
        }
    }
}
