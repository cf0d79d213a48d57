using ArticleAnalysis.Text;

namespace ArticleAnalysis.Themes;

/// <summary>An IPTC Media Topic of the article.</summary>
/// <param name="Code">Code with prefix, for example <c>medtop:11000000</c>.</param>
/// <param name="Label">English name of the topic.</param>
/// <param name="Level">1 for the seventeen top topics, 2 and more below.</param>
/// <param name="Score">Probability, 0 to 1.</param>
/// <param name="Evidence">Words that speak for it, strongest first.</param>
public sealed record Theme(string Code, string Label, int Level, double Score, IReadOnlyList<TextSpan> Evidence);
