using System.Globalization;
using System.Text.Json;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Summaries;
using ArticleAnalysis.Training.Evaluation;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace ArticleAnalysis.Training.Summaries;

/// <summary>Fits the weights of the sentence features by logistic regression on the key sentences that annotators chose.</summary>
internal static class SummaryTraining
{
    private const int Seed = 20260119;
    private const float Ridge = 2f;
    private const int FirstToLearnFrom = 37;
    private const double SameSentence = 0.8;
    private static readonly int Width = Enum.GetValues<SentenceFeature>().Length;

    public static void Run(string corpusFolder, string output, TextWriter log)
    {
        var rows = Directory.GetFiles(corpusFolder, "*.gold.json").Order(StringComparer.Ordinal)
            .Where(p => int.Parse(Path.GetFileName(p).Split('-')[1], CultureInfo.InvariantCulture) >= FirstToLearnFrom)
            .SelectMany(RowsOf).ToList();
        log.WriteLine($"{rows.Count} sentences, {rows.Count(r => r.Label)} of them key");
        var (weights, bias) = Fit(rows);

        using var file = new StreamWriter(output) { NewLine = "\n" };
        file.WriteLine("# Weights by which key sentences are chosen: logistic regression on the key sentences of the corpus articles 037 to 076.");
        file.WriteLine("# Own work of this project, MIT. Made by `ArticleAnalysis.Training train summary`.");
        file.WriteLine("# Columns: feature, weight");
        file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{SentenceFeature.Bias}\t{bias:0.000}"));
        foreach (var feature in Enum.GetValues<SentenceFeature>())
            if (feature != SentenceFeature.Bias) file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{feature}\t{weights[(int)feature]:0.000}"));
    }

    private static IEnumerable<Row> RowsOf(string goldPath)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(goldPath));
        string[] keys = [.. json.RootElement.GetProperty("keySentences").EnumerateArray().Select(k => k.GetString()!)];
        var stem = goldPath[..^".gold.json".Length];
        var article = new ArticleReader(EnglishResources.Instance).Read(ArticleSource.FromFile(File.Exists(stem + ".txt") ? stem + ".txt" : stem + ".html"));
        var work = PipelineBuilder.ForEnglish().Build().Run(article);
        var text = work.Get(Layers.Linguistics);
        var matrix = new SentenceMatrix(
            text, article.Metadata.Title, work.Get(Layers.Sections), work.Get(Layers.Entities), work.Get(Layers.Claims), new SummaryWords(EnglishResources.Instance));
        for (var row = 0; row < matrix.Sentences.Count; row++)
        {
            var sentence = text.Sentences[matrix.Sentences[row]].Span.Of(article.Text);
            yield return new Row { Features = matrix[row].ToArray(), Label = Array.Exists(keys, k => PythonText.Overlap(k, sentence) >= SameSentence) };
        }
    }

    private static (float[] Weights, float Bias) Fit(List<Row> rows)
    {
        var ml = new MLContext(Seed);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, Width);
        var model = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            NumberOfThreads = 1,
            L1Regularization = 0,
            L2Regularization = Ridge,
            OptimizationTolerance = 1e-7f,
        }).Fit(ml.Data.LoadFromEnumerable(rows, schema)).Model.SubModel;
        return ([.. model.Weights], model.Bias);
    }

    private sealed class Row
    {
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }
    }
}
