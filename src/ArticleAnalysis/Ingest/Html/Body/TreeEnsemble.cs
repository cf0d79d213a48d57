using System.Runtime.InteropServices;

namespace ArticleAnalysis.Ingest.Html.Body;

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
        var sum = 0f;
        foreach (var root in _trees)
        {
            var at = root;
            while (_nodes[at].Feature != TreeNode.Leaf)
            {
                ref readonly var node = ref _nodes[at];
                at = row[node.Feature] <= node.Value ? at + 1 : at + node.Right;
            }
            sum += _nodes[at].Value;
        }
        return sum;
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
