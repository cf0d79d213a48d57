using System.Text;
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
internal sealed class AnnotationSequence(Stream output, AnnotationFormat format, bool isArray) : IResultSequence<Annotation>
{
    private int _count;

    public void Write(Annotation annotation)
    {
        var first = _count++ == 0;
        using var writer = Writer();
        switch (format)
        {
            case AnnotationFormat.Conllu:
                ConlluWriter.Write(writer, annotation.Text, annotation.Id);
                break;
            case AnnotationFormat.Json:
                if (isArray) writer.Write(first ? "[\n" : ",\n");
                writer.Write(AnnotationJson.Write(annotation));
                if (!isArray) writer.Write('\n');
                break;
            default:
                AnnotationTable.Write(writer, annotation.Text);
                break;
        }
    }

    public void End()
    {
        using var writer = Writer();
        if (isArray) writer.Write(_count == 0 ? "[]\n" : "\n]\n");
    }

    // A lone surrogate has no UTF-8 and comes out as U+FFFD. Disposing it flushes the stream too.
    private StreamWriter Writer() => new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
}
