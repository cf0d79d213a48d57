using ArticleAnalysis.Sections;

namespace ArticleAnalysis.Briefs;

/// <summary>What kind of text the article is.</summary>
/// <param name="Label">The most probable kind.</param>
/// <param name="Confidence">Its probability, 0 to 1.</param>
public sealed record BriefKind(ArticleKind Label, double Confidence);
