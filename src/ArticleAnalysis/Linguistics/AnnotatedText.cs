using ArticleAnalysis.Ingest;
using ArticleAnalysis.Sections;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Linguistics;

/// <summary>The sentences and tokens of one article. Any engine that gives this can stand in for the built-in one.</summary>
public sealed class AnnotatedText
{
    private readonly Token[] _tokens;
    private readonly Sentence[] _sentences;
    private readonly TreeIndex? _trees;

    /// <summary>Makes the layer; the arrays are kept and must not change afterwards.</summary>
    /// <param name="text">The article's canonical text.</param>
    /// <param name="tokens">In text order.</param>
    /// <param name="sentences">In text order; together they cover all tokens.</param>
    /// <param name="hasTrees">True when <see cref="Token.Head"/> and <see cref="Token.Relation"/> are filled.</param>
    /// <exception cref="ArgumentException">The heads make no trees: one lies outside its sentence, or they go round in a circle.</exception>
    public AnnotatedText(string text, Token[] tokens, Sentence[] sentences, bool hasTrees = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(sentences);
        (Text, _tokens, _sentences) = (text, tokens, sentences);
        if (hasTrees) _trees = new TreeIndex(tokens, sentences);
    }

    /// <summary>The article's canonical text.</summary>
    public string Text { get; }

    /// <summary>All tokens, in text order.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens;

    /// <summary>All sentences, in text order: title and headings are sentences too.</summary>
    public ReadOnlySpan<Sentence> Sentences => _sentences;

    /// <summary>True when every token has a head and a relation.</summary>
    public bool HasTrees => _trees is not null;

    /// <summary>Questions to the trees; without trees none of them has an answer.</summary>
    public Tree Tree => new(_trees);

    /// <summary>The tokens of one sentence.</summary>
    public ReadOnlySpan<Token> TokensOf(in Sentence sentence) => _tokens.AsSpan(sentence.FirstToken, sentence.EndToken - sentence.FirstToken);

    /// <summary>
    /// The same sentences, each with its place in the article: block, section and kind. For layers of other engines, which know the text alone; what they read of
    /// bylines, date lines and labels is left out.
    /// </summary>
    /// <param name="article">The article whose canonical text this annotates.</param>
    /// <param name="sections">Its sections.</param>
    public AnnotatedText PlacedIn(Article article, IReadOnlyList<Section> sections)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(sections);
        return Passages.Place(this, Passages.Of(article, sections));
    }

    /// <summary>The words of one token as they stand in the text.</summary>
    public ReadOnlySpan<char> Form(int token) => _tokens[token].Span.In(Text);

    /// <summary>The span from the start of token <paramref name="first"/> to the end of the token before <paramref name="end"/>.</summary>
    public TextSpan SpanOf(int first, int end) => new(_tokens[first].Span.Start, _tokens[end - 1].Span.End);

    /// <summary>Index of the token that covers <paramref name="position"/>, or of the first one after it; the token count when there is none.</summary>
    public int TokenAt(int position)
    {
        var (low, high) = (0, _tokens.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_tokens[middle].Span.End <= position) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Index of the sentence that covers <paramref name="position"/>, or of the first one after it; the sentence count when there is none.</summary>
    public int SentenceAt(int position)
    {
        var (low, high) = (0, _sentences.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_sentences[middle].Span.End <= position) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}

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

/// <summary>A sentence, heading or title.</summary>
/// <param name="Span">From its first to its last token.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index after its last token.</param>
/// <param name="Block">Index of the article's block in which it stands.</param>
/// <param name="Section">Index of the section, or -1 for the title.</param>
/// <param name="Kind">Where it stands.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int EndToken, int Block, int Section, SentenceKind Kind)
{
    /// <summary>True for running text of the article; false for title, headings, datelines and boilerplate.</summary>
    public bool IsProse => Kind == SentenceKind.Prose;
}

/// <summary>Where a sentence stands.</summary>
public enum SentenceKind
{
    /// <summary>In running text.</summary>
    Prose,

    /// <summary>In a heading.</summary>
    Heading,

    /// <summary>In the title.</summary>
    Title,

    /// <summary>In a section that is not the article.</summary>
    Boilerplate,

    /// <summary>Place, day and agency before the first sentence of a wire report.</summary>
    Dateline,
}

/// <summary>The universal parts of speech (Universal Dependencies v2).</summary>
public enum Upos : byte
{
    /// <summary>Other.</summary>
    X,

    /// <summary>Adjective.</summary>
    Adj,

    /// <summary>Adposition.</summary>
    Adp,

    /// <summary>Adverb.</summary>
    Adv,

    /// <summary>Auxiliary.</summary>
    Aux,

    /// <summary>Coordinating conjunction.</summary>
    Cconj,

    /// <summary>Determiner.</summary>
    Det,

    /// <summary>Interjection.</summary>
    Intj,

    /// <summary>Noun.</summary>
    Noun,

    /// <summary>Numeral.</summary>
    Num,

    /// <summary>Particle.</summary>
    Part,

    /// <summary>Pronoun.</summary>
    Pron,

    /// <summary>Proper noun.</summary>
    Propn,

    /// <summary>Punctuation.</summary>
    Punct,

    /// <summary>Subordinating conjunction.</summary>
    Sconj,

    /// <summary>Symbol.</summary>
    Sym,

    /// <summary>Verb.</summary>
    Verb,
}

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

/// <summary>What language a text seems to be in.</summary>
/// <param name="Language">BCP 47 tag; <c>und</c> when it cannot be told.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record LanguageVerdict(string Language, double Confidence);
