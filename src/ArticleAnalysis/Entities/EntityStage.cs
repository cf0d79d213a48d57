using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Entities;

/// <summary>Finds persons, organisations, places and other named things, and joins the names that mean one of them.</summary>
public sealed class EntityStage : IStage
{
    private readonly EntityFinder _finder;

    /// <summary>Makes the stage from the name tables of a language.</summary>
    public EntityStage(LanguageResources resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        _finder = new EntityFinder(resources);
    }

    /// <inheritdoc/>
    public string Name => "entities";

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Needs { get; } = [Layers.Linguistics];

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Gives { get; } = [Layers.Entities];

    /// <inheritdoc/>
    public void Run(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        analysis.Set(Layers.Entities, _finder.Find(analysis.Get(Layers.Linguistics)));
    }
}
