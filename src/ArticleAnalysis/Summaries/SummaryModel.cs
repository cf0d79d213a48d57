using System.Runtime.InteropServices;
using ArticleAnalysis.Classification;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Summaries;

/// <summary>The boosted trees that tell key sentences, in the columns of <see cref="SentenceFeature"/>. Read in place, immutable, thread-safe.</summary>
/// <remarks>A <see cref="TensorFile"/>: <c>trees</c>, where each tree begins (int32), and <c>nodes</c>, a <see cref="TreeNode"/> each.</remarks>
internal sealed unsafe class SummaryModel
{
    /// <summary>The model's file.</summary>
    public const string File = "models/summary.bin";

    private readonly int* _trees;
    private readonly TreeNode* _nodes;
    private readonly int _treeCount, _nodeCount;

    /// <summary>A model over bytes that do not move.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such model, cut off, or made for other features.</exception>
    public SummaryModel(ReadOnlySpan<byte> bytes)
    {
        var file = new TensorFile(File, bytes);
        (_treeCount, _nodeCount) = (file.Columns("trees"), file.Rows("nodes"));
        _trees = file.Integers("trees", 1, _treeCount);
        _nodes = (TreeNode*)file.Bytes("nodes", _nodeCount, sizeof(TreeNode));
        foreach (var node in Nodes)
            if (node.Feature >= SentenceMatrix.Width && node.Feature != TreeNode.Leaf) throw new InvalidDataException(Diagnostics.ResourceDamaged(File, "it asks for features that there are not").ToString());
    }

    private ReadOnlySpan<TreeNode> Nodes => new(_nodes, _nodeCount);

    /// <summary>How likely each sentence is key, as log-odds.</summary>
    public float[] Scores(SentenceMatrix matrix)
    {
        var scores = new float[matrix.Sentences.Count];
        new TreeEnsemble(new(_trees, _treeCount), Nodes).Score(matrix.Values, SentenceMatrix.Width, scores);
        return scores;
    }

    /// <summary>The bytes of a model.</summary>
    public static (string Name, int Rows, int Columns, byte[] Data)[] Entries(int[] trees, TreeNode[] nodes) =>
    [
        ("trees", 1, trees.Length, MemoryMarshal.AsBytes(trees.AsSpan()).ToArray()),
        ("nodes", nodes.Length, sizeof(TreeNode), MemoryMarshal.AsBytes(nodes.AsSpan()).ToArray()),
    ];
}
