using System.CommandLine;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Timeline;

namespace ArticleAnalysis.Training.Timeline;

/// <summary><c>evaluate timex</c>: which time expressions are found in raw text, with range, type and value, against gold.</summary>
internal static class EvaluateTimexCommand
{
    // Enough of the text around an expression to judge it.
    private const int Around = 40;

    public static Command Create()
    {
        var data = new Option<FileInfo[]>("--data") { Description = "Documents as JSON lines: id, text, dct, timexes (start, end, type, value; offsets in code points).", Required = true, AllowMultipleArgumentsPerToken = true, HelpName = "FILE" }.AcceptExistingOnly();
        var predictions = new Option<FileInfo>("--predictions") { Description = "Write what is found as JSON lines.", HelpName = "FILE" };
        var errors = new Option<FileInfo>("--errors") { Description = "Write what is missed, spurious or different, one a line.", HelpName = "FILE" };
        var command = new Command("timex", "Print precision, recall and F1 of time expressions (TIMEX3): strict and relaxed ranges, types, values.") { data, predictions, errors };
        command.SetAction(result => Run(result.GetRequiredValue(data), result.GetValue(predictions), result.GetValue(errors)));
        return command;
    }

    private static int Run(FileInfo[] files, FileInfo? predictions, FileInfo? errors)
    {
        var annotator = Annotator.CreateEnglish();
        var times = new TimeAnnotator(EnglishResources.Instance);
        var scorer = new TimexScorer();
        using TextWriter foundFile = predictions is null ? TextWriter.Null : new StreamWriter(predictions.FullName), errorFile = errors is null ? TextWriter.Null : new StreamWriter(errors.FullName);
        foreach (var file in files)
        {
            try
            {
                foreach (var document in TimexDocument.Read(file.FullName))
                {
                    var found = document with { Timexes = [.. times.Annotate(annotator.Annotate(document.Text), document.Published)] };
                    scorer.Add(document, found.Timexes);
                    found.Write(foundFile);
                }
            }
            catch (FormatException error)
            {
                Console.Error.WriteLine($"{file.Name}: {error.Message}");
                return 1;
            }
        }
        foreach (var error in scorer.Errors) errorFile.WriteLine(Line(error));
        Console.Out.Write(scorer.Table());
        return 0;
    }

    private static string Line(TimexError error)
    {
        var text = error.Document.Text;
        var span = (error.Wanted ?? error.Given!).Span;
        var (from, to) = (Math.Max(0, span.Start - Around), Math.Min(text.Length, span.End + Around));
        return string.Join('\t', error.Kind, Words(error.Wanted), error.Wanted?.Type, error.Wanted?.Value, Words(error.Given), error.Given?.Type, error.Given?.Value,
            $"{text[from..span.Start]}[{text[span.Start..span.End]}]{text[span.End..to]}".ReplaceLineEndings(" "), error.Document.Published?.ToString("O", System.Globalization.CultureInfo.InvariantCulture), error.Document.Id);

        string Words(Timex? timex) => timex is null ? "" : timex.Span.Of(text).ReplaceLineEndings(" ");
    }
}
