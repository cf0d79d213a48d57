using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Summaries;

/// <summary>Gives the phrases that say what the article is about.</summary>
public sealed class KeyphraseStage : IStage
{
    private readonly SummaryWords _words;

    /// <summary>Reads the language's words.</summary>
    public KeyphraseStage(LanguageResources resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        _words = new SummaryWords(resources);
    }

    /// <inheritdoc/>
    public string Name => "keyphrases";

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Needs { get; } = [Layers.Linguistics];

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Gives { get; } = [Layers.Keyphrases];

    /// <inheritdoc/>
    public void Run(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        analysis.Set(Layers.Keyphrases, KeyphraseFinder.Find(analysis.Get(Layers.Linguistics), _words));
    }
}
