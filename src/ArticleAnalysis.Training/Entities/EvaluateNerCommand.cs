using System.CommandLine;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Linguistics;

namespace ArticleAnalysis.Training.Entities;

/// <summary><c>evaluate ner</c>: which names are found in raw text, with exact range and type, against gold.</summary>
internal static class EvaluateNerCommand
{
    public static Command Create()
    {
        var data = new Option<FileInfo>("--data") { Description = "Documents with names: columns (form, space, tag, native tag), or JSON lines (id, text, entities by code points) where the file is named .jsonl; may be compressed with gzip or xz.", Required = true, HelpName = "FILE" }.AcceptExistingOnly();
        var predictions = new Option<FileInfo>("--predictions") { Description = "Write the names that are found as JSON lines.", HelpName = "FILE" };
        var gold = new Option<FileInfo>("--gold") { Description = "Write the gold as JSON lines.", HelpName = "FILE" };
        var scheme = new Option<string>("--scheme") { Description = "Classes of comparison.", DefaultValueFactory = _ => "conll4", HelpName = string.Join('|', NameScheme.Names) };
        scheme.AcceptOnlyFromAmong(NameScheme.Names);
        var command = new Command("ner",
            """
            Print precision, recall and F1 of names by class, of all, and of their ranges alone.
            Texts are analysed from the start: sentences and tokens are our own. Names, short forms, seats of power and demonyms count; descriptions and pronouns do not.
            A demonym counts as NORP, whatever thing it means; other mentions have the type of their entity.
            """) { data, predictions, gold, scheme };
        command.SetAction(result => Run(result.GetRequiredValue(data), result.GetValue(predictions), result.GetValue(gold), NameScheme.Of(result.GetRequiredValue(scheme))));
        return command;
    }

    private static int Run(FileInfo data, FileInfo? predictions, FileInfo? gold, NameScheme scheme)
    {
        var annotator = Annotator.CreateEnglish();
        var finder = new EntityFinder(EnglishResources.Instance);
        var comparison = new NameComparison(scheme);
        using TextWriter foundFile = predictions is null ? TextWriter.Null : new StreamWriter(predictions.FullName), goldFile = gold is null ? TextWriter.Null : new StreamWriter(gold.FullName);
        try
        {
            foreach (var document in NamedDocument.Read(data.FullName))
            {
                var found = document with { Names = NamesIn(finder.Find(annotator.Annotate(document.Text))) };
                comparison.Add(document.Names, found.Names);
                NamedJson.Write(goldFile, document);
                NamedJson.Write(foundFile, found);
            }
        }
        catch (Exception error) when (error is FormatException or InvalidDataException)
        {
            Console.Error.WriteLine($"{data.Name}: {error.Message}");
            return 1;
        }
        Console.Out.Write(comparison.Table());
        return 0;
    }

    private static NamedSpan[] NamesIn(EntitySet entities)
    {
        var names = new List<NamedSpan>();
        foreach (var mention in entities.Mentions)
            if (mention.Kind is not (MentionKind.Nominal or MentionKind.Pronoun))
                names.Add(new(mention.Span.Start, mention.Span.End, entities.TypeOf(mention).OntoNotesLabel()));
        return [.. names];
    }
}
