namespace ArticleAnalysis.Entities.Coreference;

/// <summary>A phrase that may mean a thing: a name, a description or a pronoun.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Head">Index of the token that governs the others.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Kind">What its head is.</param>
/// <param name="Origin">How it was found.</param>
internal readonly record struct Markable(int First, int End, int Head, int Sentence, MarkableKind Kind, MarkableOrigin Origin = MarkableOrigin.Phrase)
{
    /// <summary>Number of tokens.</summary>
    public int Count => End - First;
}

/// <summary>What the head of a phrase is.</summary>
internal enum MarkableKind : byte
{
    /// <summary>A proper noun.</summary>
    Name,

    /// <summary>A common noun, or what stands for one.</summary>
    Noun,

    /// <summary>A personal, possessive, reflexive or demonstrative pronoun.</summary>
    Pronoun,

    /// <summary>Several joined by a conjunction: Kenya and Uganda.</summary>
    Group,
}

/// <summary>How a phrase was found.</summary>
internal enum MarkableOrigin : byte
{
    /// <summary>As a phrase of the tree.</summary>
    Phrase,

    /// <summary>As a part of a compound: the U.S. of U.S. officials.</summary>
    Compound,

    /// <summary>As a name that is no phrase of the tree.</summary>
    Name,
}
