using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Quotations.Attributions;

namespace ArticleAnalysis.Quotations;

/// <summary>What an annotated text attributes to others, without a pipeline. Immutable and thread-safe: build once, reuse for every text.</summary>
/// <example><code>
/// var english = EnglishResources.Instance;   // package ArticleAnalysis.Models.English
/// var (annotator, entities, attributions) = (Annotator.CreateEnglish(), new EntityAnnotator(english), new AttributionAnnotator(english));
/// var text = annotator.Annotate("Ana Kovac believes that the ferry will be saved.");
/// var found = attributions.Annotate(text, entities.Annotate(text));
/// </code></example>
public sealed class AttributionAnnotator
{
    private readonly SpeechTables _tables;
    private readonly AttributionModel _model;

    /// <summary>Makes an annotator from the word tables and the model of a language.</summary>
    public AttributionAnnotator(LanguageResources language)
    {
        ArgumentNullException.ThrowIfNull(language);
        (_tables, _model) = (new SpeechTables(language), AttributionModel.Read(language));
    }

    /// <summary>Finds the attributions of a text, in the order of their cues.</summary>
    /// <param name="text">Its sentences and tokens, with tags and trees.</param>
    /// <param name="entities">Its entities, to which sources are linked.</param>
    public IReadOnlyList<Attribution> Annotate(AnnotatedText text, EntitySet entities)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(entities);
        return AttributionFinder.Find(SpokenText.Read(text, entities, _tables), _model);
    }
}
