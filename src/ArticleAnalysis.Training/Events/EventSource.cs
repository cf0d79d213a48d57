using ArticleAnalysis.Entities;

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
        [.. AnnotatedArticle.Read(corpus, EnglishLine.Through<EntityStage>()).Where(a => a.Number >= AnnotatedArticle.FirstToLearnFrom)]);
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
