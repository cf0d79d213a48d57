using System.Globalization;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>Trains the encoder as a language model on raw text, one pass.</summary>
internal sealed unsafe class LanguageModelTrainer(NetworkSize size, int classes, ParameterSet parameters, float* vectors, TextWriter log)
{
    private const long ArenaFloats = 60_000_000;
    private const int BatchTokens = 1600;
    private const int WarmupSteps = 200;
    private const int StepsBetweenLines = 500;

    /// <summary>Learns from all passages once, in an order by chance.</summary>
    /// <param name="passages">Raw text.</param>
    /// <param name="classOf">The class of a word of the word table.</param>
    /// <param name="rate">Learning rate at its highest; it falls to zero.</param>
    /// <param name="seed">Seed of the order.</param>
    public void Train(RawPassages passages, Func<int, int> classOf, float rate, ulong seed)
    {
        var workers = Enumerable.Range(0, parameters.Workers).Select(w => (Model: new LanguageModel(size, classes, parameters, vectors, w), Arena: new Arena(ArenaFloats))).ToArray();
        var order = Enumerable.Range(0, passages.Passages).ToArray();
        new Generator(seed).Shuffle(order);
        var (read, next, step) = (0L, 0, 0);
        var (loss, predictions) = (0d, 0L);
        while (next < order.Length)
        {
            var groups = workers.Select(_ => Take()).ToArray();
            var (losses, counts) = (new double[workers.Length], new int[workers.Length]);
            Parallel.For(0, workers.Length, w =>
            {
                if (groups[w].Length == 0) return;
                var batch = passages.Join(groups[w]);
                var targets = Array.ConvertAll(batch.Tokens, t => t.Word < 0 ? -1 : classOf(t.Word));
                losses[w] = workers[w].Model.Run(workers[w].Arena, batch, targets, out counts[w]);
            });
            var share = step < WarmupSteps ? (step + 1f) / WarmupSteps : Math.Max(0.01f, 1 - (read / (float)passages.Tokens));
            parameters.Step(rate * share, 1f / Math.Max(1, counts.Sum()));
            loss += losses.Sum();
            predictions += counts.Sum();
            if (++step % StepsBetweenLines == 0)
            {
                log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  language model: {read / 1e6:F1} of {passages.Tokens / 1e6:F1} million tokens, loss {loss / predictions:F4}"));
                (loss, predictions) = (0, 0);
            }
        }
        foreach (var worker in workers) worker.Arena.Dispose();

        int[] Take()
        {
            var (first, count) = (next, 0);
            while (next < order.Length && count < BatchTokens) count += passages.LengthOf(order[next++]);
            read += count;
            return order[first..next];
        }
    }
}
