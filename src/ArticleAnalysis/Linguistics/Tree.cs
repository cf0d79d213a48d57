using ArticleAnalysis.Text;

namespace ArticleAnalysis.Linguistics;

/// <summary>
/// Questions to the dependency trees of a text. Tokens are named by their index in <see cref="AnnotatedText.Tokens"/>; where there is no
/// answer it is -1 or empty, and a question about -1 has none, so that questions can be chained. Nothing is allocated.
/// </summary>
/// <remarks>A relation is matched on its universal part: <c>nsubj</c> finds <c>nsubj:pass</c> too, <c>nsubj:pass</c> only itself.
/// A text without trees, and <c>default</c>, answer nothing to every question.</remarks>
/// <example><code>
/// var tree = text.Tree;
/// var verb = tree.Root(text.Sentences[0]);
/// var (who, whom) = (tree.LogicalSubject(verb), tree.LogicalObject(verb));
/// foreach (var (place, preposition) in tree.Obliques(verb)) …
/// </code></example>
public readonly partial struct Tree
{
    private readonly TreeIndex? _index;

    internal Tree(TreeIndex? index) => _index = index;

    /// <summary>The head of a token; -1 for a root.</summary>
    public int Head(int token) => _index is { } index && token >= 0 ? index.Head(token) : -1;

    /// <summary>True when the token stands in this relation to its head.</summary>
    public bool Is(int token, string relation) => _index is { } index && token >= 0 && index.Is(token, relation);

    /// <summary>The root above a token; the token itself when it is one.</summary>
    public int Root(int token)
    {
        if (_index is null) return -1;
        for (int head; (head = Head(token)) >= 0;) token = head;
        return token;
    }

    /// <summary>The root of a sentence; of several, the one above the first token.</summary>
    public int Root(in Sentence sentence) => sentence.EndToken > sentence.FirstToken ? Root(sentence.FirstToken) : -1;

    /// <summary>Number of heads above a token: 0 for a root.</summary>
    public int Depth(int token)
    {
        if (_index is null || token < 0) return -1;
        var depth = 0;
        for (int head; (head = Head(token)) >= 0; token = head) depth++;
        return depth;
    }

    /// <summary>True when <paramref name="ancestor"/> stands above <paramref name="token"/>; no token stands above itself.</summary>
    public bool IsAncestor(int ancestor, int token)
    {
        if (ancestor < 0) return false;
        while ((token = Head(token)) >= 0)
            if (token == ancestor) return true;
        return false;
    }

    /// <summary>The lowest token that is at or above both; -1 for tokens of two trees.</summary>
    public int CommonAncestor(int a, int b)
    {
        var (depthA, depthB) = (Depth(a), Depth(b));
        if (depthA < 0 || depthB < 0) return -1;
        for (; depthA > depthB; depthA--) a = Head(a);
        for (; depthB > depthA; depthB--) b = Head(b);
        while (a != b) (a, b) = (Head(a), Head(b));
        return a;
    }

    /// <summary>The way from one token to another: up to their common ancestor, then down; both ends included.</summary>
    public TreePath Path(int from, int to) => new(_index, from, to, CommonAncestor(from, to));

    /// <summary>The children of a token, in text order.</summary>
    /// <param name="head">The token.</param>
    /// <param name="relation">Only those in this relation; null for all.</param>
    public TreeChildren Children(int head, string? relation = null) => new(_index, head, relation, 0, int.MaxValue);

    /// <summary>The children that stand before their head.</summary>
    public TreeChildren LeftChildren(int head, string? relation = null) => new(_index, head, relation, 0, head);

    /// <summary>The children that stand after their head.</summary>
    public TreeChildren RightChildren(int head, string? relation = null) => new(_index, head, relation, head, int.MaxValue);

    /// <summary>The first child in a relation.</summary>
    public int Child(int head, string relation) => _index is { } index && head >= 0 ? index.FirstWith(index.FirstChild(head), relation) : -1;

    /// <summary>A token and all below it, each before its children.</summary>
    public TreeDescendants Subtree(int token) => new(_index, token, null);

    /// <summary>From the first token of a subtree to the one after its last, as indices; what interrupts it is included.</summary>
    public (int First, int End) Extent(int token)
    {
        var (first, last) = (int.MaxValue, -1);
        foreach (var part in Subtree(token)) (first, last) = (Math.Min(first, part), Math.Max(last, part));
        return last < 0 ? default : (first, last + 1);
    }

    /// <summary>The text from the first to the last character of a subtree.</summary>
    public TextSpan SubtreeSpan(int token) =>
        Extent(token) is var (first, end) && end > first ? new(_index!.Tokens[first].Span.Start, _index.Tokens[end - 1].Span.End) : default;
}
