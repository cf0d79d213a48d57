using System.CommandLine;
using System.Globalization;
using ArticleAnalysis.Linguistics;
using SharpCompress.Compressors.Xz;

namespace ArticleAnalysis.Training.Linguistics;

/// <summary><c>evaluate linguistics</c>: annotates the raw text of a treebank and prints the metrics of the CoNLL 2018 shared task.</summary>
internal static class EvaluateLinguisticsCommand
{
    public static Command Create()
    {
        var gold = new Option<FileInfo>("--gold") { Description = "Treebank in CoNLL-U; may be compressed with xz.", Required = true, HelpName = "FILE" }.AcceptExistingOnly();
        var system = new Option<FileInfo>("--system") { Description = "Score this CoNLL-U file instead of annotating.", HelpName = "FILE" }.AcceptExistingOnly();
        var predictions = new Option<FileInfo>("--predictions") { Description = "Write what is scored as CoNLL-U.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print the figures as one line of JSON." };
        var command = new Command("linguistics", "Print precision, recall and F1 from raw text to trees.") { gold, system, predictions, json };
        command.SetAction(result => Run(result.GetRequiredValue(gold), result.GetValue(system), result.GetValue(predictions), result.GetValue(json)));
        return command;
    }

    private static int Run(FileInfo goldFile, FileInfo? systemFile, FileInfo? predictions, bool json)
    {
        try
        {
            var gold = Read(goldFile);
            var system = systemFile is null ? Annotator.CreateEnglish().Annotate(gold.Text) : Read(systemFile);
            if (predictions is not null)
            {
                using var file = new StreamWriter(predictions.FullName);
                ConlluWriter.Write(file, system);
            }
            var scores = LayerScorer.Score(gold, system);
            Console.Out.Write(json ? Json(scores) : Table(scores));
            return 0;
        }
        catch (Exception error) when (error is FormatException or InvalidDataException)
        {
            Console.Error.WriteLine(error.Message);
            return 1;
        }
    }

    private static AnnotatedText Read(FileInfo file)
    {
        using var bytes = file.OpenRead();
        using Stream content = file.Extension == ".xz" ? new XZStream(bytes) : bytes;
        using var reader = new StreamReader(content);
        try
        {
            return ConlluReader.Read(reader);
        }
        catch (FormatException error)
        {
            throw new FormatException($"{file.Name}: {error.Message}", error);
        }
    }

    private static string Table(IEnumerable<LayerScore> scores) =>
        $"{"metric",-10} {"P",8} {"R",8} {"F1",8} {"aligned",9}\n" + string.Concat(scores.Select(s =>
            string.Create(CultureInfo.InvariantCulture, $"{s.Name,-10} {100 * s.Precision,8:0.00} {100 * s.Recall,8:0.00} {100 * s.F1,8:0.00} {100 * s.AlignedAccuracy,9:0.00}").TrimEnd() + "\n"));

    private static string Json(IEnumerable<LayerScore> scores) => $"{{{string.Join(", ", scores.Select(s => string.Create(CultureInfo.InvariantCulture,
        $"\"{s.Name}\": {{\"P\": {s.Precision:R}, \"R\": {s.Recall:R}, \"F\": {s.F1:R}, \"gold\": {s.Gold}, \"sys\": {s.System}, \"correct\": {s.Correct}}}")))}}}\n";
}
