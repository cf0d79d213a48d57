using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Training.Linguistics;

namespace ArticleAnalysis.Tests.Linguistics;

public sealed class SkipGramTests
{
    private static readonly string[] Text =
        [.. Enumerable.Range(0, 3000).Select(i => $"The {(i % 2 == 0 ? "ferry" : "barge")} {(i % 3 == 0 ? "left" : "reached")} the {(i % 5 < 2 ? "harbour" : "jetty")} .")];

    private static readonly SkipGramOptions Options = new(32, 2, 5, 3, 1e-1, 0.05f);

    [Test]
    public void Rare_forms_are_outside_and_frequent_ones_come_first()
    {
        var corpus = WordCorpus.Read(["The ferry left .", "The ferry sank .", "A ferry"], new Tokenizer(EnglishResources.Instance), 3, new HashSet<string> { "the" }, 2);
        Assert.That(corpus.Forms, Is.EqualTo(new[] { "ferry", "the" }));
        Assert.That(corpus.Counts[0], Is.EqualTo(3));
        Assert.That(corpus.Tokens[1], Is.Zero);
        Assert.That(corpus.Tokens[2], Is.EqualTo(WordCorpus.Outside));
    }

    [Test]
    public void Words_in_the_same_places_get_near_vectors()
    {
        var corpus = Corpus();
        var vectors = SkipGram.Train(corpus, Options, 7, TextWriter.Null);
        foreach (var vector in vectors) FixedLanes.Normalize(vector);
        Assert.That(Similarity("ferry", "barge"), Is.GreaterThan(Similarity("ferry", "reached") + 0.2f));

        float Similarity(string left, string right) => FixedLanes.Dot(vectors[Array.IndexOf(corpus.Forms, left)], vectors[Array.IndexOf(corpus.Forms, right)]);
    }

    [Test]
    public void Two_trainings_give_the_same_vectors()
    {
        var first = SkipGram.Train(Corpus(), Options, 7, TextWriter.Null);
        Assert.That(SkipGram.Train(Corpus(), Options, 7, TextWriter.Null), Is.EqualTo(first));
    }

    [Test]
    public void Clusters_part_what_points_apart()
    {
        float[][] vectors = [.. Enumerable.Range(0, 40).Select(i => Unit(i % 4, i * 0.002f))];
        var (groups, _) = WordClusters.Find(vectors, [.. Enumerable.Repeat(1f, 40)], 4, 3);
        Assert.That(groups.Distinct().Count(), Is.EqualTo(4));
        for (var i = 4; i < 40; i++) Assert.That(groups[i], Is.EqualTo(groups[i - 4]));
    }

    private static WordCorpus Corpus() => WordCorpus.Read(Text, new Tokenizer(EnglishResources.Instance), 3, new HashSet<string>(), 2);

    private static float[] Unit(int direction, float aside)
    {
        var vector = new float[32];
        (vector[direction], vector[31]) = (1, aside);
        FixedLanes.Normalize(vector);
        return vector;
    }
}
