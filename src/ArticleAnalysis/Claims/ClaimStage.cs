using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Claims;

/// <summary>Finds the assessments and forecasts that matter in an article, whose they are and how sure they are put.</summary>
public sealed class ClaimStage : IStage
{
    private readonly ClaimTables _tables;
    private readonly ClaimModel _model;

    /// <summary>Reads the language's words and opens its model.</summary>
    public ClaimStage(LanguageResources resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        (_tables, _model) = (new ClaimTables(resources), ClaimModel.Read(resources));
    }

    /// <inheritdoc/>
    public string Name => "claims";

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Needs { get; } = [Layers.Sections, Layers.Linguistics, Layers.Entities, Layers.Quotations];

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Gives { get; } = [Layers.Claims];

    /// <inheritdoc/>
    public void Run(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        analysis.Set(Layers.Claims, ClaimFinder.Find(
            analysis.Get(Layers.Linguistics), analysis.Get(Layers.Entities), analysis.Get(Layers.Quotations), analysis.Get(Layers.Sections), _tables, _model));
    }
}
