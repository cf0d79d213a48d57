using ArticleAnalysis.Text;

namespace ArticleAnalysis.Quotations;

/// <summary>A stretch of text in which attributions are looked for: one sentence, or several that one quoted passage joins.</summary>
internal readonly record struct SpeechUnit(int First, int End, int Block);

/// <summary>An attribution: a verb or phrase of saying with its speaker.</summary>
/// <param name="Verb">Token of the verb, or the first token of a phrase.</param>
/// <param name="Span">The words of the cue.</param>
/// <param name="Frames">How it carries what is said; none for a phrase.</param>
/// <param name="Speaker">Who speaks.</param>
/// <param name="First">First token of the attribution, speaker included where it stands before the verb.</param>
/// <param name="End">Token after the verb, or after the speaker where it follows the verb.</param>
/// <param name="Form">How it is built.</param>
internal readonly record struct Cue(int Verb, TextSpan Span, Frames Frames, Speaker Speaker, int First, int End, CueForm Form)
{
    public bool Has(Frames frame) => (Frames & frame) != Frames.None;
}

/// <summary>How an attribution is built.</summary>
internal enum CueForm
{
    /// <summary>The speaker before the verb: "the minister said".</summary>
    Plain,

    /// <summary>The speaker after the verb: "said the minister".</summary>
    Inverted,

    /// <summary>The verb shares a speaker that stands elsewhere: "…, adding that", "and warned that".</summary>
    Shared,

    /// <summary>The verb stands in a relative clause: "the farmers, who say that …".</summary>
    Relative,

    /// <summary>No verb: "according to the ministry".</summary>
    Phrase,
}
