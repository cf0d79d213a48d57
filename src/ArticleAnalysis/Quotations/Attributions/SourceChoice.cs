namespace ArticleAnalysis.Quotations.Attributions;

/// <summary>Words that may name whose words, thoughts or wishes a cue reports.</summary>
/// <param name="Kind">How they stand to the cue.</param>
/// <param name="Head">The token that heads them.</param>
/// <param name="Range">The words.</param>
internal readonly record struct SourceChoice(SourceKind Kind, int Head, (int First, int End) Range);

/// <summary>How the words stand to the cue.</summary>
internal enum SourceKind
{
    /// <summary>Its subject, its own or shared.</summary>
    Subject,

    /// <summary>Who acts in a passive.</summary>
    Agent,

    /// <summary>The noun that the cue's clause describes, or that its preposition marks: <c>according to the bank</c>.</summary>
    Above,

    /// <summary>Another word below the cue.</summary>
    Below,

    /// <summary>A subject below a word above the cue.</summary>
    HigherSubject,

    /// <summary>What stands before a colon.</summary>
    Before,

    /// <summary>What stands after a dash.</summary>
    After,
}
