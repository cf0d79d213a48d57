using ArticleAnalysis.Entities;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Quantities;

/// <summary>Finds amounts: money, shares, measures, times, ages and counts.</summary>
public sealed class QuantityStage : IStage
{
    private readonly QuantityFinder _finder;

    /// <summary>Reads the word tables of <paramref name="resources"/>.</summary>
    public QuantityStage(LanguageResources resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        _finder = new(new QuantityTables(resources));
    }

    /// <inheritdoc/>
    public string Name => "quantities";

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Needs { get; } = [Layers.Linguistics];

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Gives { get; } = [Layers.Quantities];

    /// <inheritdoc/>
    public void Run(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        // Entities tell whose shilling is meant, where an earlier stage found any.
        analysis.Set(Layers.Quantities, _finder.Find(
            analysis.Get(Layers.Linguistics), analysis.Find(Layers.Entities) ?? EntitySet.Empty));
    }
}
