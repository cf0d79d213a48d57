using ArticleAnalysis.Entities;
using ArticleAnalysis.Languages;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Sections;

namespace ArticleAnalysis.Training.Events;

/// <summary>What the model of events is learnt from.</summary>
internal sealed class EventSource(string data, string corpus)
{
    /// <summary>Sentences with source, target and type.</summary>
    public string PairFile { get; } = Path.Combine(data, "events/plv.train.jsonl");

    /// <summary>Sentences with source and target.</summary>
    public string SpanFile { get; } = Path.Combine(data, "events/cameo-sentences.train.jsonl");

    /// <summary>The texts of the project's own.</summary>
    public EventTexts Texts { get; } = new(
        [.. OwnText.Read("event-sentences.tsv", isArticles: false), .. OwnText.Read("event-articles.tsv", isArticles: true)],
        [.. AnnotatedArticle.Read(corpus, Line()).Where(a => a.Number >= AnnotatedArticle.FirstToLearnFrom)]);

    // What the room of events needs of the line, which cannot have that room yet.
    private static AnalysisPipeline Line()
    {
        var english = EnglishResources.Instance;
        return new PipelineBuilder().Add(new LanguageStage(english)).Add(new SectionStage(english)).Add(new LinguisticsStage(english)).Add(new EntityStage(english)).Build();
    }
}

/// <summary>Texts with their events.</summary>
/// <param name="Own">Sentences and short articles whose events stand at their words.</param>
/// <param name="Articles">Annotated articles.</param>
internal sealed record EventTexts(IReadOnlyList<OwnText> Own, IReadOnlyList<AnnotatedArticle> Articles)
{
    /// <summary>One of so many parts.</summary>
    public EventTexts Part(int part, int parts) => new([.. Own.Where((_, i) => i % parts == part)], [.. Articles.Where(a => a.Number % parts == part)]);

    /// <summary>All but one of so many parts.</summary>
    public EventTexts Without(int part, int parts) => new([.. Own.Where((_, i) => i % parts != part)], [.. Articles.Where(a => a.Number % parts != part)]);
}
