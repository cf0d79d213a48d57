using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Sections;

namespace ArticleAnalysis.Stances;

/// <summary>Finds who is for or against whom or what.</summary>
public sealed class StanceStage : IStage
{
    private readonly StanceFinder _finder;

    /// <summary>Makes the stage from the tables of a language.</summary>
    public StanceStage(LanguageResources resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        _finder = new StanceFinder(resources);
    }

    /// <inheritdoc/>
    public string Name => "stances";

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Needs { get; } = [Layers.Sections, Layers.Linguistics, Layers.Entities, Layers.Timeline, Layers.Quotations, Layers.Events];

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Gives { get; } = [Layers.Stances];

    /// <inheritdoc/>
    public void Run(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        analysis.Set(Layers.Stances, _finder.Find(
            analysis.Get(Layers.Linguistics), analysis.Get(Layers.Entities), analysis.Get(Layers.Timeline), analysis.Get(Layers.Quotations), analysis.Get(Layers.Events), analysis.Get(Layers.Sections).Count(s => s.Role != SectionRole.Boilerplate)));
    }
}
