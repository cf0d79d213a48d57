using ArticleAnalysis.Text;

namespace ArticleAnalysis.Summaries;

/// <summary>A sentence that belongs in the summary.</summary>
/// <param name="Span">The sentence.</param>
/// <param name="Score">0 to 1, higher is more central.</param>
public readonly record struct KeySentence(TextSpan Span, double Score);

/// <summary>A phrase that says what the article is about.</summary>
/// <param name="Text">The phrase as it first stands in the text, without the capital of a title or sentence where it has a place without.</param>
/// <param name="Score">0 to 1, best first.</param>
/// <param name="Spans">Where it stands, in text order.</param>
public sealed record Keyphrase(string Text, double Score, IReadOnlyList<TextSpan> Spans);

/// <summary>Counts and scores of the whole article.</summary>
public sealed record Metrics
{
    /// <summary>Words of body and title.</summary>
    public int Words { get; init; }

    /// <summary>Sentences of the body.</summary>
    public int Sentences { get; init; }

    /// <summary>Blocks of the body that are no headings.</summary>
    public int Paragraphs { get; init; }

    /// <summary>Words at 230 a minute (Brysbaert 2019, silent reading of English), one decimal.</summary>
    public double ReadingMinutes { get; init; }

    /// <summary>Reading ease (Flesch 1948): about 0 to 100, higher is easier.</summary>
    public double FleschReadingEase { get; init; }

    /// <summary>Mean certainty of the claims, 0 (negated or doubtful) to 1 (asserted).</summary>
    public double Certainty { get; init; }

    /// <summary>Share of the text that is opinion of its author and no report, by characters, 0 to 1: the mean over its sentences of how likely each stands in a piece that argues.</summary>
    public double Subjectivity { get; init; }
}
