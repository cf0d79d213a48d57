using ArticleAnalysis.Ingest;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Linguistics;

/// <summary>The linguistic layer alone, without a pipeline: sentences, tokens, tags, lemmas and dependency trees. Immutable and thread-safe: build once, reuse for every text.</summary>
/// <example><code>
/// var annotator = Annotator.CreateEnglish();   // package ArticleAnalysis.Models.English
/// var text = annotator.Annotate("Two ships collided. Nobody was hurt.");
/// ConlluWriter.Write(Console.Out, text);
/// </code></example>
public sealed class Annotator
{
    private readonly LinguisticEngine _engine;

    /// <summary>Makes an annotator from the tables and models of a language.</summary>
    public Annotator(LanguageResources language)
    {
        ArgumentNullException.ThrowIfNull(language);
        _engine = new LinguisticEngine(language);
    }

    /// <summary>Annotates a raw text: all of it is read, a blank line ends a paragraph, a single line break is white space.</summary>
    /// <returns>The layer; <see cref="Sentence.Block"/> counts paragraphs, and all sentences are <see cref="SentenceKind.Prose"/>.</returns>
    public AnnotatedText Annotate(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _engine.Annotate(text, Passages.Of(text));
    }

    /// <summary>Annotates headings and body of an article, and the title where it stands in the text (of a page it is metadata); bylines, date lines and labels are not read.</summary>
    public AnnotatedText Annotate(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return _engine.Annotate(article.Text, Passages.Of(article, []));
    }
}
