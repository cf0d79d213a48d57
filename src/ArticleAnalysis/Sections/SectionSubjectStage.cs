using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Sections;

/// <summary>Finds the actor whose view a section sets out.</summary>
public sealed class SectionSubjectStage : IStage
{
    /// <inheritdoc/>
    public string Name => "section-subjects";

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Needs { get; } = [Layers.Outline, Layers.Linguistics, Layers.Entities];

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Gives { get; } = [Layers.SectionSubjects];

    /// <inheritdoc/>
    public void Run(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        analysis.Set(Layers.SectionSubjects, SectionSubjectFinder.Find(
            analysis.Get(Layers.Outline), analysis.Get(Layers.Linguistics), analysis.Get(Layers.Entities)));
    }
}
