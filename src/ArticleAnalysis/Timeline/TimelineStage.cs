using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Timeline;

/// <summary>Finds time expressions and the dates they mean, counted from the day of publication.</summary>
public sealed class TimelineStage : IStage
{
    private readonly TimelineFinder _finder;

    /// <summary>Reads the word tables of <paramref name="resources"/>.</summary>
    public TimelineStage(LanguageResources resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        _finder = new(new TimeWords(resources));
    }

    /// <inheritdoc/>
    public string Name => "timeline";

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Needs { get; } = [Layers.Linguistics];

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Gives { get; } = [Layers.Timeline];

    /// <inheritdoc/>
    public void Run(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        analysis.Set(Layers.Timeline, _finder.Find(analysis.Get(Layers.Linguistics), analysis.Article.Metadata.Published));
    }
}
