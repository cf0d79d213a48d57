using ArticleAnalysis.Text;

namespace ArticleAnalysis.Quotations;

/// <summary>What somebody says, writes, thinks or wants, by the words of the text. Wider than a <see cref="Quotation"/>: beliefs, intentions and findings count too.</summary>
/// <param name="Content">What: one span, or two where the cue stands between them; quotation marks included.</param>
/// <param name="Kind">Direct when all of the content stands in quotation marks, partial when some of it does.</param>
/// <param name="Source">The words that name whose it is; empty when nobody is named.</param>
/// <param name="SourceEntity">Index of the source in the entity set, or null.</param>
/// <param name="Cue">The word that attributes.</param>
/// <param name="Confidence">Probability that the cue attributes this, 0 to 1.</param>
public sealed record Attribution(IReadOnlyList<TextSpan> Content, QuotationKind Kind, TextSpan Source, int? SourceEntity, TextSpan Cue, double Confidence);
