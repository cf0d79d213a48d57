using System.CommandLine;
using System.Globalization;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Training.Quantities;

/// <summary><c>evaluate quantities</c>: which amounts a brief has, with range, value and unit, against gold.</summary>
internal static class EvaluateQuantitiesCommand
{
    public static Command Create()
    {
        var data = new Option<FileSystemInfo[]>("--data") { Description = "Documents as JSON lines (id, text, quantities by code points), or a folder of articles with NAME.gold.json.", Required = true, AllowMultipleArgumentsPerToken = true, HelpName = "FILE|DIR" }.AcceptExistingOnly();
        var predictions = new Option<FileInfo>("--predictions") { Description = "Write the amounts that are found as JSON lines.", HelpName = "FILE" };
        var gold = new Option<FileInfo>("--gold") { Description = "Write the gold as JSON lines.", HelpName = "FILE" };
        var command = new Command("quantities", "Print precision, recall and F1 of amounts: strict and overlapping ranges, values, values with units.") { data, predictions, gold };
        command.SetAction(result => Run(result.GetRequiredValue(data), result.GetValue(predictions), result.GetValue(gold)));
        return command;
    }

    private static int Run(FileSystemInfo[] data, FileInfo? predictions, FileInfo? gold)
    {
        var (analyzer, scorer) = (ArticleAnalyzer.CreateEnglish(), new QuantityScorer());
        using TextWriter foundFile = predictions is null ? TextWriter.Null : new StreamWriter(predictions.FullName), goldFile = gold is null ? TextWriter.Null : new StreamWriter(gold.FullName);
        try
        {
            foreach (var document in data.SelectMany(d => QuantityDocument.Read(d.FullName)))
            {
                var brief = analyzer.Analyze(ArticleSource.FromText(document.Text));
                var found = document with { Quantities = [.. brief.Quantities.Select(q => new ScoredQuantity(new TextSpan(q.Span.Start, q.Span.Start + q.Span.Length), q.Value.ToString("R", CultureInfo.InvariantCulture), q.Unit))] };
                scorer.Add(document.Quantities, found.Quantities);
                document.Write(goldFile);
                found.Write(foundFile);
            }
        }
        catch (FormatException error)
        {
            Console.Error.WriteLine(error.Message);
            return 1;
        }
        Console.Out.Write(scorer.Table());
        return 0;
    }
}
