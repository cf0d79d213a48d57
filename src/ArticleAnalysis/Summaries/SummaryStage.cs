using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Summaries;

/// <summary>Chooses the key sentences of the article, and the sentence that says most of each section.</summary>
public sealed class SummaryStage : IStage
{
    private readonly SummaryWords _words;

    /// <summary>Reads the language's words and weights.</summary>
    public SummaryStage(LanguageResources resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        _words = new SummaryWords(resources);
    }

    /// <inheritdoc/>
    public string Name => "summary";

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Needs { get; } = [Layers.Sections, Layers.Linguistics, Layers.Entities, Layers.Claims];

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Gives { get; } = [Layers.Summary, Layers.SectionSummaries];

    /// <inheritdoc/>
    public void Run(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var (text, sections) = (analysis.Get(Layers.Linguistics), analysis.Get(Layers.Sections));
        var matrix = new SentenceMatrix(text, analysis.Article.Metadata.Title, sections, analysis.Get(Layers.Entities), analysis.Get(Layers.Claims), _words);
        analysis.Set(Layers.Summary, SummaryFinder.Find(text, matrix, _words));
        analysis.Set(Layers.SectionSummaries, SummaryFinder.OfSections(text, matrix, sections));
    }
}
