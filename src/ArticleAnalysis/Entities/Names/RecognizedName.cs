using ArticleAnalysis.Text;

namespace ArticleAnalysis.Entities;

/// <summary>A name as the recogniser has found it in the text, before it is known which entity it means.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index after its last token.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Type">What it is, a demonym (<c>Chinese</c>) being <see cref="EntityType.Norp"/>; null for named things of none of the types, as illnesses and prizes are.</param>
/// <param name="Confidence">Probability, 0 to 1, that exactly these words are a name of this type.</param>
public readonly record struct RecognizedName(int FirstToken, int EndToken, TextSpan Span, EntityType? Type, double Confidence);
