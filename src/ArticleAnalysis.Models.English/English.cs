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
using ArticleAnalysis.Stances;
using ArticleAnalysis.Summaries;
using ArticleAnalysis.Themes;
using ArticleAnalysis.Timeline;

namespace ArticleAnalysis;

/// <summary>What the English package adds to the front doors: <c>ArticleAnalyzer.CreateEnglish()</c>, <c>Annotator.CreateEnglish()</c> and <c>PipelineBuilder.ForEnglish()</c>.</summary>
public static class English
{
    extension(ArticleAnalyzer)
    {
        /// <summary>An analyzer for English articles with every built-in stage.</summary>
        /// <param name="options">Limits; null for the defaults.</param>
        /// <param name="resources">The English files with a model of one's own among them (<see cref="LanguageResources.WithModel"/>); null for those of the package.</param>
        public static ArticleAnalyzer CreateEnglish(AnalyzerOptions? options = null, LanguageResources? resources = null) =>
            new(PipelineBuilder.ForEnglish(resources).Build(), options, resources ?? EnglishResources.Instance);
    }

    extension(Annotator)
    {
        /// <summary>An annotator for English text.</summary>
        public static Annotator CreateEnglish() => new(EnglishResources.Instance);
    }

    extension(PipelineBuilder)
    {
        /// <summary>A builder that holds the built-in English line; stages may be added, replaced and removed.</summary>
        /// <param name="resources">The English files with a model of one's own among them (<see cref="LanguageResources.WithModel"/>); null for those of the package.</param>
        public static PipelineBuilder ForEnglish(LanguageResources? resources = null)
        {
            var english = resources ?? EnglishResources.Instance;
            return new PipelineBuilder()
                .Add(new LanguageStage(english))
                .Add(new SectionStage(english))
                .Add(new LinguisticsStage(english))
                .Add(new EntityStage(english))
                .Add(new QuantityStage(english))
                .Add(new TimelineStage(english))
                .Add(new AttributionStage(english))
                .Add(new QuotationStage(english))
                .Add(new ClaimStage(english))
                .Add(new DiscourseStage(english))
                .Add(new KindStage(english))
                .Add(new OutlineStage(english))
                .Add(new SectionSubjectStage())
                .Add(new EventStage(english))
                .Add(new StanceStage(english))
                .Add(new ThemeStage(english))
                .Add(new SummaryStage(english))
                .Add(new KeyphraseStage(english))
                .Add(new MetricsStage(english));
        }
    }
}
