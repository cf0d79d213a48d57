using ArticleAnalysis.Classification;
using ArticleAnalysis.Training.Classification;

namespace ArticleAnalysis.Tests.Classification;

public class HiddenFitTests
{
    private static readonly ClassifierPlan Plan = new("parity", ["even", "odd"]) { Hidden = 16, LeastExamples = 1, Passes = 60, Folds = 0 };

    /// <summary>Two features of which one or the other, but not both, makes the label: no linear model can tell it.</summary>
    private static readonly IReadOnlyList<Example> Examples = [.. Enumerable.Range(0, 200).Select(i => new Example([FeatureHash.Of(1, 0), FeatureHash.Of(1, 1)], [(i & 1) == 0 ? -1 : 1, (i & 2) == 0 ? -1 : 1], [(i ^ (i >> 1)) & 1]))];

    [Test]
    public void A_hidden_layer_learns_what_no_line_divides()
    {
        var model = ClassifierTrainer.Open(ClassifierTrainer.Train(Examples, Plan), Plan.Kind);
        foreach (var example in Examples.Take(4)) Assert.That(ClassifierTrainer.SharesOf(model, example)[example.Labels[0]], Is.GreaterThan(0.8));
    }

    [Test]
    public void Two_trainings_give_the_same_bytes()
    {
        var first = ClassifierTrainer.Train(Examples, Plan);
        Assert.That(ClassifierTrainer.Train(Examples, Plan), Is.EqualTo(first));
    }

    /// <summary>What two features send into 32 units lies in a plane.</summary>
    [Test]
    public void A_narrowed_layer_says_what_the_whole_one_does()
    {
        var (whole, narrow) = (Open(Plan with { Hidden = 32, InBytes = false }), Open(Plan with { Hidden = 32, InBytes = false, Components = 16 }));
        var (sums, narrowSums) = (new float[whole.Width], new float[narrow.Width]);
        Assert.That(narrowSums, Has.Length.EqualTo(16));
        foreach (var example in (Example[])[.. Examples.Take(4), Examples[0] with { Values = [0.7f, 1.3f] }, Examples[0] with { Values = [-0.4f, 0.9f] }])
            Assert.That(ClassifierTrainer.SharesOf(narrow, example), Is.EqualTo(ClassifierTrainer.SharesOf(whole, example)).Within(1e-4));

        // Where no unit stands just between on and off.
        var between = Examples[0] with { Values = [0.7f, 1.3f] };
        Assert.That(PartsOf(narrow, Sums(narrow, between, narrowSums)), Is.EqualTo(PartsOf(whole, Sums(whole, between, sums))).Within(1e-3));

        static Classifier Open(ClassifierPlan plan) => ClassifierTrainer.Open(ClassifierTrainer.Train(Examples, plan), plan.Kind);

        static float[] Sums(Classifier model, Example example, float[] sums)
        {
            var features = new FeatureSums(model, sums);
            for (var i = 0; i < example.Features.Length; i++) features.Add(example.Features[i], example.Values[i]);
            return sums;
        }

        static float[] PartsOf(Classifier model, float[] sums)
        {
            var direction = new float[model.Width];
            model.DirectionOf(1, sums, direction);
            return [.. Examples[0].Features.Select(f => model.PartOf(model.Find(f), direction))];
        }
    }

    /// <summary>"wolf" is in no example, but its vector is that of "bear".</summary>
    [Test]
    public void A_feature_without_examples_speaks_by_its_vector()
    {
        ulong[] words = [FeatureHash.Of(1, "bear"), FeatureHash.Of(1, "ship"), FeatureHash.Of(1, "wolf")];
        Example[] examples = [.. Enumerable.Range(0, 200).Select(i => new Example([words[i & 1]], [1], [i & 1]))];
        var index = new FeatureIndex([.. words.OrderBy(Classifier.KeyOf)]);
        var vectors = index.Features.Select(f => Enumerable.Range(0, 32).Select(k => k == (f == words[1] ? 1 : 0) ? 1f : 0).ToArray()).ToArray();
        var plan = Plan with { Labels = ["forest", "sea"], Vectors = vectors };
        var model = ClassifierTrainer.Open(ClassifierTrainer.Fit(examples, plan, index), plan.Kind);
        Assert.That(ClassifierTrainer.SharesOf(model, new Example([words[2]], [1], []))[0], Is.GreaterThan(0.8));
    }

    [Test]
    public void The_direction_of_a_label_is_that_of_the_features_that_raise_it()
    {
        var plan = Plan with { Labels = ["wet", "dry"], Hidden = 0 };
        Example[] examples = [.. Enumerable.Range(0, 40).Select(i => new Example([FeatureHash.Of(1, (ulong)i & 1)], [1], [i & 1]))];
        var model = ClassifierTrainer.Open(ClassifierTrainer.Train(examples, plan), plan.Kind);
        var (sums, direction) = (new float[model.Width], new float[model.Width]);
        model.DirectionOf(0, sums, direction);
        Assert.That(model.PartOf(model.Find(FeatureHash.Of(1, 0ul)), direction), Is.Positive);
        Assert.That(model.PartOf(model.Find(FeatureHash.Of(1, 1ul)), direction), Is.Negative);
    }
}
