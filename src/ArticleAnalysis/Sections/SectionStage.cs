using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Sections;

/// <summary>Cuts the body into sections at its headings, and says what each does in the article.</summary>
public sealed class SectionStage : IStage
{
    private readonly SectionFinder _finder;

    /// <summary>Reads the language's tables of cues.</summary>
    public SectionStage(LanguageResources resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        _finder = new SectionFinder(resources);
    }

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
        analysis.Set(Layers.Sections, _finder.Find(analysis.Article));
    }
}
