using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Quotations.Attributions;

namespace ArticleAnalysis.Quotations;

/// <summary>Finds what the text attributes to others: words, thoughts, wishes and findings, each with its cue and its source.</summary>
public sealed class AttributionStage : IStage
{
    private readonly SpeechTables _tables;
    private readonly AttributionModel _model;

    /// <summary>Makes the stage with the word tables and the model of a language.</summary>
    public AttributionStage(LanguageResources resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        (_tables, _model) = (new SpeechTables(resources), AttributionModel.Read(resources));
    }

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
        var text = SpokenText.Read(analysis.Get(Layers.Linguistics), analysis.Get(Layers.Entities), _tables);
        analysis.Set(Layers.Attributions, AttributionFinder.Find(text, _model));
    }
}
