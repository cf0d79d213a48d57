using ArticleAnalysis.Text;

namespace ArticleAnalysis.Training.Quotations;

/// <summary>A text of which it is known who says what. Spans count UTF-16 code units.</summary>
internal sealed record QuotedDocument(string Id, string Text, IReadOnlyList<GoldAttribution> Attributions);

/// <summary>What somebody says, thinks or wants; each part may stand in several places, source and cue may be missing.</summary>
/// <param name="Kind"><c>direct</c> when at least 95 % of the letters of the content stand in quotation marks, <c>mixed</c> when some do, else <c>indirect</c>.</param>
/// <param name="Source">Who.</param>
/// <param name="Cue">The words that attribute.</param>
/// <param name="Content">What.</param>
internal sealed record GoldAttribution(string Kind, IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content);
