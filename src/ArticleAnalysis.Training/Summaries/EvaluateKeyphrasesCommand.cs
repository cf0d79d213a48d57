using System.CommandLine;
using System.Text.Json;
using ArticleAnalysis.Ingest;

namespace ArticleAnalysis.Training.Summaries;

/// <summary><c>evaluate keywords</c>: ranked key phrases against gold.</summary>
internal static class EvaluateKeyphrasesCommand
{
    public static Command Create()
    {
        var data = new Option<FileInfo[]>("--data") { Description = "JSON lines (id, text, keywords).", Required = true, AllowMultipleArgumentsPerToken = true, HelpName = "FILE" };
        var predictions = new Option<FileInfo>("--predictions") { Description = "Write the phrases that are found as JSON lines (id, keywords).", HelpName = "FILE" };
        var command = new Command("keywords", "Print precision, recall and F1 of the first 5, 10 and 15 key phrases and of all, each file by itself. Texts are read as plain text, from the start.") { data, predictions };
        command.SetAction(result => Run(result.GetRequiredValue(data), result.GetValue(predictions)));
        return command;
    }

    private static int Run(FileInfo[] data, FileInfo? predictions)
    {
        var analyzer = ArticleAnalyzer.CreateEnglish();
        using TextWriter found = predictions is null ? TextWriter.Null : new StreamWriter(predictions.FullName);
        foreach (var file in data)
        {
            var score = new KeyphraseScore();
            foreach (var (id, text, gold) in JsonLines.Read(file.FullName, "id, text and keywords", row =>
                (row.GetProperty("id").GetString(), row.GetProperty("text").GetString()!, row.GetProperty("keywords").EnumerateArray().Select(k => k.GetString()!).ToList())))
            {
                var phrases = analyzer.Analyze(ArticleSource.FromText(text)).Keyphrases.Select(k => k.Text).ToList();
                score.Add(gold, phrases);
                found.WriteLine(JsonSerializer.Serialize(new { id, keywords = phrases }));
            }
            Console.Out.WriteLine(file.Name);
            Console.Out.Write(score.Table());
        }
        return 0;
    }
}
