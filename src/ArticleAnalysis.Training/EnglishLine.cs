using ArticleAnalysis.Claims;
using ArticleAnalysis.Discourse;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Events;
using ArticleAnalysis.Languages;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Quantities;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Sections;
using ArticleAnalysis.Timeline;

namespace ArticleAnalysis.Training;

/// <summary>The beginning of the English line: what a room whose model is about to be made stands on, without that room, which may have no model yet.</summary>
internal static class EnglishLine
{
    private static readonly (Type Type, Func<LanguageResources, IStage> Make)[] Stages =
    [
        Stage(static r => new LanguageStage(r)),
        Stage(static r => new SectionStage(r)),
        Stage(static r => new LinguisticsStage(r)),
        Stage(static r => new EntityStage(r)),
        Stage(static r => new QuantityStage(r)),
        Stage(static r => new TimelineStage(r)),
        Stage(static r => new AttributionStage(r)),
        Stage(static r => new QuotationStage(r)),
        Stage(static r => new ClaimStage(r)),
        Stage(static r => new DiscourseStage(r)),
        Stage(static r => new KindStage(r)),
        Stage(static r => new EventStage(r)),
    ];

    /// <summary>The stages up to <typeparamref name="TLast"/> and with it.</summary>
    public static AnalysisPipeline Through<TLast>()
        where TLast : IStage
    {
        var builder = new PipelineBuilder();
        for (var i = 0; i <= Array.FindIndex(Stages, static s => s.Type == typeof(TLast)); i++) builder.Add(Stages[i].Make(EnglishResources.Instance));
        return builder.Build();
    }

    private static (Type Type, Func<LanguageResources, IStage> Make) Stage<T>(Func<LanguageResources, T> make)
        where T : IStage => (typeof(T), r => make(r));
}
