using System.CommandLine;
using ArticleAnalysis.Ingest;

namespace ArticleAnalysis.Training.Extraction;

/// <summary>What the user asks of <c>evaluate extraction</c>.</summary>
/// <param name="Data">A set, or a folder of sets.</param>
/// <param name="Sets">Names of the sets wanted; empty for all.</param>
/// <param name="Predictions">Where to write what was read from the pages: a file for one set, a folder for many; null for nowhere.</param>
/// <param name="Baseline">Folder of earlier predictions to compare with, or null.</param>
/// <param name="Misses">Field whose misses are listed, and how many a set; null for none.</param>
/// <param name="Json">True prints the figures as JSON.</param>
internal sealed record ExtractionRequest(DirectoryInfo Data, string[] Sets, string? Predictions, DirectoryInfo? Baseline, (string Field, int Count)? Misses, bool Json);

/// <summary><c>evaluate extraction</c>: reads the pages of the sets and prints how body and metadata compare with gold.</summary>
internal static class EvaluateExtractionCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "A set (gold.json beside html/ID.html or html.tar.xz), or a folder of sets.", Required = true, HelpName = "DIR" }.AcceptExistingOnly();
        var sets = new Option<string[]>("--set") { Description = "Only this set; may be repeated.", HelpName = "NAME" };
        var predictions = new Option<string>("--predictions") { Description = "Write what was read: one JSON file for one set, else a folder with SET.json.", HelpName = "OUT" };
        var baseline = new Option<DirectoryInfo>("--baseline") { Description = "Compare body F1 with the predictions SET.json of this folder by a paired bootstrap over pages.", HelpName = "DIR" }.AcceptExistingOnly();
        var misses = new Option<string[]>("--misses") { Description = $"List the first N misses of FIELD in each set ({string.Join(", ", ExtractionScores.Fields)}; of body the worst pages).", HelpName = "FIELD N", Arity = new(2, 2), AllowMultipleArgumentsPerToken = true };
        misses.Validators.Add(result =>
        {
            if (!ExtractionScores.Fields.Contains(result.Tokens[0].Value) || !int.TryParse(result.Tokens[1].Value, out _)) result.AddError($"--misses takes one of {string.Join(", ", ExtractionScores.Fields)} and a number");
        });
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON." };
        var command = new Command("extraction", "Print how body, headings and metadata read from HTML pages compare with gold.") { data, sets, predictions, baseline, misses, json };
        command.SetAction(result => Run(new(result.GetRequiredValue(data), result.GetValue(sets) ?? [], result.GetValue(predictions), result.GetValue(baseline),
            result.GetValue(misses) is [var field, var count] ? (field, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)) : null, result.GetValue(json))));
        return command;
    }

    private static int Run(ExtractionRequest request)
    {
        try
        {
            var sets = PageSet.Find(request.Data, request.Sets);
            var reader = new ArticleReader(EnglishResources.Instance);
            var report = new ExtractionReport(Console.Out);
            foreach (var set in sets)
            {
                var pages = PageExtractor.Extract(reader, set, Console.Error);
                if (request.Predictions is { } output) PredictionFile.Write(sets.Count > 1 ? Path.Combine(output, $"{set.Name}.json") : output, pages);
                report.Add(set.Name, pages, request.Baseline is { } folder ? PredictionFile.Read(Path.Combine(folder.FullName, $"{set.Name}.json")) : null);
            }
            if (request.Json) report.WriteJson();
            else report.WriteTable();
            if (request.Misses is var (field, count)) report.WriteMisses(field, count);
            return 0;
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            Console.Error.WriteLine(error.Message);
            return 1;
        }
    }
}
