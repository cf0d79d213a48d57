using ArticleAnalysis.Text;

namespace ArticleAnalysis.Linguistics;

/// <summary>Where a syntactic word stands.</summary>
/// <param name="Span">Its place in the text.</param>
/// <param name="IsContinuation">True for a further word of a multi-word token that began before it: the <c>n't</c> of <c>don't</c>.</param>
internal readonly record struct TokenSpan(TextSpan Span, bool IsContinuation = false)
{
    public int Start => Span.Start;

    public int End => Span.End;

    public int Length => Span.Length;

    public ReadOnlySpan<char> In(string text) => Span.In(text);
}
