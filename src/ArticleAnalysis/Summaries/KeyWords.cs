using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Summaries;

/// <summary>Tells by its words alone whether a sentence is one that a reader keeps. Immutable, thread-safe.</summary>
internal sealed class KeyWords(LabelNetwork network, WordTable words)
{
    /// <summary>Begins the names of the matrices.</summary>
    public const string Name = "words";

    /// <summary>How many words are looked at by their vectors.</summary>
    public const int Vectors = 1;

    /// <summary>The places in a summary that are told apart, and none.</summary>
    public const int Answers = SummaryModel.Places + 1;

    /// <summary>The network of a file.</summary>
    /// <exception cref="InvalidDataException">The file has no such network.</exception>
    public static KeyWords Read(TensorFile file, WordTable words) => new(LabelNetwork.Read(file, Name, PassageFacts.TableRows, Vectors, words), words);

    /// <summary>Writes for each place the logarithm of its odds against none.</summary>
    public void Score(PassageFacts facts, Span<float> places)
    {
        Span<float> shares = stackalloc float[Answers];
        network.Score(facts.Rows, [facts.Root], words, shares);
        for (var p = 0; p < SummaryModel.Places; p++) places[p] = MathF.Log(shares[p] / shares[SummaryModel.Places]);
    }
}
