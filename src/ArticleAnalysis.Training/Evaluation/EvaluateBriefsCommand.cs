using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ArticleAnalysis.Briefs;
using ArticleAnalysis.Ingest;

namespace ArticleAnalysis.Training.Evaluation;

/// <summary><c>evaluate briefs DIR</c>: analyses every article that has gold beside it and prints the figures.</summary>
internal static class EvaluateBriefsCommand
{
    private static readonly string[] Extensions = [".txt", ".html", ".htm", ".md"];

    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "Folder with NAME.gold.json beside NAME.txt or NAME.html." }.AcceptExistingOnly();
        var briefs = new Option<DirectoryInfo>("--briefs") { Description = "Score the briefs NAME.json of this folder instead of analysing.", HelpName = "DIR" }.AcceptExistingOnly();
        var json = new Option<bool>("--json") { Description = "Print the figures as one line of JSON." };
        var show = new Option<string[]>("--show") { Description = "List misses, false alarms and wrong values of one article (its name or the start of it), with its own figures.", HelpName = "NAME" };
        var from = new Option<string?>("--from") { Description = "First article, by name or the start of it.", HelpName = "NAME" };
        var to = new Option<string?>("--to") { Description = "Last article, by name or the start of it (dev-036).", HelpName = "NAME" };
        var command = new Command("briefs", "Print the figures of briefs against gold: over all articles of DIR, or a part of them.") { folder, briefs, json, show, from, to };
        command.SetAction(result => Run(
            Articles(result.GetValue(folder)!, result.GetValue(show) ?? [], result.GetValue(from), result.GetValue(to)),
            result.GetValue(briefs), result.GetValue(json), review: result.GetValue(show) is { Length: > 0 }));
        return command;
    }

    private static List<FileInfo> Articles(DirectoryInfo folder, string[] show, string? from, string? to) =>
    [
        .. folder.EnumerateFiles("*.gold.json").OrderBy(f => f.FullName, StringComparer.Ordinal)
            .Where(f => show.Length == 0 || Array.Exists(show, s => f.Name.StartsWith(s, StringComparison.Ordinal)))
            .Where(f => from is null || string.CompareOrdinal(f.Name, from) >= 0)
            .Where(f => to is null || string.CompareOrdinal(f.Name, to) <= 0 || f.Name.StartsWith(to, StringComparison.Ordinal)),
    ];

    private static int Run(List<FileInfo> articles, DirectoryInfo? briefs, bool json, bool review)
    {
        if (articles.Count == 0)
        {
            Console.Error.WriteLine("No NAME.gold.json there matches: check the folder and the names.");
            return 1;
        }
        var analyzer = briefs is null ? ArticleAnalyzer.CreateEnglish() : null;
        var (scorer, missing) = (new BriefScorer(), new List<string>());
        foreach (var article in articles)
        {
            var gold = GoldBrief.Read(article.FullName);
            var brief = analyzer is null ? ReadBrief(Path.Combine(briefs!.FullName, $"{gold.Id}.json")) : Analyze(analyzer, article);
            if (brief is null) missing.Add(gold.Id);
            if (review) Show(gold, brief);
            scorer.Add(gold, brief);
        }
        if (articles.Count > 1 || !review) Print(scorer, json);
        if (missing.Count > 0) Console.Error.WriteLine($"missing briefs: {missing.Count}: {string.Join(' ', missing.Take(5))}");
        return 0;
    }

    private static Brief? Analyze(ArticleAnalyzer analyzer, FileInfo gold)
    {
        var stem = gold.FullName[..^".gold.json".Length];
        return Array.Find(Extensions, e => File.Exists(stem + e)) is { } extension ? analyzer.Analyze(ArticleSource.FromFile(stem + extension)) : null;
    }

    private static Brief? ReadBrief(string path) => File.Exists(path) ? BriefJson.Read(File.ReadAllText(path)) : null;

    private static void Show(GoldBrief gold, Brief? brief)
    {
        var (review, alone) = (new Review(), new BriefScorer());
        alone.Add(gold, brief, review);
        Console.WriteLine($"== {gold.Id}");
        Print(alone, json: false);
        review.WriteTo(Console.Out);
        Console.WriteLine();
    }

    private static void Print(BriefScorer scorer, bool json)
    {
        var figures = scorer.Figures();
        if (json)
            Console.WriteLine($"{{{string.Join(", ", figures.Select(f => $"\"{f.Name}\": {(f.Value is { } v ? JsonSerializer.Serialize(Math.Round(v, 4)) : "null")}"))}}}");
        else
            foreach (var (name, value) in figures)
                Console.WriteLine($"{name,-22} {value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-"}");
    }
}
