using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Quotations;

/// <summary>Finds what the text attributes to others: words, thoughts, wishes and findings, each with its cue and its source.</summary>
public sealed class AttributionStage : IStage
{
    private readonly AttributionAnnotator _annotator;

    /// <summary>Makes the stage with the word tables and the model of a language.</summary>
    public AttributionStage(LanguageResources resources) => _annotator = new(resources);

    /// <inheritdoc/>
    public string Name => "attributions";

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Needs { get; } = [Layers.Linguistics, Layers.Entities];

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Gives { get; } = [Layers.Attributions];

    /// <inheritdoc/>
    public void Run(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        analysis.Set(Layers.Attributions, _annotator.Annotate(analysis.Get(Layers.Linguistics), analysis.Get(Layers.Entities)));
    }
}
