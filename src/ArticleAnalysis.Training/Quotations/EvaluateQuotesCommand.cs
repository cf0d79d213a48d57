using System.CommandLine;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Quotations.Attributions;
using ArticleAnalysis.Text;

namespace ArticleAnalysis.Training.Quotations;

/// <summary><c>evaluate quotes</c>: who says what, against gold.</summary>
internal static class EvaluateQuotesCommand
{
    public static Command Create()
    {
        var data = new Option<FileInfo>("--data") { Description = "Documents as JSON lines: id, text, attributions by code points.", Required = true, HelpName = "FILE" }.AcceptExistingOnly();
        var predictions = new Option<FileInfo>("--predictions") { Description = "Write what is found in the same format.", HelpName = "OUT" };
        var kinds = new Option<string>("--kind") { Description = "Count only these kinds, separated by commas: direct, mixed, indirect.", HelpName = "KINDS" };
        var quotations = new Option<bool>("--quotations") { Description = "Measure the quotations of the brief, which are what is said or written, in place of all that is attributed." };
        var command = new Command("quotes", "Print precision, recall and F1 of attributions: content letter by letter and in part, content with source; how often source and cue are right.") { data, predictions, kinds, quotations };
        command.SetAction(result => Run(result.GetRequiredValue(data), result.GetValue(predictions), result.GetValue(kinds)?.Split(',') ?? [], result.GetValue(quotations)));
        return command;
    }

    private static int Run(FileInfo data, FileInfo? predictions, string[] kinds, bool ofBrief)
    {
        var (annotator, finder, tables) = (Annotator.CreateEnglish(), new EntityFinder(EnglishResources.Instance), new SpeechTables(EnglishResources.Instance));
        var scorer = new QuoteScorer(kinds);
        var model = AttributionModel.Read(EnglishResources.Instance);
        using TextWriter output = predictions is null ? TextWriter.Null : new StreamWriter(predictions.FullName);
        try
        {
            foreach (var document in QuotedJson.Read(data.FullName))
            {
                var text = annotator.Annotate(document.Text);
                var entities = finder.Find(text);
                var attributions = AttributionFinder.Find(SpokenText.Read(text, entities, tables), model);
                var found = document with { Attributions = ofBrief ? [.. QuotationFinder.Find(text, entities, attributions, tables).Select(Attribution)] : [.. attributions.Select(a => Attribution(document.Text, a))] };
                scorer.Add(document.Text, document.Attributions, found.Attributions);
                QuotedJson.Write(output, found);
            }
        }
        catch (FormatException error)
        {
            Console.Error.WriteLine($"{data.Name}: {error.Message}");
            return 1;
        }
        Console.Out.Write(scorer.Table());
        return 0;
    }

    private static GoldAttribution Attribution(Quotation quotation) =>
        new(quotation.Kind switch { QuotationKind.Direct => "direct", QuotationKind.Partial => "mixed", _ => "indirect" }, Some(quotation.Speaker), Some(quotation.Cue), Some(quotation.Span));

    /// <summary>An attribution as gold has it.</summary>
    public static GoldAttribution Attribution(string text, Attribution attribution) =>
        new(KindOf(text, attribution.Content), Some(attribution.Source), Some(attribution.Cue), attribution.Content);

    /// <summary>The kind of a content as the sets tell it: by the share of its letters between double marks, line by line.</summary>
    private static string KindOf(string text, IReadOnlyList<TextSpan> content)
    {
        int all = 0, quoted = 0;
        foreach (var span in content)
        {
            var isOpen = false;
            for (var i = text.LastIndexOf('\n', Math.Max(0, span.Start - 1)) + 1; i < span.End; i++)
            {
                if (text[i] is '"' or '“' or '”' or '\n') isOpen = text[i] == '“' || (text[i] == '"' && !isOpen);
                if (i < span.Start || !char.IsLetterOrDigit(text[i])) continue;
                all++;
                if (isOpen) quoted++;
            }
        }
        return quoted == 0 ? "indirect" : quoted >= 0.95 * all ? "direct" : "mixed";
    }

    private static TextSpan[] Some(TextSpan span) => span.IsEmpty ? [] : [span];
}
