using ArticleAnalysis.Classification;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Training;
using ArticleAnalysis.Training.Linguistics.Network;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Classification;

[TestFixture]
public sealed class StoredTreesTests
{
    // One tree: at most 2 in the second column gives -1, more gives 3; then a leaf of 0.5 for all.
    private static readonly TreeNode[] Nodes = [new(2, 1, 2), new(-1, TreeNode.Leaf, 0), new(3, TreeNode.Leaf, 0), new(0.5f, TreeNode.Leaf, 0)];

    [Test]
    public void Scores_become_probabilities_by_the_line()
    {
        var trees = Read(Nodes, width: 2);
        var answers = new float[2];
        trees.Score([9, 2, 9, 2.5f], answers);
        // Sums -0.5 and 3.5, log-odds twice that and 1 more.
        Assert.That(answers[0], Is.EqualTo(0.5f).Within(1e-6));
        Assert.That(answers[1], Is.EqualTo(1 / (1 + Math.Exp(-8))).Within(1e-6));
    }

    [Test]
    public void Rows_scored_together_have_the_bits_of_rows_scored_alone()
    {
        const int Width = 5, Count = 37;
        var random = new Random(7);
        var (roots, nodes) = (new List<int>(), new List<TreeNode>());
        for (var tree = 0; tree < 20; tree++)
        {
            roots.Add(nodes.Count);
            Grow(depth: tree % 6);
        }
        var rows = Enumerable.Range(0, Count * Width).Select(_ => random.Next(8) == 0 ? float.NaN : random.NextSingle()).ToArray();
        var scores = new float[Count];
        var ensemble = new TreeEnsemble(roots.ToArray(), nodes.ToArray());
        ensemble.Score(rows, Width, scores);
        for (var row = 0; row < Count; row++) Assert.That(scores[row], Is.EqualTo(ensemble.Score(rows.AsSpan(row * Width, Width))));

        void Grow(int depth)
        {
            var at = nodes.Count;
            nodes.Add(new(random.NextSingle() - 0.5f, TreeNode.Leaf, 0));
            if (depth == 0) return;
            Grow(depth - 1);
            nodes[at] = new(random.NextSingle(), (ushort)random.Next(Width), (ushort)(nodes.Count - at));
            Grow(random.Next(depth));
        }
    }

    [Test]
    public void Trees_for_other_features_are_an_error() => Assert.That(() => Read(Nodes, width: 1), Throws.TypeOf<InvalidDataException>().With.Message.Contains("models/some.bin"));

    private static StoredTrees Read(TreeNode[] nodes, int width) =>
        new(new TensorFile("models/some.bin", ModelMemory.Keep(NetworkWriter.File([.. StoredTrees.Entries("some", [0, 3], nodes, 2, 1)]))), "some", width, "models/some.bin");
}
