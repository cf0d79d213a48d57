using System.Globalization;
using ArticleAnalysis.Linguistics.Network;

namespace ArticleAnalysis.Training.Linguistics.Network;

/// <summary>Trains the whole network on treebank passages.</summary>
internal sealed unsafe class ParserTrainer(NetworkSize size, LabelSets labels, ParameterSet parameters, float* vectors, TextWriter log)
{
    private const long ArenaFloats = 60_000_000;
    private const int BatchTokens = 1400;
    private const int WarmupSteps = 100;

    /// <summary>What is dropped while it learns.</summary>
    public static Dropouts Dropouts { get; } = new(Input: 0.1f, Encoded: 0.33f, Joint: 0.33f, Hidden: 0.33f, Word: 0.1f);

    private readonly OutputLayout _layout = new(labels.Xpos.Length, labels.Features.Length);

    public void Train(IReadOnlyList<ParserBatch> passages, int epochs, float rate, ulong seed, Action<int> afterEpoch)
    {
        var workers = Workers();
        var order = passages.ToArray();
        var shuffle = new Generator(seed);
        var steps = (int)(passages.Sum(p => (long)p.Count) / BatchTokens * epochs);
        var step = 0;
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            shuffle.Shuffle(order);
            var (loss, tokens) = (0d, 0L);
            foreach (var group in TreebankPassages.Group(order, BatchTokens))
            {
                var parts = Split(group, workers.Length);
                var losses = new double[workers.Length];
                Parallel.For(0, workers.Length, w =>
                {
                    if (parts[w].Count == 0) return;
                    var chance = new Generator(seed + ((ulong)step * 31) + (ulong)w);
                    var noisy = parts[w].ConvertAll(p => PassageNoise.Apply(p, Dropouts.Word, chance));
                    losses[w] = workers[w].Network.Run(workers[w].Arena, TreebankPassages.Join(noisy), Dropouts, chance, out _);
                });
                var count = group.Sum(p => p.Count);
                parameters.Step(RateAt(step++, steps, rate), 1f / count);
                loss += losses.Sum();
                tokens += count;
            }
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  pass {epoch}: loss {loss / tokens:F4}"));
            afterEpoch(epoch);
        }
        foreach (var worker in workers) worker.Arena.Dispose();
    }

    private static float RateAt(int step, int steps, float rate) => step < WarmupSteps ? rate * (step + 1) / WarmupSteps : rate * Math.Max(0, 1 - ((step - WarmupSteps) / (float)(steps - WarmupSteps)));

    private (ParserNetwork Network, Arena Arena)[] Workers() => [.. Enumerable.Range(0, parameters.Workers)
        .Select(w => (new ParserNetwork(size, _layout, labels.Relations.Length, parameters, vectors, w), new Arena(ArenaFloats)))];

    private static List<ParserBatch>[] Split(List<ParserBatch> group, int parts)
    {
        var split = Enumerable.Range(0, parts).Select(_ => new List<ParserBatch>()).ToArray();
        var counts = new int[parts];
        foreach (var passage in group)
        {
            var least = Array.IndexOf(counts, counts.Min());
            split[least].Add(passage);
            counts[least] += passage.Count;
        }
        return split;
    }

    /// <summary>Accuracies on gold tokens and sentences, with free choice of heads.</summary>
    public string Measure(IReadOnlyList<ParserBatch> passages)
    {
        var network = new ParserNetwork(size, _layout, labels.Relations.Length, parameters, vectors, 0);
        using var arena = new Arena(ArenaFloats);
        var (words, upos, xpos, features, uas, las) = (0, 0, 0, 0, 0, 0);
        var (endsRight, endsFound, endsGold) = (0, 0, 0);
        foreach (var group in TreebankPassages.Group(passages, BatchTokens))
        {
            var batch = TreebankPassages.Join(group);
            network.Run(arena, batch, Dropouts, null, out var guess);
            for (var i = 0; i < batch.Count; i++)
            {
                var (gold, row) = (batch.Labels[i], (long)i * _layout.Width);
                words++;
                if (Best(guess!.Tags + row + OutputLayout.UposAt, OutputLayout.Upos) == gold.Upos) upos++;
                if (Best(guess.Tags + row + OutputLayout.XposAt, labels.Xpos.Length) == gold.Xpos) xpos++;
                if (Best(guess.Tags + row + _layout.FeaturesAt, labels.Features.Length) == gold.Features) features++;
                var ends = guess.Tags[row + OutputLayout.EndAt + 1] > guess.Tags[row + OutputLayout.EndAt] || Array.IndexOf(batch.Ends, i + 1) >= 0;
                if (ends) endsFound++;
                if (gold.EndsSentence) endsGold++;
                if (ends && gold.EndsSentence) endsRight++;
                if (guess.Heads[i] != gold.Head) continue;
                uas++;
                if (gold.Relation >= 0 && Universal(labels.Relations[guess.Relations[i]]) == Universal(labels.Relations[gold.Relation])) las++;
            }
        }
        return string.Create(CultureInfo.InvariantCulture, $"UPOS {100d * upos / words:F2} XPOS {100d * xpos / words:F2} FEATS {100d * features / words:F2} ends {200d * endsRight / (endsFound + endsGold):F2} UAS {100d * uas / words:F2} LAS {100d * las / words:F2}");
    }

    private static string Universal(string relation) => relation.Split(':')[0];

    private static int Best(float* scores, int count) => System.Numerics.Tensors.TensorPrimitives.IndexOfMax(new ReadOnlySpan<float>(scores, count));
}
