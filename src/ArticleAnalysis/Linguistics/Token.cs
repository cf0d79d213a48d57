using ArticleAnalysis.Text;

namespace ArticleAnalysis.Linguistics;

/// <summary>A word, number, sign or clitic: what Universal Dependencies calls a syntactic word.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Lower">The form in lower case, straight apostrophes; one shared string a word.</param>
/// <param name="Lemma">The base form, lower case but for names.</param>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Shape">How it is written.</param>
/// <param name="Head">Index of its head in the article's tokens, -1 for a root or without trees.</param>
/// <param name="Relation">Universal dependency relation with its subtype (<c>nsubj:pass</c>), empty without trees.</param>
public readonly record struct Token(TextSpan Span, string Lower, string Lemma, Upos Upos, TokenShape Shape, int Head = -1, string Relation = "")
{
    private readonly Morphology? _morphology;

    /// <summary>Part of speech in the language's own tag set (for English that of the Penn Treebank), empty when the engine gives none.</summary>
    public string Xpos { get; init; } = "";

    /// <summary>Morphological features.</summary>
    public Morphology Morphology
    {
        get => _morphology ?? Morphology.None;
        init => _morphology = value;
    }

    /// <summary>True for a further word of a multi-word token that began before it: the <c>n't</c> of <c>don't</c>, the <c>'s</c> of <c>Canada's</c>.</summary>
    public bool IsContinuation { get; init; }

    /// <summary>True when the first character is an upper-case letter.</summary>
    public bool IsCapitalized => Shape is TokenShape.Capitalized or TokenShape.AllCaps or TokenShape.Initial or TokenShape.MixedCase;

    /// <summary>True for words and numbers, false for punctuation and symbols.</summary>
    public bool IsWord => Shape is not (TokenShape.Punctuation or TokenShape.Symbol);
}
