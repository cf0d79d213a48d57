using System.CommandLine;
using System.Globalization;
using ArticleAnalysis.Ingest.Encodings;
using ArticleAnalysis.Ingest.Html;
using ArticleAnalysis.Ingest.Html.Metadata;

namespace ArticleAnalysis.Training.Extraction;

/// <summary><c>train titles</c>: fits the weights by which the title is told among its candidates.</summary>
internal static class TrainTitlesCommand
{
    private const double Ridge = 2;
    private const int Folds = 5;

    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder of the extraction sets.", Required = true };
        var output = new Option<FileInfo>("--output") { Description = "File to write.", DefaultValueFactory = _ => new FileInfo("src/ArticleAnalysis/Ingest/Html/Metadata/title-weights.tsv") };
        var command = new Command("titles", "Make title-weights.tsv from pages with gold titles.") { data, output };
        command.SetAction(result => Run(result.GetRequiredValue(data), result.GetRequiredValue(output), Console.Error));
        return command;
    }

    private static void Run(DirectoryInfo data, FileInfo output, TextWriter log)
    {
        var choices = PageSet.Find(data, []).SelectMany(ChoicesOf).ToList();
        var sets = choices.Select(c => c.Set).Distinct().ToList();
        log.WriteLine($"{"set",-14} pages  reachable  by host  set left out  fitted");
        var byHost = CrossValidated(choices, c => FoldOf(c.Host));
        var bySet = CrossValidated(choices, c => sets.IndexOf(c.Set));
        var weights = CandidateRanker.Fit(choices, Ridge);
        foreach (var set in sets)
        {
            var own = choices.Where(c => c.Set == set).ToList();
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set,-14} {own.Count,5} {Share(own, c => c.Right.Contains(true)),10:0.000} {Share(own, byHost.Contains),8:0.000} {Share(own, bySet.Contains),13:0.000} {Share(own, c => CandidateRanker.IsRight(c, weights)),7:0.000}"));
        }

        using var file = new StreamWriter(output.FullName) { NewLine = "\n" };
        file.WriteLine("# Weights by which the title of a page is told among its candidates: a linear ranker (softmax over the candidates of a page).");
        file.WriteLine("# Own work of this project, MIT. Made by `ArticleAnalysis.Training train titles`.");
        file.WriteLine("# Columns: feature, weight");
        for (var i = 0; i < weights.Length; i++) file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{TitleFeatures.Names[i]}\t{weights[i]:0.000}"));
    }

    private static HashSet<Choice> CrossValidated(List<Choice> choices, Func<Choice, int> foldOf)
    {
        var right = new HashSet<Choice>(ReferenceEqualityComparer.Instance);
        foreach (var fold in choices.GroupBy(foldOf))
        {
            var weights = CandidateRanker.Fit([.. choices.Where(c => foldOf(c) != fold.Key)], Ridge);
            right.UnionWith(fold.Where(c => CandidateRanker.IsRight(c, weights)));
        }
        return right;
    }

    private static double Share(List<Choice> choices, Predicate<Choice> isRight) => choices.Count(c => isRight(c)) / (double)choices.Count;

    /// <summary>A fold for each host, the same on every machine.</summary>
    private static int FoldOf(string host) => (int)(host.Aggregate(17u, (hash, c) => (hash * 31) + c) % Folds);

    private static IEnumerable<Choice> ChoicesOf(PageSet set)
    {
        var pages = set.ReadPages();
        foreach (var (id, gold) in set.Gold)
        {
            if (gold.Title is null) continue;
            var html = ByteDecoder.Decode(pages[id], null, false).Text;
            var sources = PageSources.Read(PageTreeBuilder.Build(html), html, gold.Url);
            var sites = new SiteNames(sources, SiteFinder.Find(sources)?.Value);
            var candidates = TitleCandidates.Of(sources, sites);
            var title = Key(gold.Title);
            yield return new Choice(set.Name, HostName.Of(gold.Url) ?? id, TitleFeatures.Of(candidates, sites), [.. candidates.Select(c => Key(c.Text) == title)]);
        }
    }

    private static string Key(string title) => FieldText.Norm(title).Replace(" ", "", StringComparison.Ordinal);
}
