using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Tests;

/// <summary>What tests of single rooms start from: the layers of a short English text.</summary>
internal static class EnglishText
{
    private static readonly LinguisticEngine Engine = new(EnglishResources.Instance);

    /// <summary>Sentences and tokens of <paramref name="text"/>, read as one passage of running text.</summary>
    public static AnnotatedText Annotate(string text) => Engine.Annotate(text, [new Passage(new(0, text.Length), 0, 0, SentenceKind.Prose)]);
}
