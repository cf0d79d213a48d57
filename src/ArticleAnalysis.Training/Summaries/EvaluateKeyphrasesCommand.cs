using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
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
            foreach (var line in File.ReadLines(file.FullName).Where(line => line.Length > 0))
            {
                var document = JsonNode.Parse(line)!;
                var phrases = analyzer.Analyze(ArticleSource.FromText((string)document["text"]!)).Keyphrases.Select(k => k.Text).ToList();
                score.Add(document["keywords"]!.AsArray().Select(k => (string)k!), phrases);
                found.WriteLine(JsonSerializer.Serialize(new { id = (string)document["id"]!, keywords = phrases }));
            }
            Console.Out.WriteLine(file.Name);
            Console.Out.Write(score.Table());
        }
        return 0;
    }
}
