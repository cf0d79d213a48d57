namespace ArticleAnalysis.Briefs;

/// <summary>A sentence of the summary.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Score">0 to 1.</param>
public sealed record BriefKeySentence(BriefSpan Span, string Text, double Score);

/// <summary>A phrase that says what the article is about.</summary>
/// <param name="Text">The phrase.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Spans">Where it stands.</param>
public sealed record BriefKeyphrase(string Text, double Score, IReadOnlyList<BriefSpan> Spans);

/// <summary>Counts and scores of the whole article; meanings as in <see cref="Summaries.Metrics"/>.</summary>
public sealed record BriefMetrics
{
    /// <summary>Words of body and title.</summary>
    public int Words { get; init; }

    /// <summary>Sentences of the body.</summary>
    public int Sentences { get; init; }

    /// <summary>Paragraphs of the body.</summary>
    public int Paragraphs { get; init; }

    /// <summary>Minutes of silent reading.</summary>
    public double ReadingMinutes { get; init; }

    /// <summary>Flesch reading ease.</summary>
    public double FleschReadingEase { get; init; }

    /// <summary>Mean certainty of the claims, 0 to 1.</summary>
    public double Certainty { get; init; }

    /// <summary>Share of sentences in which the author judges, 0 to 1.</summary>
    public double Subjectivity { get; init; }
}
