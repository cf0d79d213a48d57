using ArticleAnalysis.Ingest;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Sections;

/// <summary>Cuts the body into sections.</summary>
public sealed class SectionStage : IStage
{
    /// <inheritdoc/>
    public string Name => "sections";

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Needs { get; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Gives { get; } = [Layers.Sections];

    /// <inheritdoc/>
    public void Run(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var blocks = analysis.Article.Blocks;
        var first = 0;
        while (first < blocks.Count && !blocks[first].IsBody) first++;
        analysis.Set(Layers.Sections, first == blocks.Count ? [] : [new Section(blocks[first].Span.Union(blocks[^1].Span), null, first, blocks.Count, SectionRole.Lead, 0.5)]);
    }
}
