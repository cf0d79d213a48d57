namespace ArticleAnalysis.Linguistics.Network;

/// <summary>Gathers the words by which a passage shows what it does in its article: lemmas and clusters, how it opens, its root and what hangs on that; names and numbers as such.</summary>
internal sealed class PassageFacts(AnnotatedText text, WordTable words)
{
    /// <summary>Rows of the table of facts, a power of two.</summary>
    public const int TableRows = 1 << 13;

    private const int Opening = 4;
    private const uint Features = 100;

    private static readonly uint Name = WordForms.Hash("NAME"), Number = WordForms.Hash("NUMBER"), Start = WordForms.Hash("START");

    private readonly FactSet _facts = new(TableRows);
    private readonly int[] _rows = words.RowsOf(text);

    /// <summary>The facts gathered last.</summary>
    public ReadOnlySpan<int> Rows => _facts.Rows;

    /// <summary>The row of the vector of the passage's root, -1 for none.</summary>
    public int Root { get; private set; }

    /// <summary>Gathers the facts of a passage.</summary>
    /// <param name="first">First token.</param>
    /// <param name="end">Token after the last.</param>
    public void Read(int first, int end)
    {
        _facts.Clear();
        var (root, before) = (-1, Start);
        for (var t = first; t < end; t++)
        {
            ref readonly var token = ref text.Tokens[t];
            var word = token.Upos == Upos.Propn ? Name : token.Shape == TokenShape.Number ? Number : WordForms.Hash(token.Lemma);
            _facts.Add(1, word);
            if (t - first < Opening) _facts.Add(2, word, before);
            if (_rows[t] is >= 0 and var row) _facts.Add(3, (uint)words.CoarseCluster(row));
            if (root < 0 && (token.Head < first || token.Head >= end)) root = t;
            before = word;
        }
        Root = root < 0 ? -1 : _rows[root];
        if (root >= 0) AddRoot(root);
    }

    /// <summary>Adds a feature of the passage that its words do not tell, by its number.</summary>
    public void Add(uint feature) => _facts.Add(Features + feature);

    private void AddRoot(int root)
    {
        _facts.Add(4, WordForms.Hash(text.Tokens[root].Lemma));
        _facts.Add(5, WordForms.Hash(text.Tokens[root].Xpos));
        foreach (var child in text.Tree.Children(root)) _facts.Add(6, WordForms.Hash(text.Tokens[child].Relation), WordForms.Hash(text.Tokens[child].Lemma));
    }
}
