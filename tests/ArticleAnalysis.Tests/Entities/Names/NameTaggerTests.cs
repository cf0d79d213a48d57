using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Tests.Linguistics.Network;
using ArticleAnalysis.Training.Entities.Names;
using ArticleAnalysis.Training.Linguistics;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Tests.Entities.Names;

public sealed unsafe class NameTaggerTests
{
    private static readonly NetworkSize Size = new(Vector: 32, Width: 32, Layers: 1, Joint: 32, Arc: 32, Label: 32, Tag: 32, Words: 4);

    /// <summary>Two passages; some labels leave a choice open.</summary>
    private static readonly NameBatch Batch = new(
        [.. Enumerable.Range(0, 9).Select(i => new NetworkInput((i % 5) - 1, 10 + i, 20 + i, 30 + (i % 3), 40 + (i % 2), i % NetworkInput.Shapes))], [6, 9],
        [1, First(0), Inside(0), 1, First(2) | First(3), Inside(2) | Inside(3), 1 | First(4) | Inside(4), First(1), 1], [1, 1, 1, 1, 1, 1, 0.5f, 0.5f, 0.5f]);

    [Test]
    public void The_gradient_of_every_parameter_that_is_learnt_is_the_slope_of_the_loss()
    {
        using var arena = new Arena(4_000_000);
        using var memory = new Arena(10_000);
        var vectors = memory.TakeZeros(4, Size.Vector);
        var chance = new Generator(3);
        for (var i = 0; i < 4 * Size.Vector; i++) vectors[i] = chance.Unit() - 0.5f;
        var parameters = new ParameterSet(1, 5);
        NameTagger.AddParameters(Size, parameters);
        var tagger = new NameTagger(Size, parameters, vectors, 0, 16);
        Gradients.AreSlopes(parameters.All.SkipWhile(p => p.Name != NameTagger.FirstOwn), () =>
        {
            tagger.Run(arena, Batch, new Dropouts(0, 0, 0, 0, 0), new Generator(1), out var loss);
            return loss;
        });
    }

    private static uint First(int type) => 1u << NameTags.First(type);

    private static uint Inside(int type) => 1u << NameTags.Inside(type);
}
