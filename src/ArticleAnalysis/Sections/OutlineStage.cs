using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Sections;

/// <summary>Gives the sections as the brief has them: those under headings, and of a report without headings runs of paragraphs that do one thing.</summary>
public sealed class OutlineStage : IStage
{
    private readonly ParagraphRoles _roles;

    /// <summary>Opens the model of <paramref name="resources"/>.</summary>
    public OutlineStage(LanguageResources resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        _roles = ParagraphRoles.Read(resources);
    }

    /// <inheritdoc/>
    public string Name => "outline";

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Needs { get; } = [Layers.Sections, Layers.Linguistics, Layers.Entities, Layers.Attributions, Layers.SentenceRoles];

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Gives { get; } = [Layers.Outline];

    /// <inheritdoc/>
    public void Run(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var features = new ParagraphFeatures(analysis.Get(Layers.Linguistics), analysis.Get(Layers.Entities), analysis.Get(Layers.Attributions), analysis.Get(Layers.SentenceRoles));
        analysis.Set(Layers.Outline, OutlineFinder.Find(analysis.Article.Blocks, analysis.Get(Layers.Sections), features, _roles));
    }
}
