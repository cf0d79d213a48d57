using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Summaries;

/// <summary>Chooses the key sentences of the article, and the sentence that says most of each section.</summary>
public sealed class SummaryStage : IStage
{
    private readonly SummaryWords _words;
    private readonly SummaryModel _model;

    /// <summary>Reads the language's words and opens its model.</summary>
    public SummaryStage(LanguageResources resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        _words = new SummaryWords(resources);
        _model = new SummaryModel(resources.Bytes(SummaryModel.File), _words.Table);
    }

    /// <inheritdoc/>
    public string Name => "summary";

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Needs { get; } = [Layers.Sections, Layers.Outline, Layers.Linguistics, Layers.Entities, Layers.SentenceRoles];

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Gives { get; } = [Layers.Summary, Layers.SectionSummaries];

    /// <inheritdoc/>
    public void Run(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var (text, sections, entities) = (analysis.Get(Layers.Linguistics), analysis.Get(Layers.Sections), analysis.Get(Layers.Entities));
        var matrix = new SentenceMatrix(text, analysis.Article.Metadata.Title, sections, entities, analysis.Get(Layers.SentenceRoles), _words, _model.Words);
        analysis.Set(Layers.Summary, SummaryFinder.Find(text, matrix, entities, _model, _words));
        analysis.Set(Layers.SectionSummaries, SummaryFinder.OfSections(text, matrix, analysis.Get(Layers.Outline)));
    }
}
