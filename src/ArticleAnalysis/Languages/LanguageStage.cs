using System.Globalization;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Languages;

/// <summary>Tells the language of the text, and warns when all or part of it is not in the one that the pipeline reads. A text that does not tell keeps the language it was declared in.</summary>
public sealed class LanguageStage : IStage
{
    private const double LeastPart = 0.15;
    private const double LeastGuess = 0.3;
    private const int LongText = 600;
    private readonly string _expected;

    /// <summary>A stage for the language of <paramref name="resources"/>.</summary>
    public LanguageStage(LanguageResources resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        _expected = resources.Language;
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
        var verdict = LanguageFinder.Shipped.Find(analysis.Text);
        var isSure = verdict.Confidence >= LanguageVerdict.Sure;
        // Which of two sisters it is may be a guess, but a long text without a plain line of the expected language is in neither case in that.
        var isOther = verdict.Language != _expected && (isSure || (verdict.Confidence >= LeastGuess && analysis.Text.Length >= LongText && verdict.ShareOf(_expected) == 0));
        analysis.Set(Layers.Language, isSure || string.IsNullOrWhiteSpace(analysis.Text) ? verdict
            : verdict with { Language = analysis.Article.Metadata.Language ?? (isOther ? verdict.Language : _expected) });
        if (verdict.Shares.FirstOrDefault(s => s.Language != _expected) is { Share: >= LeastPart } other && verdict.ShareOf(_expected) >= LeastPart)
            analysis.Warn(WarningCodes.MixedLanguage, string.Create(CultureInfo.InvariantCulture, $"Some {100 * other.Share:0} % of the text looks like '{other.Language}'; what the brief says of it is little worth."));
        else if (isOther)
            analysis.Warn(WarningCodes.NotEnglish, $"The text looks like '{verdict.Language}'; the pipeline reads '{_expected}', so little of the brief will be right.");
    }
}
