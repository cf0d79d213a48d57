using ArticleAnalysis.Classification;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Themes;
using ArticleAnalysis.Training.Classification;

namespace ArticleAnalysis.Training.Themes;

/// <summary>Makes <c>themes.bin</c> and its model card: a teacher learns from the labelled texts and names the themes of raw news; the model learns from both.</summary>
internal static class ThemeTraining
{
    public static void Run(string dataFolder, string corpusFolder, string modelFolder, TextWriter log)
    {
        var trainFile = Path.Combine(dataFolder, "themes", "themes.train.jsonl.xz");
        List<ThemeText> texts = [.. ThemeText.Read(trainFile).Where(r => r.MayTeach).Select(r => r.Text), .. ThemeText.ReadSeeds(), .. ThemeText.ReadCorpus(corpusFolder, mayLearn: true)];
        var words = WordTable.Read(EnglishResources.Instance.Bytes("models/words.bin"));
        var labels = ThemeLabels.Choose(texts, EnglishResources.Instance);
        var plan = ThemePlan.Of(labels);
        log.WriteLine($"{texts.Count} texts, {labels.Codes.Count} themes");

        var teacher = Open(Fit(texts, labels, plan with { Folds = 0 }, words), words);
        var raw = CoTraining.Label(RawNews.Read(Path.Combine(dataFolder, "rawtext")), teacher);
        log.WriteLine($"{raw.Count} raw articles: {string.Join(", ", raw.CountBy(t => t.Themes[0]).Select(c => $"{c.Key} {c.Value}"))}");
        texts.AddRange(raw);

        var bytes = Fit(texts, labels, plan, words);
        Directory.CreateDirectory(modelFolder);
        File.WriteAllBytes(Path.Combine(modelFolder, "themes.bin"), bytes);
        var card = ThemeCard.Write(texts, plan, trainFile, bytes, Scores(Open(bytes, words), dataFolder, corpusFolder));
        File.WriteAllText(Path.Combine(modelFolder, "themes.md"), card);
        log.WriteLine(card);
    }

    private static ThemeModel Open(byte[] model, WordTable words) => new(ClassifierTrainer.Open(model, ThemeModel.Kind), words);

    private static byte[] Fit(IReadOnlyList<ThemeText> texts, ThemeLabels labels, ClassifierPlan plan, WordTable words)
    {
        var (reader, examples) = ThemePlan.Read(texts, labels, plan, words);
        var calibrations = plan.Folds == 0 ? null : ThemeCalibration.Fit(texts, examples, ClassifierTrainer.LeftOut(examples, plan, reader.Index), labels);
        return ClassifierTrainer.Fit(examples, plan, reader.Index, calibrations, reader.Values);
    }

    private static List<string> Scores(ThemeModel model, string dataFolder, string corpusFolder)
    {
        var dev = ThemeText.Read(Path.Combine(dataFolder, "themes", "themes.dev.jsonl.xz")).ToList();
        List<string> scores = [];
        for (var level = 1; level <= 3; level++)
        {
            Add($"dev level {level}", dev, level);
            Add($"dev level {level}, licence A and B", dev.Where(r => r.Licence is "A" or "B"), level);
        }
        foreach (var source in dev.GroupBy(r => r.Text.Source)) Add($"dev {source.Key}", source, 1);
        foreach (var mayLearn in (bool[])[false, true])
            Add($"corpus {(mayLearn ? "037-076 (learnt from)" : "001-036")}, main theme", ThemeText.ReadCorpus(corpusFolder, mayLearn).Select(t => new ThemeRow(t, [[t.Themes[0]]], "A")), 1);
        return scores;

        void Add(string name, IEnumerable<ThemeRow> rows, int level)
        {
            var score = new ThemeScorer();
            foreach (var row in rows.Where(r => r.Levels[level - 1].Length > 0))
            {
                var told = ThemePrediction.Of(model, row.Text, level);
                score.Add(row.Levels[level - 1], told.Told, told.Scores);
            }
            scores.Add(score.Row(name));
        }
    }
}
