using ArticleAnalysis.Discourse;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Training;
using ArticleAnalysis.Training.Discourse;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Tests.Discourse;

public class DiscourseLearnerTests
{
    private const int Dimensions = 32, Sentences = 9;

    /// <summary>A sentence with the fact 7 tells the news; what follows is context, and what comes before looks ahead: what the neighbours say is needed, in both directions.</summary>
    [Test]
    public void What_neighbours_say_is_learnt_and_read()
    {
        var random = new Random(3);
        DiscourseSample[] documents = [.. Enumerable.Range(0, 60).Select(_ => Document(random.Next(1, Sentences - 1)))];
        using var learner = new DiscourseLearner(0, Dimensions, documents, seed: 1);
        for (var pass = 0; pass < 60; pass++) learner.Pass(documents);
        learner.TakeMean();
        var file = new TensorFile("test", ModelMemory.Keep(NetworkWriter.Write(learner.Learned())));
        var network = new DiscourseNetwork(file, 0, Dimensions);
        foreach (var news in new[] { 1, 4, 7 }) Assert.That(Read(network, Document(news)), Is.EqualTo(Document(news).Roles));
    }

    private static DiscourseSample Document(int news) => new(
        [.. Enumerable.Range(0, Sentences).Select(at => new[] { at == news ? 7 : 3, 11 })],
        [.. Enumerable.Range(0, Sentences).Select(_ => new float[Dimensions])],
        [.. Enumerable.Range(0, Sentences).Select(at => (int)(at == news ? SentenceRole.Main : at > news ? SentenceRole.CurrentContext : SentenceRole.Expectation))]);

    private static int[] Read(DiscourseNetwork network, DiscourseSample document)
    {
        var shares = new float[Sentences * SentenceRoles.Count];
        using var memory = new DiscourseMemory(Sentences, Dimensions);
        for (var at = 0; at < Sentences; at++) memory.Take(at, document.Facts[at], document.Vectors[at]);
        network.Read(memory, shares);
        return [.. shares.Chunk(SentenceRoles.Count).Select(row => Array.IndexOf(row, row.Max()))];
    }
}
