using System.Globalization;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Stances.Evidence;
using ArticleAnalysis.Training.Linguistics;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Stances;

/// <summary>Learns the network that tells what a sentence shows of a holder and a target.</summary>
internal static class EvidenceTraining
{
    private const ulong Seed = 20260119;
    private const int Passes = 6;
    private const float KeptFacts = 0.6f;

    /// <summary>A network from samples, and the matrices of which it is made: they must be kept as long as it is used.</summary>
    public static (EvidenceModel Model, IEnumerable<AdagradMatrix> Matrices) Learn(IEnumerable<LabelSample> samples, WordTable words, TextWriter log)
    {
        var learner = new LabelLearner(EvidenceModel.Name, EvidenceFacts.TableRows, EvidenceFacts.Places, EvidenceModel.Answers, words, Seed, KeptFacts);
        LabelSample[] all = [.. samples];
        var loss = learner.Learn(all, Passes, Seed);
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"evidence: {all.Length} scenes, loss {loss:0}"));
        return (new(learner.Mean, words), learner.All);
    }
}
