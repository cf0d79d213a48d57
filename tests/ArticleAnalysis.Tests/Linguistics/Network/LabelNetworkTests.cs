using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using NUnit.Framework;

namespace ArticleAnalysis.Tests.Linguistics.Network;

[TestFixture]
public sealed unsafe class LabelNetworkTests
{
    private static readonly WordTable Words = WordTable.Read(EnglishResources.Instance.Bytes("models/words.bin"));

    [Test]
    public void Things_scored_together_have_the_floats_of_things_scored_alone([Values(1, 4, 11)] int things)
    {
        const int Places = 2, Rows = 8, Answers = 3;
        float[] facts = Numbers(Rows * LabelNetwork.Width), first = Numbers(Words.Dimensions * LabelNetwork.Width), second = Numbers(Words.Dimensions * LabelNetwork.Width), output = Numbers(LabelNetwork.Hidden * LabelNetwork.Labels);
        var places = Enumerable.Range(0, things * Places).Select(i => i % 3 == 0 ? -1 : i * 17).ToArray();
        float[] together = new float[things * Answers], alone = new float[things * Answers], sums = new float[things * LabelNetwork.Width];
        fixed (float* f = facts, a = first, b = second, o = output, s = sums)
        {
            var network = new LabelNetwork(new FactRows(f), [new(a), new(b)], o);
            for (var i = 0; i < things; i++) network.AddFacts([i % Rows, (i + 3) % Rows], s + (i * LabelNetwork.Width));
            network.AddWords(places, Words, s);
            for (var i = 0; i < things; i++) network.Share(s + (i * LabelNetwork.Width), together.AsSpan(i * Answers, Answers));
            for (var i = 0; i < things; i++) network.Score([i % Rows, (i + 3) % Rows], places.AsSpan(i * Places, Places), Words, alone.AsSpan(i * Answers, Answers));
        }
        Assert.That(together, Is.EqualTo(alone));
    }

    private static float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(i => MathF.Sin(i))];
}
