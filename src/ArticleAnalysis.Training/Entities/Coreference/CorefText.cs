using System.Text;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Training.Entities.Coreference;

/// <summary>A document as running text, annotated, with the way from the tokens of the engine back to those of the file.</summary>
internal sealed class CorefText
{
    private readonly int[] _starts;

    /// <param name="document">The document.</param>
    /// <param name="annotate">The engine.</param>
    /// <param name="gaps">What stands before each token, where that is known; else it is guessed.</param>
    public CorefText(CorefDocument document, Func<string, AnnotatedText> annotate, IReadOnlyList<string>? gaps = null)
    {
        Document = document;
        var text = new StringBuilder();
        _starts = new int[document.Tokens.Length];
        for (var i = 0; i < _starts.Length; i++)
        {
            if (i > 0) text.Append(gaps is not null ? gaps[i] : Spacing.IsBetween(document.Tokens, i) ? " " : "");
            _starts[i] = text.Length;
            text.Append(document.Tokens[i]);
        }
        Text = annotate(text.ToString());
    }

    public CorefDocument Document { get; }

    public AnnotatedText Text { get; }

    /// <summary>The phrase of the file's tokens that hold the first and the last character of a phrase of the engine's tokens.</summary>
    public MentionSpan InFile(int first, int end) => new(TokenAt(Text.Tokens[first].Span.Start), TokenAt(Text.Tokens[end - 1].Span.End - 1) + 1);

    /// <summary>The phrase of the engine's tokens for a phrase of the file's.</summary>
    public (int First, int End) InText(MentionSpan span) =>
        (Text.TokenAt(_starts[span.First]), Text.TokenAt(_starts[span.End - 1] + Document.Tokens[span.End - 1].Length - 1) + 1);

    /// <summary>True when the head of a phrase of the file is a proper noun in the engine's trees.</summary>
    public bool IsNamed(MentionSpan span)
    {
        var (first, end) = InText(span);
        end = Math.Min(end, Text.Tokens.Length);
        for (var i = first; i < end; i++)
            if (Text.Tokens[i].Head is var head && (head < first || head >= end) && Text.Tokens[i].IsWord) return Text.Tokens[i].Upos == Upos.Propn;
        return false;
    }

    private int TokenAt(int position)
    {
        var found = Array.BinarySearch(_starts, position);
        return found >= 0 ? found : ~found - 1;
    }
}
