using ArticleAnalysis.Training.Classification;
using ArticleAnalysis.Training.Linguistics;

namespace ArticleAnalysis.Tests.Classification;

public class LatentVectorsTests
{
    private const int Subjects = FixedLanes.Step, Each = 6, Features = (Subjects * Each) + 1, Words = 4;

    /// <summary>Each text has words of one subject; the last feature is in none.</summary>
    private static readonly List<(int[] Rows, float[] Values)> Texts = Make();

    [Test]
    public void Features_of_the_same_texts_are_near_each_other()
    {
        var vectors = LatentVectors.Fit(Texts, Features, FixedLanes.Step);
        for (var subject = 0; subject < Subjects; subject++)
        {
            var first = vectors[subject * Each];
            Assert.That(Cosine(first, vectors[(subject * Each) + 1]), Is.GreaterThan(0.8));
            Assert.That(Cosine(first, vectors[(subject + 1) % Subjects * Each]), Is.LessThan(0.2));
        }
    }

    [Test]
    public void A_feature_of_no_text_has_no_vector() => Assert.That(LatentVectors.Fit(Texts, Features, FixedLanes.Step)[^1], Is.All.Zero);

    [Test]
    public void Two_runs_give_the_same_vectors()
    {
        var first = LatentVectors.Fit(Texts, Features, FixedLanes.Step);
        Assert.That(LatentVectors.Fit(Texts, Features, FixedLanes.Step), Is.EqualTo(first));
    }

    private static List<(int[], float[])> Make()
    {
        var random = new Generator(1);
        return [.. Enumerable.Range(0, 40 * Subjects).Select(i =>
        {
            int[] rows = [.. Enumerable.Range(0, Words).Select(_ => (i % Subjects * Each) + (int)(random.Unit() * Each)).Distinct()];
            return (rows, Array.ConvertAll(rows, _ => 1 / MathF.Sqrt(rows.Length)));
        })];
    }

    private static float Cosine(float[] left, float[] right) => FixedLanes.Dot(left, right) / MathF.Sqrt(FixedLanes.Dot(left, left) * FixedLanes.Dot(right, right));
}
