using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ArticleAnalysis.Pipeline;

/// <summary>The names under which the library can be traced and measured.</summary>
public static class DiagnosticNames
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Library = "ArticleAnalysis";

    /// <summary>Histogram of the seconds a stage took for one article, tagged with <see cref="StageTag"/>.</summary>
    public const string StageDuration = "article_analysis.stage.duration";

    /// <summary>Tag that names the stage.</summary>
    public const string StageTag = "stage";

    internal static readonly ActivitySource Source = new(Library);
    internal static readonly Meter Meter = new(Library);
    internal static readonly Histogram<double> StageSeconds = Meter.CreateHistogram<double>(StageDuration, "s");
}
