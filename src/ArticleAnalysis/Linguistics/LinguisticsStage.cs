using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Linguistics;

/// <summary>Cuts the text into sentences and tokens, and gives each token its tags, its lemma and its place in the sentence's tree.</summary>
public sealed class LinguisticsStage : IStage
{
    private readonly LinguisticEngine _engine;

    /// <summary>Makes the stage from the tables and models of a language.</summary>
    public LinguisticsStage(LanguageResources resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        _engine = new LinguisticEngine(resources);
    }

    /// <inheritdoc/>
    public string Name => "linguistics";

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Needs { get; } = [Layers.Sections];

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Gives { get; } = [Layers.Linguistics];

    /// <inheritdoc/>
    public void Run(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        analysis.Set(Layers.Linguistics, _engine.Annotate(analysis.Text, Passages.Of(analysis.Article, analysis.Get(Layers.Sections))));
    }
}
