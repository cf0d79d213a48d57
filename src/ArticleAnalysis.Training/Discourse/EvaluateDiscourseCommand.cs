using System.CommandLine;
using System.Text.Json;
using ArticleAnalysis.Discourse;
using ArticleAnalysis.Training.Claims;

namespace ArticleAnalysis.Training.Discourse;

/// <summary><c>evaluate discourse</c>: what sentences of news reports do, against what people said.</summary>
internal static class EvaluateDiscourseCommand
{
    public static Command Create()
    {
        var data = new Option<FileInfo[]>("--data") { Description = "JSON lines (id, domain, headline, date, sentences with sid, par, text, label), may be compressed with gzip.", Required = true, AllowMultipleArgumentsPerToken = true, HelpName = "FILE" };
        var predictions = new Option<FileInfo>("--predictions") { Description = "Write what is found as JSON lines (id, label).", HelpName = "FILE" };
        var command = new Command("discourse", "Print accuracy and F1 of the roles of sentences in news reports, each file by itself. The ends of sentences are given.") { data, predictions };
        command.SetAction(result => Run(result.GetRequiredValue(data), result.GetValue(predictions)));
        return command;
    }

    private static int Run(FileInfo[] data, FileInfo? predictions)
    {
        var (texts, reader) = (new DiscourseTexts(), DiscourseReader.Read(EnglishResources.Instance));
        using TextWriter found = predictions is null ? TextWriter.Null : new StreamWriter(predictions.FullName);
        foreach (var file in data)
        {
            var score = new LabelScore();
            foreach (var document in DiscourseDocument.Read(file))
            {
                var roles = reader.Read(texts.Read(document));
                DiscourseTraining.Score(document, roles, score);
                for (var at = 0; at < document.Sentences.Count; at++)
                    found.WriteLine(JsonSerializer.Serialize(new { id = document.Sentences[at].Id, label = DiscourseDocument.LabelOf(roles[at]) }));
            }
            Console.Out.WriteLine(file.Name);
            Console.Out.Write(score.Table());
        }
        return 0;
    }
}
