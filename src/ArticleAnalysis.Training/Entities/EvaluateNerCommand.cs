using System.CommandLine;
using ArticleAnalysis.Entities;
using ArticleAnalysis.Entities.Names;
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
        var entities = new Option<bool>("--entities") { Description = "Take the mentions of entities, as the brief has them, in place of the recogniser's names." };
        var command = new Command("ner",
            """
            Print precision, recall and F1 of names by class, of all, and of their ranges alone.
            Texts are analysed from the start: sentences and tokens are our own. What counts are the names that the recogniser finds, which keep the conventions of the
            data sets (titles and articles outside the name, demonyms as NORP). The brief goes on from there: it joins "Vilnius airport" and drops illnesses and prizes;
            with --entities its mentions count, without descriptions and pronouns.
            """) { data, predictions, gold, scheme, entities };
        command.SetAction(result => Run(result.GetRequiredValue(data), result.GetValue(predictions), result.GetValue(gold), NameScheme.Of(result.GetRequiredValue(scheme)), result.GetValue(entities)));
        return command;
    }

    private static int Run(FileInfo data, FileInfo? predictions, FileInfo? gold, NameScheme scheme, bool ofEntities)
    {
        var annotator = Annotator.CreateEnglish();
        var finder = new EntityFinder(EnglishResources.Instance);
        var (comparison, calibration) = (new NameComparison(scheme), new Calibration());
        using TextWriter foundFile = predictions is null ? TextWriter.Null : new StreamWriter(predictions.FullName), goldFile = gold is null ? TextWriter.Null : new StreamWriter(gold.FullName);
        try
        {
            foreach (var document in NamedDocument.Read(data.FullName))
            {
                var text = annotator.Annotate(document.Text);
                var reading = finder.Recognizer.Find(text);
                var names = NamesIn(reading);
                var found = document with { Names = ofEntities ? NamesIn(finder.Find(text, reading, day: null)) : names };
                var wanted = document.Names.Select(name => (name.Start, name.End, scheme.ClassOf(name.Type))).ToHashSet();
                foreach (var (name, sure) in names.Zip(reading.Names.Select(name => name.Confidence)))
                    calibration.Add(sure, wanted.Contains((name.Start, name.End, scheme.ClassOf(name.Type))));
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
        if (!ofEntities) Console.Out.WriteLine(FormattableString.Invariant($"expected calibration error {calibration.Error:0.000}"));
        return 0;
    }

    /// <summary>What the recogniser has found, in the labels of OntoNotes; <c>MISC</c> where it is of none of our types.</summary>
    public static NamedSpan[] NamesIn(NameReading reading) =>
        [.. reading.Names.Select(n => new NamedSpan(n.Span.Start, n.Span.End, n.Type?.OntoNotesLabel() ?? "MISC"))];

    private static NamedSpan[] NamesIn(EntitySet entities)
    {
        var names = new List<NamedSpan>();
        foreach (var mention in entities.Mentions)
            if (mention.Kind is not (MentionKind.Nominal or MentionKind.Pronoun))
                names.Add(new(mention.Span.Start, mention.Span.End, entities.TypeOf(mention).OntoNotesLabel()));
        return [.. names];
    }
}
