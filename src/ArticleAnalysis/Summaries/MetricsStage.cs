using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Summaries;

/// <summary>Gives the counts and scores of the whole article.</summary>
public sealed class MetricsStage : IStage
{
    private readonly MetricsFinder _finder;

    /// <summary>Reads the language's tables of syllables and judging words.</summary>
    public MetricsStage(LanguageResources resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        _finder = new MetricsFinder(resources);
    }

    /// <inheritdoc/>
    public string Name => "metrics";

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Needs { get; } = [Layers.Sections, Layers.Linguistics, Layers.Quotations, Layers.Claims, Layers.SentenceRoles];

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Gives { get; } = [Layers.Metrics];

    /// <inheritdoc/>
    public void Run(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        analysis.Set(Layers.Metrics, _finder.Find(
            analysis.Article.Blocks, analysis.Get(Layers.Sections), analysis.Get(Layers.Linguistics), analysis.Get(Layers.Quotations), analysis.Get(Layers.Claims),
            analysis.Get(Layers.SentenceRoles)));
    }
}
