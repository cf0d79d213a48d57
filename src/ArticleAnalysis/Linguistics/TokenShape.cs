namespace ArticleAnalysis.Linguistics;

/// <summary>How a token is written.</summary>
public enum TokenShape : byte
{
    /// <summary>Only lower-case letters, or a script without case.</summary>
    Lower,

    /// <summary>An upper-case letter, then lower case (Paris, Al-Qaeda).</summary>
    Capitalized,

    /// <summary>Two or more letters, all upper case (NATO, U.S.).</summary>
    AllCaps,

    /// <summary>One upper-case letter, with or without a stop (J.).</summary>
    Initial,

    /// <summary>Upper case first and inside (McDonald, OpenAI).</summary>
    MixedCase,

    /// <summary>Lower case first, upper case inside (iPhone).</summary>
    InnerCaps,

    /// <summary>Digits, with separators (2,600; 2.6).</summary>
    Number,

    /// <summary>Letters and digits (G7, 7.4bn, 2000s).</summary>
    Alphanumeric,

    /// <summary>Punctuation.</summary>
    Punctuation,

    /// <summary>A symbol (%, $, €).</summary>
    Symbol,
}
