using System.Globalization;
using ArticleAnalysis.Entities.Names;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Training.Linguistics;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Entities.Names;

/// <summary>Trains the scorer of names on passages.</summary>
internal sealed unsafe class NameTrainer(NetworkSize size, ParameterSet parameters, float* vectors, TextWriter log)
{
    private const long ArenaFloats = 60_000_000;
    private const int BatchTokens = 1400;
    private const int WarmupSteps = 100;

    /// <summary>What is dropped while it learns.</summary>
    public static Dropouts Dropouts { get; } = new(Input: 0.15f, Encoded: 0.33f, Joint: 0.33f, Hidden: 0.33f, Word: 0.05f);

    public void Train(IReadOnlyList<NamePassage> passages, int epochs, float rate, ulong seed, Action<int> afterEpoch)
    {
        var workers = Enumerable.Range(0, parameters.Workers).Select(w => (Network: new NameTagger(size, parameters, vectors, w, 2 * BatchTokens), Arena: new Arena(ArenaFloats))).ToArray();
        var order = passages.Select(p => p.Batch).ToArray();
        var shuffle = new Generator(seed);
        var steps = (int)(order.Sum(p => (long)p.Count) / BatchTokens * epochs);
        var step = 0;
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            shuffle.Shuffle(order);
            var (loss, tokens) = (0d, 0L);
            foreach (var group in Group(order))
            {
                var losses = new double[workers.Length];
                var half = group.Count / workers.Length;
                Parallel.For(0, workers.Length, w =>
                {
                    var part = w == workers.Length - 1 ? group[(w * half)..] : group.GetRange(w * half, half);
                    if (part.Count == 0) return;
                    var chance = new Generator(seed + ((ulong)step * 31) + (ulong)w);
                    var noisy = part.ConvertAll(p => p.Noisy(Dropouts.Word, chance));
                    workers[w].Network.Run(workers[w].Arena, NameBatch.Join(noisy), Dropouts, chance, out losses[w]);
                });
                var count = group.Sum(p => p.Count);
                var share = step < WarmupSteps ? (step + 1f) / WarmupSteps : Math.Max(0, 1 - ((step - WarmupSteps) / (float)(steps - WarmupSteps)));
                step++;
                parameters.Step(rate * share, 1f / count);
                loss += losses.Sum();
                tokens += count;
            }
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  pass {epoch}: loss {loss / tokens:F4}"));
            afterEpoch(epoch);
        }
        foreach (var worker in workers) worker.Arena.Dispose();
    }

    private static IEnumerable<List<NameBatch>> Group(NameBatch[] passages)
    {
        var (group, count) = (new List<NameBatch>(), 0);
        foreach (var passage in passages)
        {
            group.Add(passage);
            count += passage.Count;
            if (count < BatchTokens) continue;
            yield return group;
            (group, count) = ([], 0);
        }
        if (count > 0) yield return group;
    }

    /// <summary>Names of four classes, right by span and class: precision, recall, F1 in percent.</summary>
    public string Measure(IReadOnlyList<NamePassage> passages, NameLabels labels)
    {
        var network = new NameTagger(size, parameters, vectors, 0, 2 * BatchTokens);
        using var arena = new Arena(ArenaFloats);
        var (right, found, gold) = (0, 0, 0);
        var rows = new float[2 * BatchTokens * NameTags.Count];
        var chain = new NameChain(new ReadOnlySpan<float>(parameters["names.chain"].Value, NameTags.Width * NameTags.Width));
        foreach (var passage in passages)
        {
            var scores = network.Run(arena, passage.Batch, Dropouts, null, out _);
            for (var i = 0; i < passage.Batch.Count; i++) new ReadOnlySpan<float>(scores + ((long)i * NameTags.Width), NameTags.Count).CopyTo(rows.AsSpan(i * NameTags.Count));
            chain.Read(rows.AsSpan(0, passage.Batch.Count * NameTags.Count), afterOutside: false, beforeOutside: false);
            var names = chain.Best();
            var wanted = passage.Gold.Select(g => (g.First, g.End, Class(labels.Types[g.Label]))).ToHashSet();
            var given = names.Where(n => (labels.Unmarked >> n.Type & 1) == 0).Select(n => (n.First, n.End, Class(1 << n.Type))).ToHashSet();
            found += given.Count;
            gold += wanted.Count;
            right += given.Count(wanted.Contains);
        }
        return string.Create(CultureInfo.InvariantCulture, $"P {100d * right / Math.Max(1, found):F2} R {100d * right / Math.Max(1, gold):F2} F1 {200d * right / Math.Max(1, found + gold):F2}");
    }

    private static int Class(int types) => (types & 1) != 0 ? 0 : (types & 2) != 0 ? 1 : (types & 0b101100) != 0 ? 2 : 3;
}
