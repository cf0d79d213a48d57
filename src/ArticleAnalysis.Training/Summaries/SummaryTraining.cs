using System.Globalization;
using System.Numerics;
using ArticleAnalysis.Discourse;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Linguistics.Network;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Summaries;
using ArticleAnalysis.Training.Classification;
using ArticleAnalysis.Training.Evaluation;
using ArticleAnalysis.Training.Linguistics;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Summaries;

/// <summary>Makes <c>summary.bin</c> and its card: a network of words and logistic models over the features of sentences, on the key sentences that annotators chose.</summary>
internal static class SummaryTraining
{
    private const double SameSentence = 0.8;
    private const int Folds = 6, Passes = 6;
    private const ulong Seed = 20261126, None = 1UL << SummaryModel.Places;

    private const int Parts = 4, PartsOfWords = 10;
    private const float Ridge = 30, KeptFacts = 0.5f;

    public static unsafe void Run(string corpusFolder, string output, TextWriter log)
    {
        var words = new SummaryWords(EnglishResources.Instance);
        ScoredArticle[] articles = [.. AnnotatedArticle.Read(corpusFolder, EnglishLine.Through<DiscourseStage>()).Where(a => a.Number >= AnnotatedArticle.FirstToLearnFrom).OrderBy(a => a.Number).Select(a => ScoredArticle.Of(a, words))];
        new Generator(Seed).Shuffle(articles);
        for (var i = 0; i < articles.Length; i++) articles[i].Fold = i % Folds;
        log.WriteLine($"{articles.Length} articles, {articles.Sum(a => a.Samples.Length)} sentences, {articles.Sum(a => a.Samples.Count(s => s.Right != None))} of them key");

        // A network of words is asked about articles alone that it has not seen: for each two parts there is one that has learnt from the others.
        var learnt = new LabelLearner[Folds, Folds];
        for (var a = 0; a < Folds; a++)
            for (var b = a; b < Folds; b++) learnt[a, b] = learnt[b, a] = Learn(articles.Where(x => x.Fold != a && x.Fold != b), words);
        var (right, found, gold) = (0, 0, 0);
        for (var fold = 0; fold < Folds; fold++)
        {
            var file = NetworkWriter.File([.. NetworkWriter.Entries(learnt[fold, fold].All), SummaryModel.Entry(Fit(articles.Where(a => a.Fold != fold).Select(a => a.Rows(words, ReaderOf(learnt[fold, a.Fold], words)))))]);
            fixed (byte* _ = file)
            {
                var model = new SummaryModel(file, words.Table);
                foreach (var article in articles.Where(a => a.Fold == fold))
                {
                    var chosen = SummaryFinder.Find(article.Text, article.Matrix(words, model.Words), article.Source.Work.Get(Layers.Entities), model, words);
                    found += chosen.Count;
                    gold += article.Source.Gold.KeySentences.Count;
                    right += chosen.Count(c => article.PlaceOf(c.Span.Of(article.Text.Text)) >= 0);
                }
            }
        }
        var f1 = 2.0 * right / (found + gold);
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"each part of {Folds} by what the others teach: F1 {f1:0.000}"));
        var steps = Fit(articles.Select(a => a.Rows(words, ReaderOf(learnt[a.Fold, a.Fold], words))));
        var bytes = NetworkWriter.File([.. NetworkWriter.Entries(Learn(articles, words).All), SummaryModel.Entry(steps)]);
        File.WriteAllBytes(output, bytes);
        File.WriteAllText(Path.ChangeExtension(output, ".md"), Card(articles, bytes.Length, f1));
        GC.KeepAlive(learnt);
    }

    private static KeyWords ReaderOf(LabelLearner learner, SummaryWords words) => new(learner.Mean, words.Table);

    private static LabelLearner Learn(IEnumerable<ScoredArticle> articles, SummaryWords words)
    {
        var learner = new LabelLearner(KeyWords.Name, PassageFacts.TableRows, KeyWords.Vectors, KeyWords.Answers, words.Table, Seed, KeptFacts);
        learner.Learn([.. articles.SelectMany(a => a.Samples)], Passes, Seed);
        return learner;
    }

    private static SummaryStep[] Fit(IEnumerable<(float[] Features, int Place)[]> articles)
    {
        List<(float[] Features, int Place)> rows = [.. articles.SelectMany(r => r)];
        List<(int Feature, float Threshold)> steps = [.. Enumerable.Range(0, SentenceMatrix.Width).SelectMany(f => Thresholds(rows, f).Select(t => (f, t)))];
        float[][] passed = [.. rows.Select(r => steps.Select(s => r.Features[s.Feature] > s.Threshold ? 1f : 0).ToArray())];
        var weights = Enumerable.Range(0, SummaryModel.Places)
            .Select(place => LogisticRegression.Fit([.. rows.Select((r, i) => new LabelledRow { Features = passed[i], Label = r.Place == place })], Ridge).Weights).ToArray();
        return [.. steps.Select((s, i) => new SummaryStep(s.Feature, s.Threshold, weights[0][i], weights[1][i], weights[2][i]))];
    }

    /// <summary>The values at which a feature is cut: all but the highest of a feature with few values, else those that divide the sentences into equal parts.</summary>
    private static IEnumerable<float> Thresholds(List<(float[] Features, int Place)> rows, int feature)
    {
        float[] sorted = [.. rows.Select(r => r.Features[feature]).Order()];
        float[] values = [.. sorted.Distinct()];
        var parts = feature < (int)SentenceFeature.OpeningWords ? Parts : PartsOfWords;
        return values.Length <= parts ? values[..^1] : Enumerable.Range(1, parts - 1).Select(p => sorted[p * sorted.Length / parts]).Distinct().Where(t => t < values[^1]);
    }

    private static string Card(ScoredArticle[] articles, int bytes, double f1) => string.Create(CultureInfo.InvariantCulture, $"""
        # Key sentences: summary.bin

        How likely a sentence belongs to the summary of an English article.

        - Method: annotators choose a sentence that tells the news, one from the middle, and one that judges or looks ahead, so that each of the three has a model of its own: logistic
          regression (ML.NET's L-BFGS) over the steps of {SentenceMatrix.Width} features of a sentence: place in article, section and paragraph, what its section does, what the sentence does (the
          shares of `discourse.bin`), how much of the article's words it has, names, how it is written, and what its words alone tell. That is told by a network (facts of lemmas,
          clusters, the first words, the root and what hangs on it, names and numbers as such; one hidden layer of 32 units; Adagrad with dropout, mean of the later passes), which
          in training is asked only about articles that it has not seen. The odds of each place are shared out over the sentences of the article.
          The finder then takes the best ones in turn, less for what is said already, and none that begins with a pronoun left hanging.
        - Data: the key sentences that annotators of this project chose, three of each of the {articles.Length} articles of `corpus/` from 037 on and of its folder training: {articles.Sum(a => a.Samples.Count(s => s.Right != None))} of {articles.Sum(a => a.Samples.Length)} sentences. Own work, MIT.
        - Seed {Seed}, one thread: two trainings give the same bytes. To be made again after `discourse.bin`, since it reads that model's shares.
        - Made: 2026-11-26 by `ArticleAnalysis.Training train summary`.
        - Size: {bytes / 1024} KiB.

        By cross-validation in {Folds} parts over all articles, F1 of the sentences chosen: {f1:0.000}. Two annotators agree at .72. The figures of `evaluate briefs` on these are higher, since
        the model has seen them.

        Known failures: the sentence of an opening that tells the news is found, and the last judgement often; which sentence between them an annotator keeps is mostly a matter of taste.

        """);

    /// <summary>An article and its sentences as examples of words.</summary>
    private sealed record ScoredArticle(AnnotatedArticle Source, AnnotatedText Text, LabelSample[] Samples)
    {
        public int Fold { get; set; }

        public static ScoredArticle Of(AnnotatedArticle article, SummaryWords words)
        {
            var scored = new ScoredArticle(article, article.Work.Get(Layers.Linguistics), []);
            var (matrix, facts) = (scored.Matrix(words, null), new PassageFacts(scored.Text, words.Table));
            return scored with { Samples = [.. matrix.Sentences.Select(s => Sample(scored.Text.Sentences[s]))] };

            LabelSample Sample(Sentence sentence)
            {
                facts.Read(sentence.FirstToken, sentence.EndToken);
                var place = scored.PlaceOf(sentence.Span.Of(scored.Text.Text));
                return new([.. facts.Rows], [facts.Root], place < 0 ? None : 1UL << place);
            }
        }

        /// <summary>The features of each sentence, and its place in the summary, -1 for none.</summary>
        public (float[] Features, int Place)[] Rows(SummaryWords words, KeyWords reader)
        {
            var matrix = Matrix(words, reader);
            return [.. Samples.Select((s, row) => (matrix[row].ToArray(), s.Right == None ? -1 : BitOperations.TrailingZeroCount(s.Right)))];
        }

        public SentenceMatrix Matrix(SummaryWords words, KeyWords? reader)
        {
            var work = Source.Work;
            return new(Text, work.Article.Metadata.Title, work.Get(Layers.Sections), work.Get(Layers.Entities), work.Get(Layers.SentenceRoles), words, reader);
        }

        public int PlaceOf(string sentence)
        {
            var key = Source.Gold.KeySentences.ToList().FindIndex(k => PythonText.Overlap(k, sentence) >= SameSentence);
            return key <= 0 ? key : key == Source.Gold.KeySentences.Count - 1 ? SummaryModel.Places - 1 : 1;
        }
    }
}
