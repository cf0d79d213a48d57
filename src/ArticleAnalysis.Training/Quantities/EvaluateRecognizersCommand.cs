using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quantities;

namespace ArticleAnalysis.Training.Quantities;

/// <summary><c>evaluate recognizers</c>: our readers against the specification of Microsoft's Recognizers-Text, one file a model.</summary>
internal static class EvaluateRecognizersCommand
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var data = new Option<FileInfo[]>("--data") { Description = "Specification files, each named for its model (NumberModel.json, CurrencyModel.json), or examples of duckling as JSON lines.", Required = true, AllowMultipleArgumentsPerToken = true, HelpName = "FILE" }.AcceptExistingOnly();
        var predictions = new Option<FileInfo>("--predictions") { Description = "Write the answers to the last file as a JSON array parallel to its cases.", HelpName = "FILE" };
        var show = new Option<bool>("--show") { Description = "List the cases that are not wholly right." };
        var command = new Command("recognizers",
            """
            Print for each model the share of cases with the right words, with the right words and types, and wholly right.
            The second line of a model leaves out the cases that Microsoft's own .NET edition fails.
            """) { data, predictions, show };
        command.SetAction(result => Run(result.GetRequiredValue(data), result.GetValue(predictions), result.GetValue(show)));
        return command;
    }

    private static int Run(FileInfo[] data, FileInfo? predictions, bool show)
    {
        var (annotator, models) = (Annotator.CreateEnglish(), RecognizerModels.All());
        foreach (var file in data)
        {
            if (file.Extension == ".jsonl")
            {
                RunDuckling(file, show);
                continue;
            }
            var name = Path.GetFileNameWithoutExtension(file.Name);
            if (!models.TryGetValue(name, out var model))
            {
                Console.Error.WriteLine($"{file.Name}: no such model here; known are {string.Join(", ", models.Keys)}.");
                return 1;
            }
            var (all, supported, answers) = (new RecognizerScorer(), new RecognizerScorer(), new JsonArray());
            foreach (var (index, item) in RecognizerCase.Read(file.FullName).Index())
            {
                var given = model(annotator.Annotate(item.Input), item.Reference);
                var verdict = all.Add(item, given);
                if (!item.IsUnsupported) supported.Add(item, given);
                if (show && verdict != RecognizerVerdict.Full) Show(index, item, given, verdict);
                answers.Add(new JsonArray([.. given.Select(a => Json(a, item))]));
            }
            Console.Out.WriteLine($"{name,-18} {all}");
            if (supported.Cases < all.Cases) Console.Out.WriteLine($"{"  supported",-18} {supported}");
            if (predictions is not null) File.WriteAllText(predictions.FullName, answers.ToJsonString(Plain));
        }
        return 0;
    }

    /// <summary>Examples of duckling by dimension; what only its latent mode reads and what this project reads elsewhere is counted apart.</summary>
    private static void RunDuckling(FileInfo file, bool show)
    {
        var judge = new DucklingJudge(new QuantityTables(EnglishResources.Instance));
        var (right, all, latent, other) = (new SortedDictionary<string, int>(StringComparer.Ordinal), new SortedDictionary<string, int>(StringComparer.Ordinal), 0, 0);
        foreach (var (dimension, example) in DucklingExample.Read(file.FullName))
        {
            if (example is null || dimension is "Time" or "Duration") other++;
            else if (example.IsLatent) latent++;
            else
            {
                all[dimension] = all.GetValueOrDefault(dimension) + 1;
                if (judge.IsRight(example)) right[dimension] = right.GetValueOrDefault(dimension) + 1;
                else if (show) Console.Out.WriteLine($"  {dimension}: {example.Text} is not {example.Shape} {example.Unit} {example.Low} {(example.Shape == "between" ? example.High : "")}");
            }
        }
        foreach (var (dimension, count) in all) Console.Out.WriteLine(FormattableString.Invariant($"{dimension,-18} examples {count}  right {100.0 * right.GetValueOrDefault(dimension) / count:0.0}%"));
        Console.Out.WriteLine($"left out: {latent} latent readings, {other} of time and duration");
    }

    private static JsonObject Json(RecognizerAnswer answer, RecognizerCase item) => new() { ["Text"] = answer.Span.Of(item.Input), ["TypeName"] = answer.TypeName, ["Resolution"] = answer.Resolution.DeepClone() };

    private static void Show(int index, RecognizerCase item, IReadOnlyList<RecognizerAnswer> given, RecognizerVerdict verdict)
    {
        Console.Out.WriteLine($"{index} {verdict}{(item.IsUnsupported ? " (unsupported)" : "")}: {item.Input}");
        foreach (var wanted in item.Expected) Console.Out.WriteLine($"  - {wanted.GetProperty("Text")} {(wanted.TryGetProperty("Resolution", out var value) ? value.GetRawText().ReplaceLineEndings(" ") : "")}");
        foreach (var answer in given) Console.Out.WriteLine($"  + {answer.Span.Of(item.Input)} {answer.TypeName} {answer.Resolution.ToJsonString(Plain)}");
    }
}
