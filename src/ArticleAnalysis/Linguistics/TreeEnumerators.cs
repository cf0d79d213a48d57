namespace ArticleAnalysis.Linguistics;

/// <summary>Children of a token in text order, for <c>foreach</c>.</summary>
public struct TreeChildren
{
    private readonly TreeIndex? _index;
    private readonly string? _relation;
    private readonly int _start;
    private readonly int _end;
    private int _next;

    internal TreeChildren(TreeIndex? index, int head, string? relation, int start, int end)
    {
        (_index, _relation, _start, _end) = (index, relation, start, end);
        _next = index is not null && head >= 0 ? index.FirstChild(head) : -1;
    }

    /// <summary>Index of the token.</summary>
    public int Current { get; private set; } = -1;

    /// <summary>Goes to the next child.</summary>
    public bool MoveNext()
    {
        while (_next >= 0 && _next < _end)
        {
            Current = _next;
            _next = _index!.NextSibling(Current);
            if (Current >= _start && (_relation is null || _index.Is(Current, _relation))) return true;
        }
        return false;
    }

    /// <summary>A copy that stands before the first.</summary>
    public readonly TreeChildren GetEnumerator() => this;
}

/// <summary>A token and what is below it, each before its children, for <c>foreach</c>.</summary>
public struct TreeDescendants
{
    private readonly TreeIndex? _index;
    private readonly string? _relation;
    private readonly int _top;

    internal TreeDescendants(TreeIndex? index, int top, string? relation) => (_index, _top, _relation) = (index, top, relation);

    /// <summary>Index of the token.</summary>
    public int Current { get; private set; } = -1;

    /// <summary>Goes to the next token.</summary>
    public bool MoveNext()
    {
        if (_index is null || _top < 0) return false;
        if (Current < 0)
        {
            Current = _top;
            return true;
        }
        var next = Skip(_index.FirstChild(Current));
        for (var at = Current; next < 0 && at != _top; at = _index.Head(at)) next = Skip(_index.NextSibling(at));
        if (next < 0) return false;
        Current = next;
        return true;
    }

    /// <summary>A copy that stands before the first.</summary>
    public readonly TreeDescendants GetEnumerator() => this;

    private readonly int Skip(int child) => _relation is null ? child : _index!.FirstWith(child, _relation);
}

/// <summary>The tokens on the way from one token to another, for <c>foreach</c>; empty between two trees.</summary>
public struct TreePath
{
    private readonly TreeIndex? _index;
    private readonly int _from;
    private readonly int _to;
    private bool _isDown;

    internal TreePath(TreeIndex? index, int from, int to, int top) => (_index, _from, _to, Top) = (index, from, to, top);

    /// <summary>The common ancestor, at which the way turns from up to down; -1 when there is no way.</summary>
    public int Top { get; }

    /// <summary>Index of the token.</summary>
    public int Current { get; private set; } = -1;

    /// <summary>Goes to the next token.</summary>
    public bool MoveNext()
    {
        if (_index is null || Top < 0 || (_isDown && Current == _to)) return false;
        if (Current < 0) Current = _from;
        else if (!_isDown) Current = _index.Head(Current);
        else Current = ChildTowards(_to);
        if (Current == Top) _isDown = true;
        return true;
    }

    /// <summary>A copy that stands before the first.</summary>
    public readonly TreePath GetEnumerator() => this;

    private readonly int ChildTowards(int token)
    {
        while (_index!.Head(token) != Current) token = _index.Head(token);
        return token;
    }
}

/// <summary>A complement and what marks its case.</summary>
/// <param name="Token">Index of its head noun.</param>
/// <param name="Case">Index of the preposition, postposition or case particle; -1 when it has none (<c>she left Monday</c>).</param>
public readonly record struct Oblique(int Token, int Case);

/// <summary>Oblique and nominal complements in text order, for <c>foreach</c>.</summary>
public struct TreeObliques
{
    private readonly TreeIndex? _index;
    private TreeChildren _children;

    internal TreeObliques(TreeIndex? index, int head) => (_index, _children) = (index, new(index, head, null, 0, int.MaxValue));

    /// <summary>The complement.</summary>
    public Oblique Current { get; private set; }

    /// <summary>Goes to the next complement.</summary>
    public bool MoveNext()
    {
        while (_children.MoveNext())
        {
            var child = _children.Current;
            if (!_index!.Is(child, "obl") && !_index.Is(child, "nmod")) continue;
            Current = new(child, _index.FirstWith(_index.FirstChild(child), "case"));
            return true;
        }
        return false;
    }

    /// <summary>A copy that stands before the first.</summary>
    public readonly TreeObliques GetEnumerator() => this;
}
