using ArticleAnalysis.Training.Classification;
using ArticleAnalysis.Training.Linguistics;

namespace ArticleAnalysis.Tests.Classification;

public class LatentVectorsTests
{
    /// <summary>Features 0 to 4 stand in the even texts, 5 to 9 in the odd ones.</summary>
    private static readonly List<(int[] Rows, float[] Values)> Texts =
        [.. Enumerable.Range(0, 200).Select(i => (Enumerable.Range(0, 3).Select(k => ((i % 2) * 5) + (((i / 2) + (k * k)) % 5)).Distinct().ToArray(), new float[] { 0.6f, 0.6f, 0.5f }))];

    [Test]
    public void Features_of_the_same_texts_are_near_each_other()
    {
        var vectors = LatentVectors.Fit(Texts, 11, FixedLanes.Step);
        Assert.That(Cosine(vectors[0], vectors[1]), Is.GreaterThan(Cosine(vectors[0], vectors[6]) + 0.1));
        Assert.That(Cosine(vectors[7], vectors[8]), Is.GreaterThan(Cosine(vectors[7], vectors[2]) + 0.1));
    }

    [Test]
    public void A_feature_of_no_text_has_no_vector() => Assert.That(LatentVectors.Fit(Texts, 11, FixedLanes.Step)[10], Is.All.Zero);

    [Test]
    public void Two_runs_give_the_same_vectors() => Assert.That(LatentVectors.Fit(Texts, 11, FixedLanes.Step), Is.EqualTo(LatentVectors.Fit(Texts, 11, FixedLanes.Step)));

    private static float Cosine(float[] left, float[] right) => FixedLanes.Dot(left, right) / MathF.Sqrt(FixedLanes.Dot(left, left) * FixedLanes.Dot(right, right));
}
