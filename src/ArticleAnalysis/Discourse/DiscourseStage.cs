using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Discourse;

/// <summary>Tells what each sentence of running text does: news, background, judgement, outlook.</summary>
public sealed class DiscourseStage : IStage
{
    private readonly DiscourseReader _reader;

    /// <summary>Opens the model of <paramref name="resources"/>.</summary>
    public DiscourseStage(LanguageResources resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        _reader = DiscourseReader.Read(resources);
    }

    /// <inheritdoc/>
    public string Name => "discourse";

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Needs { get; } = [Layers.Linguistics, Layers.Entities, Layers.Timeline, Layers.Attributions, Layers.Claims];

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Gives { get; } = [Layers.SentenceRoles];

    /// <inheritdoc/>
    public void Run(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        analysis.Set(Layers.SentenceRoles, _reader.Read(SentenceContext.Of(analysis)));
    }
}
