using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Sections;

namespace ArticleAnalysis.Stances;

/// <summary>Finds who is for or against whom or what.</summary>
public sealed class StanceStage : IStage
{
    private readonly StanceFinder _finder;
    private readonly StanceRanker _ranker;
    private readonly bool _withNeutral;

    /// <summary>Makes the stage from the tables and models of a language.</summary>
    /// <param name="resources">The language.</param>
    /// <param name="withNeutral">True also gives neutral pairs: a holder and a target of whom a sentence might show something, and readers would not note it.</param>
    public StanceStage(LanguageResources resources, bool withNeutral = false)
    {
        ArgumentNullException.ThrowIfNull(resources);
        (_finder, _ranker, _withNeutral) = (new StanceFinder(resources), new StanceRanker(resources.Bytes(StanceRanker.File)), withNeutral);
    }

    /// <inheritdoc/>
    public string Name => "stances";

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Needs { get; } = [Layers.Sections, Layers.Linguistics, Layers.Entities, Layers.Timeline, Layers.Attributions, Layers.Quotations, Layers.Events, Layers.SentenceRoles, Layers.Kind];

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Gives { get; } = [Layers.Stances];

    /// <inheritdoc/>
    public void Run(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var (book, matrix) = _finder.Gather(Of(analysis));
        analysis.Set(Layers.Stances, _ranker.Close(book, matrix, _withNeutral));
    }

    /// <summary>The layers from which stances are read.</summary>
    internal static StanceText Of(Analysis analysis) => new(
        analysis.Get(Layers.Linguistics), analysis.Get(Layers.Entities), analysis.Get(Layers.Timeline), analysis.Get(Layers.Attributions), analysis.Get(Layers.Quotations), analysis.Get(Layers.Events), analysis.Get(Layers.SentenceRoles), analysis.Get(Layers.Kind).Kind,
        analysis.Get(Layers.Sections).Count(s => s.Role != SectionRole.Boilerplate));
}
