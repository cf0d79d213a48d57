using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Themes;

/// <summary>Gives the IPTC Media Topics of the article, with their probability and the words that speak for them.</summary>
public sealed class ThemeStage : IStage
{
    private readonly ThemeFinder _finder;

    /// <summary>Opens the language's theme model.</summary>
    public ThemeStage(LanguageResources resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        _finder = new ThemeFinder(resources);
    }

    /// <inheritdoc/>
    public string Name => "themes";

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Needs { get; } = [Layers.Sections];

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Gives { get; } = [Layers.Themes];

    /// <inheritdoc/>
    public void Run(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        analysis.Set(Layers.Themes, _finder.Find(analysis.Article, analysis.Get(Layers.Sections)));
    }
}
