namespace ArticleAnalysis.Briefs;

/// <summary>A range of UTF-16 code units of the brief's text: <c>text.Substring(Start, Length)</c> is the evidence.</summary>
/// <param name="Start">Index of the first code unit.</param>
/// <param name="Length">Number of code units.</param>
public readonly record struct BriefSpan(int Start, int Length);

/// <summary>A span together with its words.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">The words, exactly as they stand there.</param>
public sealed record BriefEvidence(BriefSpan Span, string Text);
