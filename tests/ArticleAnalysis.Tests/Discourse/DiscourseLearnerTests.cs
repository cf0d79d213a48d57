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
        using var learner = new DiscourseLearner(0, Dimensions, seed: 1);
        for (var pass = 0; pass < 60; pass++) learner.Pass(documents);
        learner.TakeMean();
        var file = new TensorFile("test", ModelMemory.Keep(NetworkWriter.Write(learner.Learned())));
        var network = new DiscourseNetwork(file, 0, Dimensions);
        foreach (var news in new[] { 1, 4, 7 }) Assert.That(Read(network, Document(news)), Is.EqualTo(RolesOf(news)));
    }

    /// <summary>Where the shares of two roles are given, the network gives both; what counts little is learnt too when nothing speaks against it.</summary>
    [Test]
    public void Shares_are_learnt()
    {
        float[] half = DiscourseSample.Only(SentenceRole.Main);
        (half[(int)SentenceRole.Main], half[(int)SentenceRole.Evaluation]) = (0.15f, 0.15f);
        DiscourseSample[] documents = [.. Enumerable.Range(0, 40).Select(_ => Document(4)), .. Enumerable.Range(0, 40).Select(_ => Document(4) with { Facts = [.. Enumerable.Repeat(new[] { 21 }, Sentences)], Shares = [.. Enumerable.Repeat(half, Sentences)] })];
        using var learner = new DiscourseLearner(0, Dimensions, seed: 1);
        for (var pass = 0; pass < 60; pass++) learner.Pass(documents);
        learner.TakeMean();
        var network = new DiscourseNetwork(new TensorFile("test", ModelMemory.Keep(NetworkWriter.Write(learner.Learned()))), 0, Dimensions);
        var shares = Shares(network, documents.First(d => d.Facts[0][0] == 21));
        Assert.That(shares[(int)SentenceRole.Main] / shares[(int)SentenceRole.Evaluation], Is.InRange(0.5, 2));
        Assert.That(shares[(int)SentenceRole.Main] + shares[(int)SentenceRole.Evaluation], Is.GreaterThan(0.9));
    }

    [Test]
    public void Rare_roles_count_more()
    {
        var weights = DiscourseSample.Balance([Document(1)]);
        Assert.That(weights[(int)SentenceRole.Main], Is.EqualTo(weights[(int)SentenceRole.Expectation]).And.GreaterThan(2 * weights[(int)SentenceRole.CurrentContext]));
        Assert.That(Document(1).Times(weights).Shares[1], Is.EqualTo(DiscourseSample.Only(SentenceRole.Main).Select(share => share * weights[(int)SentenceRole.Main])));
    }

    private static DiscourseSample Document(int news) => new(
        [.. Enumerable.Range(0, Sentences).Select(at => new[] { at == news ? 7 : 3, 11 })],
        [.. Enumerable.Range(0, Sentences).Select(_ => new float[Dimensions])],
        [.. RolesOf(news).Select(role => DiscourseSample.Only(role))]);

    private static SentenceRole[] RolesOf(int news) =>
        [.. Enumerable.Range(0, Sentences).Select(at => at == news ? SentenceRole.Main : at > news ? SentenceRole.CurrentContext : SentenceRole.Expectation)];

    private static SentenceRole[] Read(DiscourseNetwork network, DiscourseSample document) =>
        [.. Shares(network, document).Chunk(SentenceRoles.Count).Select(row => (SentenceRole)Array.IndexOf(row, row.Max()))];

    private static float[] Shares(DiscourseNetwork network, DiscourseSample document)
    {
        var shares = new float[Sentences * SentenceRoles.Count];
        using var memory = new DiscourseMemory(Sentences, Dimensions);
        for (var at = 0; at < Sentences; at++) memory.Take(at, document.Facts[at], document.Vectors[at]);
        network.Read(memory, shares);
        return shares;
    }
}
