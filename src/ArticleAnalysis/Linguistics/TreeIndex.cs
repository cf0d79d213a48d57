namespace ArticleAnalysis.Linguistics;

/// <summary>The children of every token as two linked arrays, made once in one pass, so that a query costs no more than its answer.</summary>
internal sealed class TreeIndex
{
    private readonly int[] _heads;
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;

    /// <exception cref="ArgumentException">A head lies outside its sentence, or heads go round in a circle.</exception>
    public TreeIndex(Token[] tokens, ReadOnlySpan<Sentence> sentences)
    {
        (Tokens, _heads, _firstChild, _nextSibling) = (tokens, new int[tokens.Length], new int[tokens.Length], new int[tokens.Length]);
        Array.Fill(_heads, -1);
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        foreach (var sentence in sentences)
        {
            // From the last to the first: each child goes before its later siblings, so that they end up in text order.
            for (var i = sentence.EndToken - 1; i >= sentence.FirstToken; i--)
            {
                var head = _heads[i] = Math.Max(-1, tokens[i].Head);
                if (head < 0) continue;
                if (head < sentence.FirstToken || head >= sentence.EndToken) throw new ArgumentException($"Token {i} has the head {head}, which lies outside its sentence.", nameof(tokens));
                _nextSibling[i] = _firstChild[head];
                _firstChild[head] = i;
            }
        }
        if (Circle(_heads) is >= 0 and var lost) throw new ArgumentException($"The heads above token {lost} go round in a circle.", nameof(tokens));
    }

    public Token[] Tokens { get; }

    public int Head(int token) => _heads[token];

    public int FirstChild(int token) => _firstChild[token];

    public int NextSibling(int token) => _nextSibling[token];

    /// <summary>True when the relation of <paramref name="token"/> is <paramref name="relation"/>, or a subtype of it where that has none.</summary>
    public bool Is(int token, string relation)
    {
        var own = Tokens[token].Relation;
        return own.StartsWith(relation, StringComparison.Ordinal) && (own.Length == relation.Length || own[relation.Length] == ':');
    }

    /// <summary>The first of the siblings from <paramref name="child"/> on that has the relation, or -1.</summary>
    public int FirstWith(int child, string relation)
    {
        while (child >= 0 && !Is(child, relation)) child = _nextSibling[child];
        return child;
    }

    /// <summary>A token from which no way leads up to a root, or -1; every token is visited once or twice.</summary>
    /// <param name="heads">Head of each token, -1 for a root.</param>
    public static int Circle(ReadOnlySpan<int> heads)
    {
        // 0 for not seen; else 1 + the token from which it was reached first.
        var seenFrom = new int[heads.Length];
        for (var i = 0; i < heads.Length; i++)
        {
            var at = i;
            for (; at >= 0 && seenFrom[at] == 0; at = heads[at]) seenFrom[at] = i + 1;
            if (at >= 0 && seenFrom[at] == i + 1) return at;
        }
        return -1;
    }
}
