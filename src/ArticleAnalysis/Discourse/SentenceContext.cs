using ArticleAnalysis.Claims;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Timeline;

namespace ArticleAnalysis.Discourse;

/// <summary>What earlier stages know of the sentences of an article.</summary>
internal sealed record SentenceContext(
    AnnotatedText Text, EntitySet Entities, IReadOnlyList<TimelineEntry> Timeline, IReadOnlyList<Attribution> Attributions, IReadOnlyList<Claim> Claims, DateOnly? Published)
{
    /// <summary>The layers of an analysis.</summary>
    public static SentenceContext Of(Analysis analysis) => new(
        analysis.Get(Layers.Linguistics), analysis.Get(Layers.Entities), analysis.Get(Layers.Timeline), analysis.Get(Layers.Attributions), analysis.Get(Layers.Claims),
        analysis.Article.Metadata.Published);
}
