using System.Globalization;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Summaries;
using ArticleAnalysis.Training.Classification;
using ArticleAnalysis.Training.Evaluation;
using ArticleAnalysis.Training.Linguistics;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Summaries;

/// <summary>Makes <c>summary.bin</c> and its card: boosted trees over the features of sentences, on the key sentences that annotators chose.</summary>
internal static class SummaryTraining
{
    private const double SameSentence = 0.8;
    private const int Folds = 8, Orders = 3;
    private const ulong Seed = 20261126;

    private const int Parts = 4;
    private const float Ridge = 30;

    public static unsafe void Run(string corpusFolder, string output, TextWriter log)
    {
        var words = new SummaryWords(EnglishResources.Instance);
        ScoredArticle[] articles = [.. AnnotatedArticle.Read(corpusFolder).Select(a => ScoredArticle.Of(a, words))];
        log.WriteLine($"{articles.Length} articles, {articles.Sum(a => a.Rows.Length)} sentences, {articles.Sum(a => a.Rows.Count(r => r.Place >= 0))} of them key");
        var (right, found, gold) = (0, 0, 0);
        var order = new Generator(Seed);
        for (var part = 0; part < Orders * Folds; part++)
        {
            var fold = part % Folds;
            if (fold == 0) order.Shuffle(articles);
            var file = Fit(articles.Where((_, i) => i % Folds != fold));
            fixed (byte* _ = file)
            {
                var model = new SummaryModel(file);
                foreach (var article in articles.Where((_, i) => i % Folds == fold))
                {
                    var chosen = SummaryFinder.Find(article.Text, article.Matrix, article.Source.Work.Get(Layers.Entities), model, words);
                    found += chosen.Count;
                    gold += article.Source.Gold.KeySentences.Count;
                    right += chosen.Count(c => article.PlaceOf(c.Span.Of(article.Text.Text)) >= 0);
                }
            }
        }
        var f1 = 2.0 * right / (found + gold);
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"each part of {Folds} by what the others teach, over {Orders} divisions: F1 {f1:0.000}"));
        var bytes = Fit(articles.OrderBy(a => a.Source.Number));
        File.WriteAllBytes(output, bytes);
        File.WriteAllText(Path.ChangeExtension(output, ".md"), Card(articles, bytes.Length, f1));
    }

    private static byte[] Fit(IEnumerable<ScoredArticle> articles)
    {
        List<(float[] Features, int Place)> rows = [.. articles.SelectMany(a => a.Rows)];
        List<(int Feature, float Threshold)> steps = [.. Enumerable.Range(0, SentenceMatrix.Width).SelectMany(f => Thresholds(rows, f).Select(t => (f, t)))];
        float[][] passed = [.. rows.Select(r => steps.Select(s => r.Features[s.Feature] > s.Threshold ? 1f : 0).ToArray())];
        var weights = Enumerable.Range(0, SummaryModel.Places)
            .Select(place => LogisticRegression.Fit([.. rows.Select((r, i) => new LabelledRow { Features = passed[i], Label = r.Place == place })], Ridge).Weights).ToArray();
        return NetworkWriter.File([.. SummaryModel.Entries([.. steps.Select((s, i) => new SummaryStep(s.Feature, s.Threshold, weights[0][i], weights[1][i], weights[2][i]))])]);
    }

    /// <summary>The values at which a feature is cut: all but the highest of a feature with few values, else those that divide the sentences into equal parts.</summary>
    private static IEnumerable<float> Thresholds(List<(float[] Features, int Place)> rows, int feature)
    {
        float[] sorted = [.. rows.Select(r => r.Features[feature]).Order()];
        float[] values = [.. sorted.Distinct()];
        return values.Length <= Parts ? values[..^1] : Enumerable.Range(1, Parts - 1).Select(p => sorted[p * sorted.Length / Parts]).Distinct().Where(t => t < values[^1]);
    }

    private static string Card(ScoredArticle[] articles, int bytes, double f1) => string.Create(CultureInfo.InvariantCulture, $"""
        # Key sentences: summary.bin

        How likely a sentence belongs to the summary of an English article.

        - Method: annotators choose a sentence that tells the news, one from the middle, and one that judges or looks ahead, so that each of the three has a model of its own: logistic
          regression (ML.NET's L-BFGS) over the quarters of {SentenceMatrix.Width} features of a sentence: place in article, section and paragraph, what its section does, what the sentence does (the
          shares of `discourse.bin`), how much of the article's words it has, claims, names, how it is written. The odds of each are shared out over the sentences of the article.
          The finder then takes the best ones in turn, less for what is said already, and none that begins with a pronoun left hanging.
        - Data: the key sentences that annotators of this project chose, three of each of the {articles.Length} articles of `corpus/`: {articles.Sum(a => a.Rows.Count(r => r.Place >= 0))} of {articles.Sum(a => a.Rows.Length)} sentences. Own work, MIT.
        - One thread: two trainings give the same bytes. To be made again after `discourse.bin`, since it reads that model's shares.
        - Made: 2026-11-26 by `ArticleAnalysis.Training train summary`.
        - Size: {bytes / 1024} KiB.

        By cross-validation in {Folds} parts over all articles, {Orders} times, F1 of the sentences chosen: {f1:0.000}. Two annotators agree at .72. The figures of `evaluate briefs corpus` are higher, since
        the model has seen those articles.

        Known failures: the sentence of an opening that tells the news is found, and the last judgement often; which sentence between them an annotator keeps is mostly a matter of taste.

        """);

    /// <summary>An article and its sentences as examples: their features, and the place of each in the summary, -1 for none.</summary>
    private sealed record ScoredArticle(AnnotatedArticle Source, AnnotatedText Text, SentenceMatrix Matrix)
    {
        public (float[] Features, int Place)[] Rows => field ??= [.. Enumerable.Range(0, Matrix.Sentences.Count).Select(row => (Matrix[row].ToArray(), PlaceOf(Text.Sentences[Matrix.Sentences[row]].Span.Of(Text.Text))))];

        public static ScoredArticle Of(AnnotatedArticle article, SummaryWords words)
        {
            var (work, text) = (article.Work, article.Work.Get(Layers.Linguistics));
            return new(article, text, new SentenceMatrix(
                text, work.Article.Metadata.Title, work.Get(Layers.Sections), work.Get(Layers.Entities), work.Get(Layers.Claims), work.Get(Layers.SentenceRoles), words));
        }

        public int PlaceOf(string sentence)
        {
            var key = Source.Gold.KeySentences.ToList().FindIndex(k => PythonText.Overlap(k, sentence) >= SameSentence);
            return key <= 0 ? key : key == Source.Gold.KeySentences.Count - 1 ? SummaryModel.Places - 1 : 1;
        }
    }
}
