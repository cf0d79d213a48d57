using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Entities;

/// <summary>The named things of an annotated text alone, without a pipeline. Immutable and thread-safe: build once, reuse for every text.</summary>
/// <example><code>
/// var (annotator, entities) = (Annotator.CreateEnglish(), new EntityAnnotator(EnglishResources.Instance));   // package ArticleAnalysis.Models.English
/// var found = entities.Annotate(annotator.Annotate("Ana Kovac left Split. She sails to Bari."));
/// </code></example>
public sealed class EntityAnnotator
{
    private readonly EntityFinder _finder;

    /// <summary>Makes an annotator from the tables and models of a language.</summary>
    public EntityAnnotator(LanguageResources language)
    {
        ArgumentNullException.ThrowIfNull(language);
        _finder = new EntityFinder(language);
    }

    /// <summary>Finds the named things of a text, and all that means them.</summary>
    /// <param name="text">Its sentences and tokens, with tags and trees.</param>
    /// <param name="day">The day of the text, which decides who holds an office; null when it is not known.</param>
    public EntitySet Annotate(AnnotatedText text, DateOnly? day = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _finder.Find(text, day);
    }
}
