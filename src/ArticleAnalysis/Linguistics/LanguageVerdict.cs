namespace ArticleAnalysis.Linguistics;

/// <summary>What language a text seems to be in.</summary>
/// <param name="Language">BCP 47 tag; <c>und</c> when it cannot be told.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record LanguageVerdict(string Language, double Confidence);
