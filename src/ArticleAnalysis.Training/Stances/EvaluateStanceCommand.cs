using System.CommandLine;
using System.Text.Json;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Training.Evaluation;
using ArticleAnalysis.Training.Linguistics.Network;

namespace ArticleAnalysis.Training.Stances;

/// <summary><c>evaluate stance</c> and <c>evaluate dse</c>: stances toward targets, and between two parties, against gold.</summary>
internal static class EvaluateStanceCommand
{
    /// <summary>The command for stances of an author toward a target.</summary>
    public static Command Create() => Create("stance", "Print macro F1 of stances toward a target.", () => new LabelScorer(StanceBonuses.TargetLabels));

    /// <summary>The command for directed stances between two parties.</summary>
    public static Command CreateDirected() => Create("dse", "Print macro F1 of directed stances between two parties, and how well edges are found and signed.", () => new LabelScorer(StanceBonuses.PairLabels, isDirected: true));

    /// <summary>The figures of a model over rows.</summary>
    public static LabelScorer Score(LanguageResources resources, IEnumerable<StanceRow> rows, LabelScorer scorer, TextWriter? predictions = null)
    {
        var judge = new RowJudge(resources);
        foreach (var row in rows)
        {
            var label = judge.Judge(row);
            scorer.Add(row.Label, label);
            predictions?.WriteLine($"{{\"id\": {JsonSerializer.Serialize(row.Id)}, \"label\": \"{label}\"}}");
        }
        return scorer;
    }

    private static Command Create(string name, string description, Func<LabelScorer> scorer)
    {
        var data = new Option<FileInfo[]>("--data") { Description = "Rows as JSON lines, packed or not: id, text, label, spans in code points.", Required = true, AllowMultipleArgumentsPerToken = true, HelpName = "FILE" }.AcceptExistingOnly();
        var predictions = new Option<FileInfo>("--predictions") { Description = "Write the labels as JSON lines.", HelpName = "OUT" };
        var models = new Option<DirectoryInfo>("--models") { Description = "Folder of models to measure in place of those that are built in.", HelpName = "DIR" }.AcceptExistingOnly();
        var command = new Command(name, description) { data, predictions, models };
        command.SetAction(result =>
        {
            using var output = result.GetValue(predictions) is { } file ? new StreamWriter(file.FullName) { NewLine = "\n" } : null;
            var rows = result.GetRequiredValue(data).SelectMany(f => StanceRow.Read(f.FullName));
            Console.Out.Write(Score(result.GetValue(models) is { } folder ? new TrainedResources(folder.FullName) : EnglishResources.Instance, rows, scorer(), output).Table());
        });
        return command;
    }
}
