namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>A value that a finder settled on.</summary>
/// <param name="Value">The value.</param>
/// <param name="Source">Where it stands: see <see cref="MetadataSource.Source"/>.</param>
/// <param name="Confidence">From 0 to 1.</param>
internal sealed record Found<T>(T Value, string Source, double Confidence);
