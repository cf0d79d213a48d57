using System.Globalization;
using ArticleAnalysis.Training.Evaluation;
using ArticleAnalysis.Training.Linguistics;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Stances;

/// <summary>Makes <c>stances.bin</c> and its card.</summary>
internal static class StanceTraining
{
    /// <summary>Seed of all that is left to chance.</summary>
    public const ulong Seed = 20260119;

    /// <summary>Passes over the data; the model is the mean of those from <see cref="FirstInMean"/> on.</summary>
    public const int Passes = 12, FirstInMean = 5;

    private const int BatchSize = 32, WarmupSteps = 100;
    private const float Rate = 2e-3f, LastRate = 0.8e-3f;

    /// <summary>Learns, measures, writes model and card.</summary>
    public static void Run(IReadOnlyList<string> data, IReadOnlyList<string> dev, string output, TextWriter log)
    {
        var (model, count) = Train(data, log);
        File.WriteAllBytes(output, model);
        var resources = new TrainedResources(Path.GetDirectoryName(output)!);
        (string Name, string Table)[] figures = [.. dev.Select(f => (Path.GetFileName(f), Score(resources, StanceRow.Read(f)).Table()))];
        File.WriteAllText(Path.ChangeExtension(output, ".md"), StanceCard.Write(data, count, model.Length, figures));
        foreach (var (name, table) in figures) log.Write($"{name}\n{table}");
    }

    private static LabelScorer Score(TrainedResources resources, List<StanceRow> rows) =>
        EvaluateStanceCommand.Score(resources, rows, rows.Exists(r => r.IsPair) ? new(RowJudge.PairLabels, isDirected: true) : new(RowJudge.TargetLabels));

    private static (byte[] Model, int Stances) Train(IEnumerable<string> files, TextWriter log)
    {
        var texts = new StanceTexts();
        StanceSample[] samples = [.. files.SelectMany(f => texts.Samples(StanceRow.Read(f)))];
        log.WriteLine($"{samples.Length} stances");
        using var learner = new StanceLearner(texts.Size, Seed);
        var (chance, mean) = (new Generator(Seed), new ParameterMean(learner.Parameters));
        var (step, steps) = (0, Math.Max(1, samples.Length / BatchSize) * Passes);
        for (var pass = 1; pass <= Passes; pass++)
        {
            chance.Shuffle(samples);
            var loss = 0d;
            for (var at = 0; at < samples.Length; at += BatchSize, step++)
            {
                var batch = new ArraySegment<StanceSample>(samples, at, Math.Min(BatchSize, samples.Length - at));
                loss += learner.Learn(batch, chance);
                learner.Parameters.Step(step < WarmupSteps ? Rate * (step + 1) / WarmupSteps : Rate - ((Rate - LastRate) * step / steps), 1f / batch.Count);
            }
            if (pass >= FirstInMean) mean.Take();
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pass {pass}: loss {loss / samples.Length:0.000}"));
        }
        mean.Put();
        return (NetworkWriter.Write(learner.Parameters.All), samples.Length);
    }
}
