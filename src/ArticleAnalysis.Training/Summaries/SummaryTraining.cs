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

    private static readonly TreeSettings Settings = new(Trees: 100, Leaves: 4, Rate: 0.08, LeastExamples: 40, Groves: 8);

    public static unsafe void Run(string corpusFolder, string output, TextWriter log)
    {
        var words = new SummaryWords(EnglishResources.Instance);
        ScoredArticle[] articles = [.. AnnotatedArticle.Read(corpusFolder).Select(a => ScoredArticle.Of(a, words))];
        log.WriteLine($"{articles.Length} articles, {articles.Sum(a => a.Rows.Length)} sentences, {articles.Sum(a => a.Rows.Count(r => r.Label))} of them key");
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
                    right += chosen.Count(c => article.IsKey(c.Span.Of(article.Text.Text)));
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
        var trees = BoostedTrees.Fit([.. articles.SelectMany(a => a.Rows)], Settings);
        return NetworkWriter.File([.. SummaryModel.Entries(trees.Roots, trees.Nodes)]);
    }

    private static string Card(ScoredArticle[] articles, int bytes, double f1) => string.Create(CultureInfo.InvariantCulture, $"""
        # Key sentences: summary.bin

        How likely a sentence belongs to the summary of an English article.

        - Method: {Settings.Groves} rows of {Settings.Trees} boosted trees of {Settings.Leaves} leaves (ML.NET's FastTree), averaged, over {SentenceMatrix.Width} features of a sentence: place in article, section and
          paragraph, what its section does, what the sentence does (the shares of `discourse.bin`), how much of the article's words it has, claims, names, how it is written.
          The finder then takes the best ones in turn, less for what is said already, and none that begins with a pronoun left hanging.
        - Data: the key sentences that annotators of this project chose, three of each of the {articles.Length} articles of `corpus/`: {articles.Sum(a => a.Rows.Count(r => r.Label))} of {articles.Sum(a => a.Rows.Length)} sentences. Own work, MIT.
        - Seed {Seed}, one thread: two trainings give the same bytes. To be made again after `discourse.bin`, since it reads that model's shares.
        - Made: 2026-11-26 by `ArticleAnalysis.Training train summary`.
        - Size: {bytes / 1024} KiB.

        By cross-validation in {Folds} parts over all articles, {Orders} times, F1 of the sentences chosen: {f1:0.000}. Two annotators agree at .72. The figures of `evaluate briefs corpus` are higher, since
        the trees have seen those articles.

        Known failures: the sentence of an opening that tells the news is found, and the last judgement often; which sentence between them an annotator keeps is mostly a matter of taste.

        """);

    /// <summary>An article and its sentences as examples.</summary>
    private sealed record ScoredArticle(AnnotatedArticle Source, AnnotatedText Text, SentenceMatrix Matrix, TreeRow[] Rows)
    {
        public static ScoredArticle Of(AnnotatedArticle article, SummaryWords words)
        {
            var (work, text) = (article.Work, article.Work.Get(Layers.Linguistics));
            var matrix = new SentenceMatrix(text, work.Article.Metadata.Title, work.Get(Layers.Sections), work.Get(Layers.Entities), work.Get(Layers.Claims), work.Get(Layers.SentenceRoles), words);
            var scored = new ScoredArticle(article, text, matrix, new TreeRow[matrix.Sentences.Count]);
            for (var row = 0; row < scored.Rows.Length; row++)
                scored.Rows[row] = new TreeRow { Features = matrix[row].ToArray(), Label = scored.IsKey(text.Sentences[matrix.Sentences[row]].Span.Of(text.Text)), Weight = 1 };
            return scored;
        }

        public bool IsKey(string sentence) => Source.Gold.KeySentences.Any(k => PythonText.Overlap(k, sentence) >= SameSentence);
    }
}
