using System.Globalization;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Training.Evaluation;
using ArticleAnalysis.Training.Linguistics;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Stances;

/// <summary>Makes <c>stances.bin</c> and its card.</summary>
internal static class StanceTraining
{
    /// <summary>Seed of all that is left to chance.</summary>
    public const ulong Seed = 20260119;

    /// <summary>Passes over the data, without raw news and with it; the model is the mean of the last two thirds.</summary>
    public const int Passes = 12, PassesWithRaw = 6;

    /// <summary>Of so many parts of the rows one is left out to choose the bonuses of answers.</summary>
    public const ulong Parts = 4;

    private const float RawWeight = 1;
    private const int BatchSize = 32, WarmupSteps = 100;
    private const float Rate = 2e-3f, LastRate = 0.8e-3f;

    /// <summary>Learns, measures, writes model and card.</summary>
    public static void Run(IReadOnlyList<string> data, string? raw, IReadOnlyList<string> dev, string output, TextWriter log)
    {
        var (texts, passes) = (new StanceTexts(), raw is null ? Passes : PassesWithRaw);
        var rows = (raw is null ? data.SelectMany(StanceRow.Read) : RowBeliefs.Add(data)).ToLookup(IsLeftOut);
        List<StanceSample> fromRaw = raw is null ? [] : texts.Samples(RawStances.Find(raw, RawStance.Read(TrainingTable.Read(RawStance.Table))), RawWeight);
        List<StanceSample> known = [.. texts.Samples(rows[false]), .. fromRaw], all = [.. known, .. texts.Samples(rows[true])];
        log.WriteLine($"{all.Count - fromRaw.Count} rows, {fromRaw.Count} sentences of raw news");
        var (leftOut, bonuses) = (rows[true].Where(r => r.IsPair && !r.IsEvent).ToList(), StanceBonuses.None);
        if (leftOut.Count > 0)
        {
            File.WriteAllBytes(output, Learn(texts.Size, known, passes, bonuses, log));
            bonuses = BonusesFor(leftOut, output);
            log.WriteLine(bonuses);
        }
        File.WriteAllBytes(output, Learn(texts.Size, all, passes, bonuses, log));
        (string Name, string Table)[] figures = [.. dev.Select(f => (Path.GetFileName(f), Score(output, StanceRow.Read(f)).Table()))];
        File.WriteAllText(Path.ChangeExtension(output, ".md"), StanceCard.Write(data, all.Count - fromRaw.Count, fromRaw.Count, bonuses, new FileInfo(output).Length, figures));
        foreach (var (name, table) in figures) log.Write($"{name}\n{table}");
    }

    private static StanceBonuses BonusesFor(IEnumerable<StanceRow> rows, string model)
    {
        var judge = new RowJudge(Resources(model));
        return StanceBonuses.Fit([.. rows.Select(r => (r.Label, judge.Odds(r)))]);
    }

    private static byte[] Learn(NetworkSize size, IEnumerable<StanceSample> all, int passes, StanceBonuses bonuses, TextWriter log)
    {
        StanceSample[] samples = [.. all];
        using var learner = new StanceLearner(size, Seed);
        var (chance, mean) = (new Generator(Seed), new ParameterMean(learner.Parameters));
        var (step, steps) = (0, Math.Max(1, samples.Length / BatchSize) * passes);
        for (var pass = 1; pass <= passes; pass++)
        {
            chance.Shuffle(samples);
            var loss = 0d;
            for (var at = 0; at < samples.Length; at += BatchSize, step++)
            {
                var batch = new ArraySegment<StanceSample>(samples, at, Math.Min(BatchSize, samples.Length - at));
                loss += learner.Learn(batch, chance);
                learner.Parameters.Step(step < WarmupSteps ? Rate * (step + 1) / WarmupSteps : Rate - ((Rate - LastRate) * step / steps), 1f / batch.Count);
            }
            if (pass > passes / 3) mean.Take();
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pass {pass}: loss {loss / samples.Length:0.000}"));
        }
        mean.Put();
        return NetworkWriter.Write([.. learner.Parameters.All, bonuses.ToParameter()]);
    }

    private static bool IsLeftOut(StanceRow row) => RollingHash.Of(row.Text) % Parts == 0;

    private static LanguageResources Resources(string model) => EnglishResources.Instance.WithModel("stances", model);

    private static LabelScorer Score(string model, List<StanceRow> rows) =>
        EvaluateStanceCommand.Score(Resources(model), rows, rows.Exists(r => r.IsPair) ? new(StanceBonuses.PairLabels, isDirected: true) : new(StanceBonuses.TargetLabels));
}
