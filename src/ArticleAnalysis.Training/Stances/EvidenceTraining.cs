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
        var (order, shuffled, loss) = (new Generator(Seed), samples.ToArray(), 0.0);
        for (var pass = 1; pass <= Passes; pass++)
        {
            order.Shuffle(shuffled);
            loss = shuffled.Sum(learner.Learn);
            // The mean of the second half of the passes.
            if (pass <= Passes / 2) continue;
            foreach (var matrix in learner.All) matrix.TakeMean();
        }
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"evidence: {shuffled.Length} scenes, loss {loss:0}"));
        return (new(learner.Mean, words), learner.All);
    }
}
