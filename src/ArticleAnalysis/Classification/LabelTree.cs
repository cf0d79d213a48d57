namespace ArticleAnalysis.Classification;

/// <summary>Labels of which some stand below others. A label below another divides the share of that one with its siblings and with none of them, so that no label has more than the one above it.</summary>
internal sealed class LabelTree
{
    private readonly int[] _parents;
    private readonly (int Start, int End)[] _groups;

    /// <param name="parents">For each label the number of the one above it, or -1; see <see cref="IsTree"/>.</param>
    public LabelTree(ReadOnlySpan<int> parents)
    {
        _parents = parents.ToArray();
        var groups = new List<(int, int)>();
        for (int start = 0, end; start < _parents.Length; start = end)
        {
            for (end = start + 1; end < _parents.Length && _parents[end] == _parents[start]; end++) { }
            groups.Add((start, end));
        }
        _groups = [.. groups];
    }

    /// <summary>Labels of one parent, from first to one past the last.</summary>
    public IReadOnlyList<(int Start, int End)> Groups => _groups;

    /// <summary>The label above, or -1.</summary>
    public int ParentOf(int label) => _parents[label];

    /// <summary>How many labels stand above, and 1.</summary>
    public int LevelOf(int label)
    {
        var level = 1;
        while ((label = _parents[label]) >= 0) level++;
        return level;
    }

    /// <summary>The labels that have the same parent, the label itself among them.</summary>
    public (int Start, int End) SiblingsOf(int label) => Array.Find(_groups, g => label >= g.Start && label < g.End);

    /// <summary>True when every label stands after its parent and all siblings stand together.</summary>
    public static bool IsTree(ReadOnlySpan<int> parents)
    {
        for (var i = 0; i < parents.Length; i++)
        {
            if (parents[i] < -1 || parents[i] >= i) return false;
            if (i > 0 && parents[i] != parents[i - 1] && parents[..i].Contains(parents[i])) return false;
        }
        return true;
    }

    /// <summary>Softmax in each group; below a parent "none of these" takes part with score 0, and the shares together are the parent's.</summary>
    public void Softmax(ReadOnlySpan<float> scores, Span<float> shares)
    {
        foreach (var (start, end) in _groups)
        {
            var isBelow = _parents[start] >= 0;
            var highest = isBelow ? 0 : float.NegativeInfinity;
            for (var i = start; i < end; i++) highest = Math.Max(highest, scores[i]);
            var sum = isBelow ? Math.Exp(-highest) : 0.0;
            for (var i = start; i < end; i++) sum += Math.Exp(scores[i] - highest);
            var whole = isBelow ? shares[_parents[start]] : 1f;
            for (var i = start; i < end; i++) shares[i] = (float)(Math.Exp(scores[i] - highest) / sum * whole);
        }
    }
}
