using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Training.Claims;

namespace ArticleAnalysis.Training.Summaries;

/// <summary><c>evaluate subjectivity</c>: single sentences that people called factual or opinion.</summary>
internal static class EvaluateSubjectivityCommand
{
    private const string Opinion = "opinion", Factual = "factual";

    public static Command Create()
    {
        var data = new Option<FileInfo[]>("--data") { Description = "JSON lines (id, text, label), may be compressed with gzip. Labels: opinion and factual; others are passed over.", Required = true, AllowMultipleArgumentsPerToken = true, HelpName = "FILE" };
        var predictions = new Option<FileInfo>("--predictions") { Description = "Write what is found as JSON lines (id, label).", HelpName = "FILE" };
        var command = new Command("subjectivity",
            """
            Print how well metrics.subjectivity of single sentences tells opinion from fact: area under the curve, then F1 at one half, each file by itself.
            The metric is made for articles; a sentence by itself shows less.
            """) { data, predictions };
        command.SetAction(result => Run(result.GetRequiredValue(data), result.GetValue(predictions)));
        return command;
    }

    private static int Run(FileInfo[] data, FileInfo? predictions)
    {
        var (pipeline, reader) = (PipelineBuilder.ForEnglish().Build(), new ArticleReader(EnglishResources.Instance));
        using TextWriter found = predictions is null ? TextWriter.Null : new StreamWriter(predictions.FullName);
        foreach (var file in data)
        {
            var (score, opinions, facts) = (new LabelScore(), new List<double>(), new List<double>());
            foreach (var sentence in LabelledSentence.Read(file))
            {
                if (sentence.Label is not (Opinion or Factual)) continue;
                var subjectivity = pipeline.Run(reader.Read(ArticleSource.FromText(sentence.Text))).Get(Layers.Metrics).Subjectivity;
                (sentence.Label == Opinion ? opinions : facts).Add(subjectivity);
                var label = subjectivity >= 0.5 ? Opinion : Factual;
                score.Add(sentence.Label, label);
                found.WriteLine(JsonSerializer.Serialize(new { id = sentence.Id, label }));
            }
            Console.Out.WriteLine(file.Name);
            Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{"AUC",-16} {AreaUnderCurve(opinions, facts):F3}\n"));
            Console.Out.Write(score.Table());
        }
        return 0;
    }

    /// <summary>How often one of the first scores above one of the second, ties by halves; one half when there is none of either.</summary>
    internal static double AreaUnderCurve(IReadOnlyList<double> first, IReadOnlyList<double> second) =>
        first.Count == 0 || second.Count == 0 ? 0.5 : first.Average(f => second.Average(s => f > s ? 1 : f == s ? 0.5 : 0));
}
