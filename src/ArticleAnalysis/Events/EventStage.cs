using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Events;

/// <summary>Finds who did what to whom.</summary>
public sealed class EventStage : IStage
{
    private readonly EventFinder _finder;

    /// <summary>Makes the stage from the tables of a language.</summary>
    public EventStage(LanguageResources resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        _finder = new EventFinder(resources);
    }

    /// <inheritdoc/>
    public string Name => "events";

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Needs { get; } = [Layers.Linguistics, Layers.Entities, Layers.Quantities, Layers.Timeline];

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Gives { get; } = [Layers.Events];

    /// <inheritdoc/>
    public void Run(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        analysis.Set(Layers.Events, _finder.Find(
            analysis.Get(Layers.Linguistics), analysis.Get(Layers.Entities), analysis.Get(Layers.Quantities), analysis.Get(Layers.Timeline)));
    }
}
