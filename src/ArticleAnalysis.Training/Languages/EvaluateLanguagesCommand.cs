using System.CommandLine;
using System.Text.Json;
using ArticleAnalysis.Languages;

namespace ArticleAnalysis.Training.Languages;

/// <summary><c>evaluate langid</c>: which language a text is said to be in, against gold.</summary>
internal static class EvaluateLanguagesCommand
{
    private const string Expected = "en";

    public static Command Create()
    {
        var data = new Option<FileInfo[]>("--data") { Description = "JSON lines (id, lang, n_sentences, text).", Required = true, AllowMultipleArgumentsPerToken = true, HelpName = "FILE" };
        var predictions = new Option<FileInfo>("--predictions") { Description = "Write the languages that are told as JSON lines (id, lang, confidence).", HelpName = "FILE" };
        var command = new Command("langid", "Print how often the language is told, how much English is kept and how much else is rejected.") { data, predictions };
        command.SetAction(result => Run(result.GetRequiredValue(data), result.GetValue(predictions)));
        return command;
    }

    private static int Run(FileInfo[] data, FileInfo? predictions)
    {
        var score = new LanguageScore(Expected);
        using TextWriter found = predictions is null ? TextWriter.Null : new StreamWriter(predictions.FullName);
        foreach (var text in data.SelectMany(file => LanguageText.Read(file.FullName)))
        {
            var verdict = LanguageFinder.Shipped.Find(text.Text);
            score.Add(text.Language, verdict.Language, text.Sentences);
            found.WriteLine(JsonSerializer.Serialize(new { id = text.Id, lang = verdict.Language, confidence = Math.Round(verdict.Confidence, 4) }));
        }
        Console.Out.Write(score.Table());
        return 0;
    }
}
