using ArticleAnalysis.Classification;
using ArticleAnalysis.Training.Classification;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace ArticleAnalysis.Tests.Classification;

public class ClassifierTests
{
    private static readonly ClassifierPlan Plan = new("weather", ["rain", "sun", "snow"]) { LeastExamples = 1, InBytes = false, Ridge = 1e-3f };

    private static readonly IReadOnlyList<Example> Examples = [.. Enumerable.Range(0, 60).Select(MakeExample)];

    [Test]
    public void Softmax_gives_the_shares_of_ml_net()
    {
        var index = FeatureIndex.Choose(Examples, Plan);
        var (trained, rows) = LinearFit.FitSoftmax(Examples, index, Plan);
        var expected = trained.Transform(rows).GetColumn<VBuffer<float>>("Score").Select(v => v.DenseValues().ToArray()).ToList();
        var model = Train(Plan);
        for (var i = 0; i < Examples.Count; i++) Assert.That(ClassifierTrainer.SharesOf(model, Examples[i]), Is.EqualTo(expected[i]).Within(1e-5));
    }

    [Test]
    public void One_against_the_rest_gives_the_scores_of_ml_net()
    {
        var plan = Plan with { Link = Link.Logistic };
        var (index, model) = (FeatureIndex.Choose(Examples, plan), Train(plan));
        for (var label = 0; label < plan.Labels.Count; label++)
        {
            var (trained, rows) = LinearFit.FitLogistic(Examples, index, plan, label);
            var expected = trained.Transform(rows).GetColumn<float>("Score").Select(s => 1 / (1 + Math.Exp(-s))).ToList();
            for (var i = 0; i < Examples.Count; i++) Assert.That(ClassifierTrainer.SharesOf(model, Examples[i])[label], Is.EqualTo(expected[i]).Within(1e-5));
        }
    }

    [Test]
    public void Weights_in_a_byte_each_lose_less_than_a_hundredth()
    {
        var (floats, bytes) = (Train(Plan), Train(Plan with { InBytes = true }));
        foreach (var example in Examples) Assert.That(ClassifierTrainer.SharesOf(bytes, example), Is.EqualTo(ClassifierTrainer.SharesOf(floats, example)).Within(0.01));
    }

    [Test]
    public void Two_trainings_give_the_same_bytes()
    {
        var first = ClassifierTrainer.Train(Examples, Plan);
        Assert.That(ClassifierTrainer.Train(Examples, Plan), Is.EqualTo(first));
    }

    [Test]
    public void Every_feature_learnt_is_found_and_no_other()
    {
        var index = FeatureIndex.Choose(Examples, Plan);
        var model = Train(Plan);
        Assert.That(model.FeatureCount, Is.EqualTo(index.Count));
        for (var row = 0; row < index.Count; row++) Assert.That(model.Find(index.Features[row]), Is.EqualTo(row));
        Assert.That(model.Find(FeatureHash.Of(9, "never seen")), Is.EqualTo(-1));
    }

    [Test]
    public void A_thing_without_a_known_feature_has_the_shares_of_the_biases()
    {
        var model = Train(Plan);
        var shares = ClassifierTrainer.SharesOf(model, new Example([1], [1], []));
        Assert.That(shares, Is.EqualTo(ClassifierTrainer.SharesOf(model, new Example([], [], []))));
        Assert.That(shares.Sum(), Is.EqualTo(1).Within(1e-6));
    }

    [Test]
    public void Scoring_allocates_nothing()
    {
        var model = Train(Plan);
        var before = Score(model);
        var start = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) Score(model);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - start, Is.Zero);
        Assert.That(Score(model), Is.EqualTo(before));
    }

    [Test]
    public void A_model_of_other_labels_is_refused_in_words() =>
        Assert.That(() => Classifier.Read("my.bin", "themes", ModelMemory(ClassifierTrainer.Train(Examples, Plan))), Throws.TypeOf<InvalidDataException>().With.Message.Contains("it tells weather, not themes"));

    [Test]
    public void A_damaged_file_is_refused_wherever_it_is_cut()
    {
        var bytes = ClassifierTrainer.Train(Examples, Plan);
        for (var length = 0; length < bytes.Length - 64; length += 61)
            Assert.That(() => ClassifierTrainer.Open(bytes[..length], "weather"), Throws.TypeOf<InvalidDataException>());
    }

    private static Classifier Train(ClassifierPlan plan) => ClassifierTrainer.Open(ClassifierTrainer.Train(Examples, plan), plan.Kind);

    private static ReadOnlySpan<byte> ModelMemory(byte[] model) => Training.ModelMemory.Keep(model);

    private static float Score(Classifier model)
    {
        Span<float> scores = stackalloc float[model.Width];
        var sums = new FeatureSums(model, scores);
        sums.Add(FeatureHash.Of(1, "cloud"));
        sums.Add(FeatureHash.Of(1, "bright"), 0.5f);
        model.Share(scores);
        return scores[0];
    }

    private static Example MakeExample(int i)
    {
        var reader = new ExampleReader();
        string[] words = (i % 3) switch { 0 => ["cloud", "wet", "umbrella"], 1 => ["bright", "warm", "umbrella"], _ => ["cold", "white", "cloud"] };
        foreach (var word in words) reader.Add(FeatureHash.Of(1, word), 1 + (i % 5 / 4f));
        reader.Add(FeatureHash.Of(2, (uint)i % 7));
        return reader.Take([i % 3]);
    }
}
