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

    /// <summary>What the built-in engine thinks of tokens as parts of names; null when another engine made this.</summary>
    internal NameScores? NameScores { get; init; }

    /// <summary>What the built-in engine knows of tokens in their sentences; null when another engine made this.</summary>
    internal TokenStates? States { get; init; }

    /// <summary>For each token the row of its form in the table of words, -1 for strangers; null when another engine made this. See <see cref="WordTable.RowsOf"/>.</summary>
    internal int[]? WordRows { get; init; }

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
