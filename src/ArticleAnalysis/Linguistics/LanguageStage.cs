using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Linguistics;

/// <summary>Tells the language of the text, and warns when it is not the one that the pipeline reads.</summary>
public sealed class LanguageStage : IStage
{
    private readonly LanguageFinder _finder;
    private readonly string _expected;

    /// <summary>Reads the tables of common words.</summary>
    public LanguageStage(LanguageResources resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        (_finder, _expected) = (new LanguageFinder(resources), resources.Language);
    }

    /// <inheritdoc/>
    public string Name => "language";

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Needs { get; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Gives { get; } = [Layers.Language];

    /// <inheritdoc/>
    public void Run(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var verdict = _finder.Find(analysis.Text);
        analysis.Set(Layers.Language, verdict);
        if (verdict.Confidence > 0 && verdict.Language != _expected)
            analysis.Warn(WarningCodes.NotEnglish, $"The text looks like '{verdict.Language}'; the pipeline reads '{_expected}', so little of the brief will be right.");
        else if (verdict.Confidence == 0 && !string.IsNullOrWhiteSpace(analysis.Text))
            analysis.Warn(WarningCodes.NotEnglish, $"The text does not look like '{_expected}', which the pipeline reads.");
    }
}
