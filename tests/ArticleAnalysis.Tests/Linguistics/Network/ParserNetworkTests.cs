using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Training.Linguistics;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Tests.Linguistics.Network;

public sealed unsafe class ParserNetworkTests
{
    private const int Relations = 5;
    private static readonly NetworkSize Size = new(Vector: 32, Width: 32, Layers: 2, Joint: 32, Arc: 32, Label: 32, Tag: 32, Words: 4);
    private static readonly OutputLayout Layout = new(Xpos: 3, Features: 4);
    private static readonly Dropouts None = new(0, 0, 0, 0, 0);

    /// <summary>Two passages, of which the first has two sentences.</summary>
    private static readonly ParserBatch Batch = new(
        [.. Enumerable.Range(0, 9).Select(i => new NetworkInput((i % 5) - 1, 10 + i, 20 + i, 30 + (i % 3), 40 + (i % 2), i % NetworkInput.Shapes))], [6, 9],
        [.. Enumerable.Range(0, 9).Select(i => new TokenLabels(i, i % 3, i % 4, i is 2 or 4 or 8 ? -1 : i < 3 ? 2 : i < 6 ? 4 : 8, i % Relations, i is 2 or 5 or 8))], [3, 6, 9]);

    [Test]
    public void The_gradient_of_every_parameter_is_the_slope_of_the_loss()
    {
        using var arena = new Arena(4_000_000);
        using var memory = new Arena(10_000);
        var vectors = memory.TakeZeros(4, Size.Vector);
        var chance = new Generator(3);
        for (var i = 0; i < 4 * Size.Vector; i++) vectors[i] = chance.Unit() - 0.5f;
        var parameters = new ParameterSet(1, 5);
        ParserNetwork.AddParameters(Size, Layout, Relations, parameters);
        var network = new ParserNetwork(Size, Layout, Relations, parameters, vectors, 0);
        Gradients.AreSlopes(parameters.All, () => network.Run(arena, Batch, None, new Generator(1), out _));
    }

    [Test]
    public void A_network_that_is_cut_off_is_refused()
    {
        var model = EnglishResources.Instance.Bytes(LinguisticNetwork.File);
        foreach (var length in (int[])[0, 11, 40, 1000, model.Length / 2, model.Length - 100])
        {
            var cut = GC.AllocateArray<byte>(length, pinned: true);
            model[..length].CopyTo(cut);
            Assert.That(() => new LinguisticNetwork(cut, ArticleAnalysis.Linguistics.WordTable.Read(EnglishResources.Instance.Bytes("models/words.bin"))), Throws.TypeOf<InvalidDataException>(), $"{length} bytes");
        }
    }
}
