using ArticleAnalysis.Text;

namespace ArticleAnalysis.Claims;

/// <summary>A stretch of text that may be one of the claims of an article.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Token after the last.</param>
/// <param name="Source">Whose words.</param>
/// <param name="Certainty">How sure.</param>
/// <param name="Cues">The words that show it.</param>
/// <param name="Features">Bit set of <see cref="ClaimFeature"/>.</param>
internal sealed record ClaimCandidate(int First, int End, ClaimSource Source, Certainty Certainty, TextSpan[] Cues, UInt128 Features);
