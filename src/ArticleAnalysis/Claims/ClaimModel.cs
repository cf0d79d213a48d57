using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Claims;

/// <summary>The network that tells whether a reader would note a statement as one of the claims of its article. Immutable, thread-safe.</summary>
internal sealed class ClaimModel(LabelNetwork network, WordTable words)
{
    /// <summary>Begins the names of the matrices.</summary>
    public const string Name = "claims";

    /// <summary>How many words are looked at by their vectors.</summary>
    public const int Vectors = 1;

    /// <summary>No claim, a claim.</summary>
    public const int Answers = 2;

    private const string File = "models/claims.bin";

    /// <summary>The model of a language.</summary>
    /// <exception cref="InvalidDataException">The file has no such network.</exception>
    public static ClaimModel Read(LanguageResources resources)
    {
        var words = WordTable.Read(resources.Bytes("models/words.bin"));
        return new(LabelNetwork.Read(new TensorFile(File, resources.Bytes(File)), Name, PassageFacts.TableRows, Vectors, words), words);
    }

    /// <summary>What reads the words of a text for this model.</summary>
    public PassageFacts FactsOf(AnnotatedText text) => new(text, words);

    /// <summary>Log-odds that a reader would note the statement.</summary>
    public double Score(PassageFacts facts, ClaimCandidate candidate)
    {
        Gather(facts, candidate);
        Span<float> shares = stackalloc float[Answers];
        network.Score(facts.Rows, [facts.Root], words, shares);
        return Math.Log(shares[1] / shares[0]);
    }

    /// <summary>Gathers the words of a statement and its other features.</summary>
    public static void Gather(PassageFacts facts, ClaimCandidate candidate)
    {
        facts.Read(candidate.First, candidate.End);
        for (var bits = candidate.Features; bits != 0; bits &= bits - 1) facts.Add((uint)UInt128.TrailingZeroCount(bits));
    }
}
