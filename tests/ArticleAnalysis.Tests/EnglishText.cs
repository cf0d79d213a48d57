using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Tests;

/// <summary>What tests of single rooms start from: the layers of a short English text.</summary>
internal static class EnglishText
{
    private static readonly LinguisticEngine Engine = new(EnglishResources.Instance);

    /// <summary>Sentences and tokens of <paramref name="text"/>, read as one passage of running text.</summary>
    public static AnnotatedText Annotate(string text) => Engine.Annotate(text, [new Passage(new(0, text.Length), 0, 0, SentenceKind.Prose)]);

    /// <summary>The same for a wire report: the dateline is no part of the running text.</summary>
    public static AnnotatedText AnnotateWire(string dateline, string text) => Engine.Annotate(dateline + text,
        [new Passage(new(0, dateline.Length), 0, 0, SentenceKind.Dateline), new Passage(new(dateline.Length, dateline.Length + text.Length), 0, 0, SentenceKind.Prose)]);
}
