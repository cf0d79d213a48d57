using System.CommandLine;
using System.Text.Json;
using ArticleAnalysis.Events;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Training.Events;

/// <summary><c>evaluate events</c>: who does what to whom, against the sets of data/events.</summary>
internal static class EvaluateEventsCommand
{
    private static readonly string[] Modes = ["relations", "spans", "coded", "gsr", "articles"];

    public static Command Create()
    {
        var mode = new Argument<string>("MODE") { Description = "relations: the type of what a given source does to a given target (PLV). spans: source and target in running text (CAMEO). coded: dyads of actor codes (PETR2). gsr: type and actor codes of the PLOVER gold records. articles: events of annotated articles, as briefs are scored, and how often a party that is named is right." }
            .AcceptOnlyFromAmong(Modes);
        var data = new Option<FileSystemInfo>("--data") { Description = "Rows as JSON lines; for articles the folder of the corpus.", Required = true, HelpName = "PATH" }.AcceptExistingOnly();
        var to = new Option<int>("--to") { Description = "Last article, by its number (36: those that nothing has learnt from).", DefaultValueFactory = _ => int.MaxValue, HelpName = "N" };
        var tables = new Option<DirectoryInfo?>("--tables") { Description = "Folder of countries.tsv and leaders.reign.tsv, which turn parties into codes; default: that of the data.", HelpName = "DIR" };
        var predictions = new Option<FileInfo?>("--predictions") { Description = "Write what is found in the scorer's format.", HelpName = "OUT" };
        var command = new Command("events", "Print how well events are read.") { mode, data, to, tables, predictions };
        command.SetAction(result => result.GetRequiredValue(mode) == "articles"
            ? Articles(result.GetRequiredValue(data), result.GetValue(to))
            : Run(result.GetRequiredValue(mode), result.GetRequiredValue(data), result.GetValue(tables)?.FullName ?? Path.GetDirectoryName(result.GetRequiredValue(data).FullName)!, result.GetValue(predictions)));
        return command;
    }

    private static int Run(string mode, FileSystemInfo data, string tables, FileInfo? predictions)
    {
        var (reader, model) = (new EventReader(), EventModel.Read(EnglishResources.Instance));
        using TextWriter output = predictions is null ? TextWriter.Null : new StreamWriter(predictions.FullName);
        try
        {
            Console.Out.Write(mode switch
            {
                "relations" => Relations(data.FullName, reader, model, output),
                "spans" => Spans(data.FullName, reader, model, output),
                _ => Codes(mode, data.FullName, new ActorCodes(Path.Combine(tables, "countries.tsv"), Path.Combine(tables, "leaders.reign.tsv")), reader, output),
            });
            return 0;
        }
        catch (Exception error) when (error is FormatException or IOException)
        {
            Console.Error.WriteLine($"{data.Name}: {error.Message}");
            return 1;
        }
    }

    private static int Articles(FileSystemInfo corpus, int last)
    {
        if (corpus is not DirectoryInfo)
        {
            Console.Error.WriteLine($"{corpus.Name} is a file: for articles --data takes the folder that holds NAME.gold.json beside NAME.txt.");
            return 1;
        }
        var scorer = new ArticleEventScorer();
        foreach (var article in AnnotatedArticle.Read(corpus.FullName).TakeWhile(a => a.Number <= last)) scorer.Add(article, article.Work.Get(Layers.Events));
        Console.Out.Write(scorer.Table());
        return 0;
    }

    private static string Relations(string path, EventReader reader, EventModel model, TextWriter output)
    {
        var scorer = new RelationScorer();
        foreach (var pair in GivenPair.Read(path, reader))
        {
            var (root, penta) = (EventAnswers.RootOf(pair, model), PloverCodes.PentaOf(EventAnswers.TypeOf(pair, model)));
            scorer.Add(pair.Root, pair.Penta, root, penta);
            output.WriteLine(JsonSerializer.Serialize(new { id = pair.Id, root, penta }));
        }
        return scorer.Table();
    }

    private static string Spans(string path, EventReader reader, EventModel model, TextWriter output)
    {
        var scorer = new SpanScorer();
        foreach (var row in SpanRow.Read(path))
        {
            var answer = EventAnswers.SpansOf(row, reader, model);
            scorer.Add(row, answer);
            output.WriteLine(JsonSerializer.Serialize(new
            {
                id = row.Id,
                quad = answer.Penta,
                actors = answer.Actors.Select(a => SpanScorer.InCodePoints(row.Text, a)).Select(a => new { role = a.Role, start = a.Start, end = a.End }),
            }));
        }
        return scorer.Table();
    }

    private static string Codes(string mode, string path, ActorCodes codes, EventReader reader, TextWriter output)
    {
        var (finder, coded, records) = (new EventFinder(EnglishResources.Instance), new CodedScorer(), new RecordScorer());
        foreach (var row in CodedRow.Read(path))
        {
            var text = reader.Read(row.Text);
            var found = finder.Find(text.Text, text.Entities, [], []).SelectMany(e => codes.Of(e, text.Entities, row.Day)).ToList();
            // A dyad has two sides.
            var dyads = found.FindAll(e => e.Source is not null && e.Target is not null);
            coded.Add(row.Events, dyads);
            var (type, sources, targets) = CodedRow.RecordOf(found);
            records.Add(row, type, sources, targets);
            output.WriteLine(mode == "gsr"
                ? JsonSerializer.Serialize(new { id = row.Id, @event = type, source = sources.Select(code => new { code }), target = targets.Select(code => new { code }) })
                : JsonSerializer.Serialize(new { id = row.Id, events = dyads.Select(e => new { source = e.Source, target = e.Target, code = e.Code }) }));
        }
        return mode == "gsr" ? records.Table() : coded.Table();
    }
}
