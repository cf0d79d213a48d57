using ArticleAnalysis.Entities;
using ArticleAnalysis.Languages;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Sections;

namespace ArticleAnalysis.Training.Events;

/// <summary>What the model of events is learnt from.</summary>
internal sealed class EventSource(string data, string corpus)
{
    private const int FirstToLearnFrom = 37;

    /// <summary>Sentences with source, target and type.</summary>
    public string PairFile { get; } = Path.Combine(data, "events/plv.train.jsonl");

    /// <summary>Sentences with source and target.</summary>
    public string SpanFile { get; } = Path.Combine(data, "events/cameo-sentences.train.jsonl");

    /// <summary>The project's own sentences and short articles.</summary>
    public OwnText[] Own { get; } = [.. OwnText.Read("event-sentences.tsv", isArticles: false), .. OwnText.Read("event-articles.tsv", isArticles: true)];

    /// <summary>The second half of the corpus.</summary>
    public AnnotatedArticle[] Articles { get; } = [.. AnnotatedArticle.Read(corpus, Line()).Where(a => a.Number >= FirstToLearnFrom)];

    // What the room of events needs of the line, which cannot have that room yet.
    private static AnalysisPipeline Line()
    {
        var english = EnglishResources.Instance;
        return new PipelineBuilder().Add(new LanguageStage(english)).Add(new SectionStage(english)).Add(new LinguisticsStage(english)).Add(new EntityStage(english)).Build();
    }
}
