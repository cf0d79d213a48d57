using ArticleAnalysis.Linguistics;

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
}

/// <summary>An annotated input.</summary>
/// <param name="Id">Its name without extension.</param>
/// <param name="Text">Its sentences and tokens.</param>
internal sealed record Annotation(string Id, AnnotatedText Text);

/// <summary>Writes annotated texts one after the other to one stream.</summary>
internal sealed class AnnotationSequence(Stream output, AnnotationFormat format, bool isArray) : TextSequence<Annotation>(output, isArray)
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
            default:
                Write(writer => AnnotationTable.Write(writer, annotation.Text));
                break;
        }
    }
}
