using System.CommandLine;
using System.Globalization;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Training.Entities.Coreference;

/// <summary><c>evaluate coref</c>: which phrases of a text mean the same thing, against gold, by the scores of the CoNLL-2012 shared task.</summary>
internal static class EvaluateCorefCommand
{
    public static Command Create()
    {
        var data = new Option<FileInfo>("--data") { Description = "Documents in the columns of CoNLL, with coreference brackets in the last; may be compressed with xz.", Required = true, HelpName = "FILE" }.AcceptExistingOnly();
        var predictions = new Option<FileInfo>("--predictions") { Description = "Write what is scored, in the same columns.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print the figures as one line of JSON." };
        var command = new Command("coref",
            """
            Print MUC, B3, CEAF-e and their average: over all mentions, and over named ones.
            The tokens are joined to running text, which is analysed from the start: sentences, trees, mentions and chains are our own. A mention is right when its span is.
            Named mentions are those whose head, by our trees over the gold or found span, is a proper noun; chains are restricted to them on both sides.
            Chains of one mention count on neither side.
            """) { data, predictions, json };
        command.SetAction(result => Run(result.GetRequiredValue(data), result.GetValue(predictions), result.GetValue(json)));
        return command;
    }

    private static int Run(FileInfo data, FileInfo? predictions, bool json)
    {
        List<CorefDocument> documents;
        try
        {
            documents = CorefFile.Read(data.FullName);
        }
        catch (Exception error) when (error is FormatException or InvalidDataException)
        {
            Console.Error.WriteLine($"{data.Name}: {error.Message}");
            return 1;
        }
        var annotator = Annotator.CreateEnglish();
        var finder = new EntityFinder(EnglishResources.Instance);
        var found = new List<CorefDocument>();
        var (all, named) = (new CorefScorer(), new CorefScorer());
        foreach (var document in documents)
        {
            var text = new CorefText(document, annotator.Annotate);
            var sample = new CorefSample(text, finder.Phrases(text.Text));
            var chains = sample.Chains(finder.Links(sample.Features));
            found.Add(document with { Chains = chains });
            Add(all, named, text, chains);
        }
        if (predictions is not null)
        {
            using var file = new StreamWriter(predictions.FullName);
            CorefFile.Write(file, found);
        }
        Console.Out.Write(json ? $"{{{Json("all", all)}, {Json("named", named)}}}\n" : Table("all mentions", all) + "\n" + Table("named mentions", named));
        return 0;
    }

    /// <summary>Adds a document to both scores.</summary>
    public static void Add(CorefScorer all, CorefScorer named, CorefText text, List<MentionSpan[]> chains)
    {
        all.Add(text.Document.Chains, chains);
        named.Add(Named(text, text.Document.Chains), Named(text, chains));
    }

    private static IEnumerable<IEnumerable<MentionSpan>> Named(CorefText text, IEnumerable<MentionSpan[]> chains) => chains.Select(c => c.Where(text.IsNamed));

    /// <summary>The figures as a table.</summary>
    public static string Table(string title, CorefScorer scorer) =>
        $"{title,-16} {"R",7} {"P",7} {"F1",7}\n" + string.Concat(scorer.Figures().Select(f =>
            string.Create(CultureInfo.InvariantCulture, $"{f.Name,-16} {Percent(f.Recall)} {Percent(f.Precision)} {Percent(f.F1)}\n")));

    private static string Percent(double value) => double.IsNaN(value) ? "       " : string.Create(CultureInfo.InvariantCulture, $"{100 * value,7:0.00}");

    private static string Json(string name, CorefScorer scorer) => $"\"{name}\": {{{string.Join(", ", scorer.Figures().Select(f => double.IsNaN(f.Recall)
        ? string.Create(CultureInfo.InvariantCulture, $"\"{f.Name}\": {f.F1:0.0000}")
        : string.Create(CultureInfo.InvariantCulture, $"\"{f.Name}\": {{\"R\": {f.Recall:0.0000}, \"P\": {f.Precision:0.0000}, \"F\": {f.F1:0.0000}}}")))}}}";
}
