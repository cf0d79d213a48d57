using System.Globalization;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Summaries;
using ArticleAnalysis.Training.Evaluation;

namespace ArticleAnalysis.Training.Summaries;

/// <summary>Fits the weights of the sentence features by logistic regression on the key sentences that annotators chose.</summary>
internal static class SummaryTraining
{
    private const float Ridge = 2f;
    private const int FirstToLearnFrom = 37;
    private const double SameSentence = 0.8;

    public static void Run(string corpusFolder, string output, TextWriter log)
    {
        var rows = AnnotatedArticle.Read(corpusFolder).Where(a => a.Number >= FirstToLearnFrom).SelectMany(RowsOf).ToList();
        log.WriteLine($"{rows.Count} sentences, {rows.Count(r => r.Label)} of them key");
        var (weights, bias) = LogisticRegression.Fit(rows, Ridge);

        using var file = new StreamWriter(output) { NewLine = "\n" };
        file.WriteLine("# Weights by which key sentences are chosen: logistic regression on the key sentences of the corpus articles 037 to 076.");
        file.WriteLine("# Own work of this project, MIT. Made by `ArticleAnalysis.Training train summary`.");
        file.WriteLine("# Columns: feature, weight");
        file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{SentenceFeature.Bias}\t{bias:0.000}"));
        foreach (var feature in Enum.GetValues<SentenceFeature>())
            if (feature != SentenceFeature.Bias) file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{feature}\t{weights[(int)feature]:0.000}"));
    }

    private static IEnumerable<LabelledRow> RowsOf(AnnotatedArticle article)
    {
        var work = article.Work;
        var text = work.Get(Layers.Linguistics);
        var matrix = new SentenceMatrix(
            text, work.Article.Metadata.Title, work.Get(Layers.Sections), work.Get(Layers.Entities), work.Get(Layers.Claims), new SummaryWords(EnglishResources.Instance));
        for (var row = 0; row < matrix.Sentences.Count; row++)
        {
            var sentence = text.Sentences[matrix.Sentences[row]].Span.Of(work.Text);
            yield return new LabelledRow { Features = matrix[row].ToArray(), Label = article.Gold.KeySentences.Any(k => PythonText.Overlap(k, sentence) >= SameSentence) };
        }
    }
}
