using ArticleAnalysis.Ingest.Html.Body;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace ArticleAnalysis.Training.Extraction.Body;

/// <summary>How trees are grown.</summary>
/// <param name="Trees">How many.</param>
/// <param name="Leaves">Leaves of each.</param>
/// <param name="Rate">How much of each is taken.</param>
/// <param name="LeastExamples">Examples in a leaf at least.</param>
internal sealed record TreeSettings(int Trees, int Leaves, double Rate, int LeastExamples);

/// <summary>Boosted trees (ML.NET's FastTree) for a yes or no, with a seed: the same rows give the same trees.</summary>
internal sealed class BoostedTrees
{
    private const int Seed = 20261125;

    private BoostedTrees(int[] roots, TreeNode[] nodes) => (Roots, Nodes) = (roots, nodes);

    /// <summary>Where each tree begins.</summary>
    public int[] Roots { get; }

    /// <summary>The nodes of all trees.</summary>
    public TreeNode[] Nodes { get; }

    /// <summary>As the library scores them.</summary>
    public TreeEnsemble Ensemble => new(Roots, Nodes);

    /// <summary>Grows trees.</summary>
    public static BoostedTrees Fit(IReadOnlyList<TreeRow> rows, TreeSettings settings)
    {
        var ml = new MLContext(Seed);
        var schema = SchemaDefinition.Create(typeof(TreeRow));
        schema[nameof(TreeRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Features.Length);
        var trainer = ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            NumberOfTrees = settings.Trees,
            NumberOfLeaves = settings.Leaves,
            LearningRate = settings.Rate,
            MinimumExampleCountPerLeaf = settings.LeastExamples,
            FeatureFraction = 0.5,
            BaggingSize = 0,
            MaximumBinCountPerFeature = 128,
            ExampleWeightColumnName = nameof(TreeRow.Weight),
            Seed = Seed,
            FeatureSelectionSeed = Seed,
        });
        var model = trainer.Fit(ml.Data.LoadFromEnumerable(rows, schema)).Model.SubModel;
        var (roots, nodes) = (new List<int>(), new List<TreeNode>());
        foreach (var (tree, weight) in model.TrainedTreeEnsemble.Trees.Zip(model.TrainedTreeEnsemble.TreeWeights))
        {
            roots.Add(nodes.Count);
            Write(tree, 0, (float)weight, nodes);
        }
        nodes.Add(new((float)model.TrainedTreeEnsemble.Bias, TreeNode.Leaf, 0));
        roots.Add(nodes.Count - 1);
        return new([.. roots], [.. nodes]);
    }

    /// <summary>Writes a node and what hangs on it, the left branch first; leaves have the complements of their numbers.</summary>
    private static void Write(RegressionTree tree, int node, float weight, List<TreeNode> nodes)
    {
        if (node < 0)
        {
            nodes.Add(new((float)(tree.LeafValues[~node] * weight), TreeNode.Leaf, 0));
            return;
        }
        var at = nodes.Count;
        nodes.Add(default);
        Write(tree, tree.LeftChild[node], weight, nodes);
        nodes[at] = new(tree.NumericalSplitThresholds[node], (ushort)tree.NumericalSplitFeatureIndexes[node], (ushort)(nodes.Count - at));
        Write(tree, tree.RightChild[node], weight, nodes);
    }
}

/// <summary>One example.</summary>
internal sealed class TreeRow
{
    public float[] Features { get; set; } = [];

    public bool Label { get; set; }

    public float Weight { get; set; }
}
