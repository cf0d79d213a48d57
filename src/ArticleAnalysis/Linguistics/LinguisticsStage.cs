using ArticleAnalysis.Ingest;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Linguistics;

/// <summary>Cuts the text into sentences and tokens, and gives each token its tags, its lemma and its place in the sentence's tree.</summary>
public sealed class LinguisticsStage : IStage
{
    private readonly LinguisticEngine _engine;

    /// <summary>Makes the stage from the tables and models of a language.</summary>
    public LinguisticsStage(LanguageResources resources)
    {
        ArgumentNullException.ThrowIfNull(resources);
        _engine = new LinguisticEngine(resources);
    }

    /// <inheritdoc/>
    public string Name => "linguistics";

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Needs { get; } = [Layers.Sections];

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Gives { get; } = [Layers.Linguistics];

    /// <inheritdoc/>
    public void Run(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var (article, passages) = (analysis.Article, Passages.Of(analysis.Article, analysis.Get(Layers.Sections)));
        analysis.Set(Layers.Linguistics, article.Gaps.Count == 0 ? _engine.Annotate(article.Text, passages) : AnnotateWithoutGaps(article, passages));
    }

    /// <summary>Reads the text as if its gaps were not there (a word that a line end divides is one word), and gives everything its place in the whole text.</summary>
    private AnnotatedText AnnotateWithoutGaps(Article article, List<Passage> passages)
    {
        var gapless = new GaplessText(article.Text, article.Gaps);
        var read = _engine.Annotate(gapless.Text, passages.ConvertAll(p => p with { Span = gapless.Cut(p.Span) }));
        var (tokens, sentences) = (read.Tokens.ToArray(), read.Sentences.ToArray());
        for (var i = 0; i < tokens.Length; i++) tokens[i] = tokens[i] with { Span = gapless.Back(tokens[i].Span) };
        for (var i = 0; i < sentences.Length; i++) sentences[i] = sentences[i] with { Span = gapless.Back(sentences[i].Span) };
        return new AnnotatedText(article.Text, tokens, sentences, read.HasTrees) { NameScores = read.NameScores, States = read.States, WordRows = read.WordRows };
    }
}
