using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ArticleAnalysis.Classification;

/// <summary>Boosted regression trees, read in place. A row's score is the sum of the leaves it falls into; above 0 means yes.</summary>
/// <remarks>Trees only compare, so a feature needs no scale, and the same row gives the same bits on every machine.</remarks>
/// <param name="trees">Where each tree's root stands among the nodes.</param>
/// <param name="nodes">The nodes of all trees, each followed by its left branch and that by its right branch.</param>
internal readonly ref struct TreeEnsemble(ReadOnlySpan<int> trees, ReadOnlySpan<TreeNode> nodes)
{
    // A tree of so many leaves is never deeper.
    private const int Deepest = 64;

    private readonly ReadOnlySpan<int> _trees = trees;
    private readonly ReadOnlySpan<TreeNode> _nodes = nodes;

    /// <summary>Score of one row.</summary>
    public float Score(ReadOnlySpan<float> row)
    {
        var score = 0f;
        foreach (var root in _trees)
        {
            var at = root;
            while (_nodes[at].Feature != TreeNode.Leaf) at += row[_nodes[at].Feature] <= _nodes[at].Value ? 1 : _nodes[at].Right;
            score += _nodes[at].Value;
        }
        return score;
    }

    /// <summary>Scores of many rows, added to <paramref name="scores"/>; the same bits as row by row. Sixteen rows go through a tree together: each node is met once and parts them.</summary>
    /// <param name="rows">The rows one after another.</param>
    /// <param name="width">Values of a row.</param>
    /// <param name="scores">One a row.</param>
    public void Score(ReadOnlySpan<float> rows, int width, Span<float> scores)
    {
        if (rows.Length < scores.Length * width) throw new ArgumentException("There are fewer rows than scores.", nameof(rows));
        Span<Vector512<float>> columns = stackalloc Vector512<float>[width], waiting = stackalloc Vector512<float>[Deepest];
        Span<float> sums = stackalloc float[Vector512<float>.Count];
        for (var first = 0; first < scores.Length; first += sums.Length)
        {
            var some = scores.Slice(first, Math.Min(sums.Length, scores.Length - first));
            Turn(rows.Slice(first * width, some.Length * width), width, columns);
            some.CopyTo(sums);
            var sum = Vector512.Create<float>(sums);
            foreach (var root in _trees) sum += Leaves(root, columns, waiting);
            sum.CopyTo(sums);
            sums[..some.Length].CopyTo(some);
        }
    }

    /// <summary>The leaves of one tree into which sixteen rows fall.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="columns">For each feature its values in the rows.</param>
    /// <param name="waiting">Room for the rows that go right, while what hangs on the left is looked at.</param>
    private Vector512<float> Leaves(int root, ReadOnlySpan<Vector512<float>> columns, Span<Vector512<float>> waiting)
    {
        var (here, leaves, depth) = (Vector512<float>.AllBitsSet, Vector512<float>.Zero, 0);
        for (var at = root; ; at++)
        {
            var node = _nodes[at];
            if (node.Feature != TreeNode.Leaf)
            {
                var goesLeft = Vector512.LessThanOrEqual(columns[node.Feature], Vector512.Create(node.Value));
                waiting[depth++] = Vector512.AndNot(here, goesLeft);
                here &= goesLeft;
                continue;
            }
            leaves |= here & Vector512.Create(node.Value);
            if (depth == 0) return leaves;
            here = waiting[--depth];
        }
    }

    /// <summary>Writes the values of a feature side by side.</summary>
    private static void Turn(ReadOnlySpan<float> rows, int width, Span<Vector512<float>> columns)
    {
        var values = MemoryMarshal.Cast<Vector512<float>, float>(columns);
        for (var row = 0; !rows.IsEmpty; row++, rows = rows[width..])
            for (var feature = 0; feature < width; feature++) values[(feature * Vector512<float>.Count) + row] = rows[feature];
    }
}

/// <summary>A node of a tree.</summary>
/// <param name="Value">Largest value that goes left; of a leaf its score.</param>
/// <param name="Feature">Which value of the row is compared; <see cref="Leaf"/> for a leaf.</param>
/// <param name="Right">How far behind this node the right branch begins.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct TreeNode(float Value, ushort Feature, ushort Right)
{
    public const ushort Leaf = ushort.MaxValue;
}
