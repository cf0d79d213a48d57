using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArticleAnalysis.Classification;

/// <summary>Boosted regression trees, read in place. A row's score is the sum of the leaves it falls into; above 0 means yes.</summary>
/// <remarks>Trees only compare, so a feature needs no scale, and the same row gives the same bits on every machine.</remarks>
/// <param name="trees">Where each tree's root stands among the nodes.</param>
/// <param name="nodes">The nodes of all trees, each followed by its left branch.</param>
internal readonly ref struct TreeEnsemble(ReadOnlySpan<int> trees, ReadOnlySpan<TreeNode> nodes)
{
    private readonly ReadOnlySpan<int> _trees = trees;
    private readonly ReadOnlySpan<TreeNode> _nodes = nodes;

    /// <summary>Score of one row.</summary>
    public float Score(ReadOnlySpan<float> row)
    {
        var score = 0f;
        Score(row, row.Length, new Span<float>(ref score));
        return score;
    }

    /// <summary>Scores of many rows, added to <paramref name="scores"/>. Tree by tree, so that a tree's nodes stay at hand for all rows.</summary>
    /// <param name="rows">The rows one after another.</param>
    /// <param name="width">Values of a row.</param>
    /// <param name="scores">One a row.</param>
    public void Score(ReadOnlySpan<float> rows, int width, Span<float> scores)
    {
        if (rows.Length < scores.Length * width) throw new ArgumentException("There are fewer rows than scores.", nameof(rows));
        foreach (var root in _trees)
        {
            ref readonly var tree = ref _nodes[root];
            ref readonly var row = ref MemoryMarshal.GetReference(rows);
            for (var i = 0; i < scores.Length; i++)
            {
                // The nodes are those of the shipped model: their features and branches are in range.
                ref readonly var node = ref tree;
                while (node.Feature != TreeNode.Leaf)
                    node = ref Unsafe.Add(ref Unsafe.AsRef(in node), Unsafe.Add(ref Unsafe.AsRef(in row), node.Feature) <= node.Value ? 1 : node.Right);
                scores[i] += node.Value;
                row = ref Unsafe.Add(ref Unsafe.AsRef(in row), width);
            }
        }
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
