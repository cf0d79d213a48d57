using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Quotations;

/// <summary>Finds who said what: quoted clauses, quoted phrases and reported speech.</summary>
public sealed class QuotationStage : IStage
{
    private readonly SpeechTables _tables;

    /// <summary>Makes the stage with the word tables of a language.</summary>
    public QuotationStage(LanguageResources resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        _tables = new SpeechTables(resources);
    }

    /// <inheritdoc/>
    public string Name => "quotations";

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Needs { get; } = [Layers.Linguistics, Layers.Entities, Layers.Attributions];

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Gives { get; } = [Layers.Quotations];

    /// <inheritdoc/>
    public void Run(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        analysis.Set(Layers.Quotations, QuotationFinder.Find(
            analysis.Get(Layers.Linguistics), analysis.Get(Layers.Entities), analysis.Get(Layers.Attributions), _tables));
    }
}
