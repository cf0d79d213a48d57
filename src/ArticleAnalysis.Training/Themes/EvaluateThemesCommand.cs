using System.CommandLine;
using System.Text.Json;
using ArticleAnalysis.Themes;

namespace ArticleAnalysis.Training.Themes;

/// <summary><c>evaluate themes</c>: texts with known IPTC Media Topics.</summary>
internal static class EvaluateThemesCommand
{
    public static Command Create()
    {
        var data = new Option<FileInfo[]>("--data") { Description = "JSON lines (id, source, title, text, l1, l2, l3), may be compressed with xz.", Required = true, AllowMultipleArgumentsPerToken = true, HelpName = "FILE" };
        var level = new Option<string>("--level") { Description = "Which topics to measure: l1, l2 or l3.", DefaultValueFactory = _ => "l1" };
        level.AcceptOnlyFromAmong("l1", "l2", "l3");
        var source = new Option<string>("--source") { Description = "Only rows of this source.", HelpName = "NAME" };
        var predictions = new Option<FileInfo>("--predictions") { Description = "Write what is told as JSON lines (id, labels, scores).", HelpName = "FILE" };
        var command = new Command("themes", "Print how often the best theme is right, and micro and macro F1 of all themes, of texts with known IPTC Media Topics.") { data, level, source, predictions };
        command.SetAction(result => Run(result.GetRequiredValue(data), result.GetRequiredValue(level)[1] - '0', result.GetValue(source), result.GetValue(predictions)));
        return command;
    }

    private static void Run(FileInfo[] data, int level, string? source, FileInfo? predictions)
    {
        var model = ThemeModel.Read(EnglishResources.Instance);
        using TextWriter told = predictions is null ? TextWriter.Null : new StreamWriter(predictions.FullName);
        foreach (var file in data)
        {
            var score = new ThemeScorer();
            foreach (var row in ThemeText.Read(file.FullName).Where(r => source is null || r.Text.Source == source))
            {
                var prediction = ThemePrediction.Of(model, row.Text, level);
                score.Add(row.Levels[level - 1], prediction.Told, prediction.Scores);
                if (row.Levels[level - 1].Length > 0)
                    told.WriteLine(JsonSerializer.Serialize(new { id = row.Text.Id, labels = prediction.Told, scores = prediction.Scores.ToDictionary(s => s.Code, s => s.Score) }));
            }
            Console.Out.WriteLine(file.Name);
            Console.Out.Write(score.Table());
        }
    }
}
