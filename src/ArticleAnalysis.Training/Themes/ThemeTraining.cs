using ArticleAnalysis.Classification;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Themes;
using ArticleAnalysis.Training.Classification;

namespace ArticleAnalysis.Training.Themes;

/// <summary>Makes <c>themes.bin</c> and its model card: all raw news teaches which words go together, and the texts whose themes are known what they speak for.</summary>
internal static class ThemeTraining
{
    private const int VectorWidth = 128;

    public static void Run(string dataFolder, string corpusFolder, string modelFolder, TextWriter log)
    {
        var trainFile = Path.Combine(dataFolder, "themes", "themes.train.jsonl.xz");
        var news = RawNews.Read(Path.Combine(dataFolder, "rawtext")).ToList();
        var named = RawNews.Named(news).ToList();
        List<ThemeText> texts =
        [
            .. ThemeText.Read(trainFile).Where(r => r.MayTeach).Select(r => r.Text), .. ThemeText.ReadSeeds(), .. ThemeText.ReadCorpus(corpusFolder, mayLearn: true),
            .. named, .. named.SelectMany(RawNews.PartsOf),
        ];
        var words = WordTable.Read(EnglishResources.Instance.Bytes("models/words.bin"));
        var labels = ThemeLabels.Choose(texts, EnglishResources.Instance);
        var plan = ThemePlan.Of(labels);
        log.WriteLine($"{texts.Count} texts, {named.Count} of raw news, {labels.Codes.Count} themes");

        var (reader, examples) = ThemePlan.Read(texts, labels, plan, words);
        plan = plan with { Vectors = reader.VectorsBy(news.Concat(texts.Where(t => t.Source is not (RawNews.Source or RawNews.PartSource or "allsides"))), VectorWidth) };
        log.WriteLine($"Vectors of {reader.Index.Count} features");
        var shares = ClassifierTrainer.LeftOut(examples, plan, reader.Index);
        var calibrations = ThemeCalibration.Fit(texts, examples, shares, labels);
        var bytes = ClassifierTrainer.Fit(examples, plan, reader.Index, calibrations, reader.Values);
        Directory.CreateDirectory(modelFolder);
        File.WriteAllBytes(Path.Combine(modelFolder, "themes.bin"), bytes);
        var card = ThemeCard.Write(texts, plan, trainFile, bytes, [.. Scores(Open(bytes, words), dataFolder, corpusFolder), .. LeftOutScores(texts, shares, calibrations, labels)]);
        File.WriteAllText(Path.Combine(modelFolder, "themes.md"), card);
        log.WriteLine(card);
    }

    private static ThemeModel Open(byte[] model, WordTable words) => new(ClassifierTrainer.Open(model, ThemeModel.Kind), words);

    /// <summary>Articles whose themes are all known, as told by models that had not seen them.</summary>
    private static IEnumerable<string> LeftOutScores(List<ThemeText> texts, float[][] shares, Calibration[] calibrations, ThemeLabels labels)
    {
        foreach (var (name, source) in ((string, string)[])[("corpus articles learnt from, left out in turn", "corpus"), ("raw news, left out in turn", RawNews.Source)])
        {
            int[] rows = [.. Enumerable.Range(0, texts.Count).Where(i => texts[i].Source == source)];
            foreach (var main in (bool[])[true, false])
                yield return ThemeScorer.Of([.. rows.Select(i => main ? texts[i] with { Themes = [texts[i].Themes[0]] } : texts[i])], [.. rows.Select(i => shares[i])], calibrations, labels, leastSupport: 5).Row($"{name}, {(main ? "main theme" : "all themes")}");
        }
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
        Add("corpus 001-036, main theme", ThemeText.ReadCorpus(corpusFolder, mayLearn: false).Select(t => new ThemeRow(t, [[t.Themes[0]]], "A")), 1);
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
