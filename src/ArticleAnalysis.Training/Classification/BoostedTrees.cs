using ArticleAnalysis.Classification;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace ArticleAnalysis.Training.Classification;

/// <summary>How trees are grown.</summary>
/// <param name="Trees">How many.</param>
/// <param name="Leaves">Leaves of each.</param>
/// <param name="Rate">How much of each is taken.</param>
/// <param name="LeastExamples">Examples in a leaf at least.</param>
/// <param name="Groves">How many such rows of trees, each with features drawn anew, are averaged: what one of them got wrong by chance the others outvote.</param>
internal sealed record TreeSettings(int Trees, int Leaves, double Rate, int LeastExamples, int Groves = 1);

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
        var (roots, nodes) = (new List<int>(), new List<TreeNode>());
        for (var grove = 0; grove < settings.Groves; grove++)
        {
            var ensemble = Grow(rows, settings, Seed + grove);
            foreach (var (tree, weight) in ensemble.Trees.Zip(ensemble.TreeWeights))
            {
                roots.Add(nodes.Count);
                Write(tree, 0, weight / settings.Groves, nodes);
            }
            roots.Add(nodes.Count);
            nodes.Add(new((float)(ensemble.Bias / settings.Groves), TreeNode.Leaf, 0));
        }
        return new([.. roots], [.. nodes]);
    }

    private static RegressionTreeEnsemble Grow(IReadOnlyList<TreeRow> rows, TreeSettings settings, int seed)
    {
        var ml = new MLContext(seed);
        var schema = SchemaDefinition.Create(typeof(TreeRow));
        schema[nameof(TreeRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Features.Length);
        return ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            NumberOfTrees = settings.Trees,
            NumberOfLeaves = settings.Leaves,
            LearningRate = settings.Rate,
            MinimumExampleCountPerLeaf = settings.LeastExamples,
            FeatureFraction = 0.5,
            MaximumBinCountPerFeature = 128,
            ExampleWeightColumnName = nameof(TreeRow.Weight),
            Seed = seed,
            FeatureSelectionSeed = seed,
        }).Fit(ml.Data.LoadFromEnumerable(rows, schema)).Model.SubModel.TrainedTreeEnsemble;
    }

    /// <summary>Writes a node and what hangs on it, the left branch first; leaves have the complements of their numbers.</summary>
    private static void Write(RegressionTree tree, int node, double weight, List<TreeNode> nodes)
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
