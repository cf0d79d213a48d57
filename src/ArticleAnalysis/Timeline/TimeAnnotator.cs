using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Timeline;

/// <summary>The time expressions of an annotated text alone, without a pipeline. Immutable and thread-safe: build once, reuse for every text.</summary>
/// <example><code>
/// var (annotator, times) = (Annotator.CreateEnglish(), new TimeAnnotator(EnglishResources.Instance));   // package ArticleAnalysis.Models.English
/// var found = times.Annotate(annotator.Annotate("The strike began last week and lasted two days."), new DateOnly(2026, 3, 26));
/// </code></example>
public sealed class TimeAnnotator
{
    private readonly TimeFinder _finder;

    /// <summary>Makes an annotator from the tables of a language.</summary>
    public TimeAnnotator(LanguageResources language)
    {
        ArgumentNullException.ThrowIfNull(language);
        _finder = new TimeFinder(new TimeWords(language));
    }

    /// <summary>Finds the time expressions of a text, in text order.</summary>
    /// <param name="text">Its sentences and tokens, with tags.</param>
    /// <param name="day">The day of the text, from which "last week" counts; null when it is not known.</param>
    public IReadOnlyList<Timex> Annotate(AnnotatedText text, DateOnly? day = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TimexWriter.Write(text, _finder.Find(text, day));
    }
}
