namespace ArticleAnalysis.Quotations.Attributions;

/// <summary>Words that a cue may attribute to somebody.</summary>
/// <param name="Kind">How they stand to the cue.</param>
/// <param name="Head">The token that heads them.</param>
/// <param name="Relation">The relation on the way from the cue to them.</param>
/// <param name="Ranges">The words.</param>
internal readonly record struct ContentChoice(ContentKind Kind, int Head, string Relation, TokenRanges Ranges)
{
    /// <summary>True for quoted passages that are chosen as such.</summary>
    public bool IsQuote => Kind is >= ContentKind.QuoteBefore and <= ContentKind.QuoteAbove;
}

/// <summary>How the words stand to the cue.</summary>
internal enum ContentKind
{
    /// <summary>Below the cue: <c>said (that) it rained</c>.</summary>
    Below,

    /// <summary>The first of several that are joined below the cue: <c>said it rained and left</c>.</summary>
    Member,

    /// <summary>From one complement of the cue to the end of its clause: <c>urged both sides to talk</c>.</summary>
    Onwards,

    /// <summary>Two complements one after the other.</summary>
    Both,

    /// <summary>What a word above the cue governs, without the cue's clause: <c>it rained, she said</c>.</summary>
    Above,

    /// <summary>The sentence without the cue and what stands with it between two commas.</summary>
    Around,

    /// <summary>The quoted passage before the cue, with those that stand right before it.</summary>
    QuoteBefore,

    /// <summary>The quoted passage after the cue, with those that stand right after it.</summary>
    QuoteAfter,

    /// <summary>The passages on both sides.</summary>
    QuoteAround,

    /// <summary>The passage in the next line, after a colon.</summary>
    QuoteBelow,

    /// <summary>The passage before a dash with a name: <c>“It rains.” – Ada Brandt</c>.</summary>
    QuoteAbove,

    /// <summary>From the cue to the end of the sentence.</summary>
    Sentence,

    /// <summary>From the cue to the end of the paragraph.</summary>
    Paragraph,
}
