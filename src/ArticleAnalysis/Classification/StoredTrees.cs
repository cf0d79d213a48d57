using System.Runtime.InteropServices;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Classification;

/// <summary>Boosted trees in a model file, with the line that makes log-odds of their scores. Read in place, immutable, thread-safe.</summary>
/// <remarks>Three entries of a <see cref="TensorFile"/>: <c>NAME.trees</c>, where each tree begins (int32), <c>NAME.nodes</c>, a <see cref="TreeNode"/> each, and <c>NAME.line</c>, slope and offset.</remarks>
internal sealed unsafe class StoredTrees
{
    private readonly int* _trees;
    private readonly TreeNode* _nodes;
    private readonly int _treeCount, _nodeCount, _width;
    private readonly float _slope, _offset;

    /// <summary>The trees of a name.</summary>
    /// <param name="file">Bytes that do not move.</param>
    /// <param name="name">Begins the names of the entries.</param>
    /// <param name="width">How many features a row has.</param>
    /// <param name="path">The file's name for errors.</param>
    /// <exception cref="InvalidDataException">The file has no such trees, is cut off, or was made for other features.</exception>
    public StoredTrees(TensorFile file, string name, int width, string path)
    {
        var (trees, nodes) = ($"{name}.trees", $"{name}.nodes");
        (_treeCount, _nodeCount, _width) = (file.Columns(trees), file.Rows(nodes), width);
        _trees = file.Integers(trees, 1, _treeCount);
        _nodes = (TreeNode*)file.Bytes(nodes, _nodeCount, sizeof(TreeNode));
        var line = file.Floats($"{name}.line", 1, 2);
        (_slope, _offset) = (line[0], line[1]);
        foreach (var node in new ReadOnlySpan<TreeNode>(_nodes, _nodeCount))
            if (node.Feature >= width && node.Feature != TreeNode.Leaf) throw new InvalidDataException(Diagnostics.ResourceDamaged(path, "it asks for features that there are not").ToString());
    }

    /// <summary>Writes the probability of yes for each row.</summary>
    /// <param name="rows">The rows one after another.</param>
    /// <param name="probabilities">One a row.</param>
    public void Score(ReadOnlySpan<float> rows, Span<float> probabilities)
    {
        probabilities.Clear();
        new TreeEnsemble(new(_trees, _treeCount), new(_nodes, _nodeCount)).Score(rows, _width, probabilities);
        foreach (ref var score in probabilities) score = 1 / (1 + MathF.Exp(-((_slope * score) + _offset)));
    }

    /// <summary>The probability of yes for one row.</summary>
    public float Score(ReadOnlySpan<float> row)
    {
        var probability = 0f;
        Score(row, new Span<float>(ref probability));
        return probability;
    }

    /// <summary>The entries of a file.</summary>
    public static IEnumerable<(string Name, int Rows, int Columns, byte[] Data)> Entries(string name, int[] trees, TreeNode[] nodes, float slope, float offset) =>
    [
        ($"{name}.trees", 1, trees.Length, MemoryMarshal.AsBytes(trees.AsSpan()).ToArray()),
        ($"{name}.nodes", nodes.Length, sizeof(TreeNode), MemoryMarshal.AsBytes(nodes.AsSpan()).ToArray()),
        ($"{name}.line", 1, 2, MemoryMarshal.AsBytes((ReadOnlySpan<float>)[slope, offset]).ToArray()),
    ];
}
