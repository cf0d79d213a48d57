namespace ArticleAnalysis.Events;

/// <summary>A short run of tokens that belong together: a noun phrase, a verb with its auxiliaries, a preposition.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Head">Index of the token that carries its meaning.</param>
/// <param name="Lemma">Lemma of the head.</param>
/// <param name="Form">Form of a verb phrase.</param>
/// <param name="Passive">True for <c>was signed</c>.</param>
/// <param name="Modality">What auxiliaries and negation make of a verb phrase.</param>
internal readonly record struct Phrase(
    PhraseKind Kind, int First, int End, int Head, string Lemma, VerbForm Form = VerbForm.None, bool Passive = false, Modality Modality = Modality.Asserted);

/// <summary>What a phrase is.</summary>
internal enum PhraseKind : byte
{
    /// <summary>A noun with all that stands before it, or a pronoun.</summary>
    Noun,

    /// <summary>A verb with auxiliaries, negation and the mark of the infinitive.</summary>
    Verb,

    /// <summary>A preposition or a particle of a verb.</summary>
    Preposition,

    /// <summary>An adjective that stands without a noun (<c>is ready</c>).</summary>
    Adjective,

    /// <summary>And, or, but.</summary>
    Conjunction,

    /// <summary>A comma or a dash.</summary>
    Comma,

    /// <summary>A word that opens a relative clause.</summary>
    Relative,

    /// <summary>A word that opens another subordinate clause.</summary>
    Subordinator,

    /// <summary>A time expression: never an actor.</summary>
    Time,

    /// <summary>A semicolon or colon.</summary>
    Stop,
}

/// <summary>Form of a verb phrase.</summary>
internal enum VerbForm : byte
{
    /// <summary>Not a verb.</summary>
    None,

    /// <summary>Has a subject of its own.</summary>
    Finite,

    /// <summary>Past form without an auxiliary: <c>signed</c> is finite or the rest of <c>which was signed</c>.</summary>
    Past,

    /// <summary>To sign.</summary>
    Infinitive,

    /// <summary>Signing.</summary>
    Gerund,

    /// <summary>An auxiliary alone: <c>is ready</c>, <c>is to sign</c>.</summary>
    Copula,
}
