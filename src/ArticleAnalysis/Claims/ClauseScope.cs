using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Claims;

/// <summary>To which clause of a statement a word belongs, and which clauses carry the statement; read from the tree between two tokens. Without trees every word is a clause that carries it.</summary>
internal readonly ref struct ClauseScope(AnnotatedText text, int first, int end)
{
    private static readonly string[] Subordinations = ["ccomp", "xcomp", "advcl", "acl", "csubj"];

    private readonly Tree _tree = text.Tree;

    /// <summary>The predicate of the clause in which the token stands.</summary>
    public int PredicateOf(int token)
    {
        for (var head = HeadOf(token); head >= 0; (token, head) = (head, HeadOf(head)))
            if (IsSubordinate(token) || _tree.Is(token, "parataxis") || (_tree.Is(token, "conj") && PredicateOf(head) == head))
                break;
        return token;
    }

    /// <summary>True when the token stands in the subject of its clause: "nobody won", and not "a race for nobody".</summary>
    public bool IsInSubject(int token)
    {
        var predicate = PredicateOf(token);
        for (; token != predicate; token = HeadOf(token))
            if (_tree.Is(token, "nsubj")) return true;
        return !text.HasTrees;
    }

    /// <summary>True when the predicate's clause is no part of another one.</summary>
    public bool IsMain(int predicate)
    {
        for (var head = HeadOf(predicate); head >= 0; head = HeadOf(predicate))
        {
            if (IsSubordinate(predicate)) return false;
            predicate = PredicateOf(head);
        }
        return true;
    }

    /// <summary>True when some clause that is no part of another one has its predicate outside <paramref name="predicates"/>: "It obliges both to stop, but it does not say where."</summary>
    public bool HasOtherMain(ReadOnlySpan<int> predicates)
    {
        if (!text.HasTrees) return false;
        for (var i = first; i < end; i++)
            if (IsClause(i) && !predicates.Contains(i) && PredicateOf(i) == i && IsMain(i))
                return true;
        return false;
    }

    private bool IsClause(int token) => text.Tokens[token].Upos is not Upos.Punct && (HeadOf(token) < 0 || _tree.Child(token, "nsubj") >= 0 || _tree.Child(token, "cop") >= 0);

    private bool IsSubordinate(int token)
    {
        foreach (var relation in Subordinations)
            if (_tree.Is(token, relation)) return true;
        return false;
    }

    private int HeadOf(int token) => _tree.Head(token) is var head && head >= first && head < end ? head : -1;
}
