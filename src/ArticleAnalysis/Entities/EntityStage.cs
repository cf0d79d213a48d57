using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Entities;

/// <summary>Finds persons, organisations, places and other named things, joins the names that mean one of them, and reads who belongs to what.</summary>
public sealed class EntityStage : IStage
{
    private readonly EntityFinder _finder;
    private readonly RelationFinder _relations;

    /// <summary>Makes the stage from the name tables of a language.</summary>
    public EntityStage(LanguageResources resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        _finder = new EntityFinder(resources);
        _relations = new RelationFinder(resources);
    }

    /// <inheritdoc/>
    public string Name => "entities";

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Needs { get; } = [Layers.Linguistics];

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Gives { get; } = [Layers.Names, Layers.Entities, Layers.Relations];

    /// <inheritdoc/>
    public void Run(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var text = analysis.Get(Layers.Linguistics);
        var names = _finder.Recognizer.Find(text);
        var entities = _finder.Find(text, names, analysis.Article.Metadata.Published);
        analysis.Set(Layers.Names, names.Names);
        analysis.Set(Layers.Entities, entities);
        analysis.Set(Layers.Relations, _relations.Find(text, entities, _finder.Words));
    }
}
