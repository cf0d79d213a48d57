using System.CommandLine;

namespace ArticleAnalysis.Training.Extraction.Body;

/// <summary><c>train body</c>: makes the model that tells the body of an article from the rest of a page.</summary>
internal static class TrainBodyCommand
{
    private const int Folds = 5;
    private const string Model = "models/pages/body.bin";

    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "A folder of sets (gold.json beside html/ID.html or html.tar.xz).", Required = true, HelpName = "DIR" }.AcceptExistingOnly();
        var misses = new Option<int>("--misses") { Description = "List the blocks that are judged wrong on the N worst pages.", HelpName = "N" };
        var leaveOut = new Option<bool>("--leave-out") { Description = "Also measure each set by what the others teach." };
        var measure = new Option<bool>("--measure-only") { Description = $"Do not write {Model}." };
        var predictions = new Option<DirectoryInfo>("--predictions") { Description = "Write what is predicted for sites that were left out of training, as SET.json.", HelpName = "DIR" };
        var command = new Command("body", $"Make {Model} from pages with gold bodies, and print what sites that were left out of training score.") { data, misses, leaveOut, measure, predictions };
        command.SetAction(result => Run(result.GetRequiredValue(data), result.GetValue(misses), result.GetValue(leaveOut), result.GetValue(measure), result.GetValue(predictions)));
        return command;
    }

    private static void Run(DirectoryInfo data, int misses, bool leaveOut, bool measure, DirectoryInfo? predictions)
    {
        var sets = PageSet.Find(data, []).Where(s => s.Gold.Values.Any(g => g.ArticleBody is not null)).ToList();
        var pages = BodyPageSample.Read(sets);
        var report = new BodyReport(pages, Console.Out);
        report.Write("oracle", (i, k) => pages[i].Labels[k]);
        var training = new BodyTraining(pages, p => p.FoldOf(Folds), Folds);
        training.CrossFit();
        report.Write("alone", (i, k) => training.ScoresAlone[i][k] > 0);
        report.Write("together", (i, k) => training.ScoresTogether[i][k] > 0);
        var chosen = training.Chosen;
        report.Write("chosen", (i, k) => chosen[i].Contains(k));
        if (predictions is not null)
        {
            foreach (var set in pages.Index().Where(p => !p.Item.IsBare).GroupBy(p => p.Item.Set))
                PredictionFile.Write(Path.Combine(predictions.FullName, $"{set.Key}.json"), [.. set.Select(p => p.Item.With(chosen[p.Index].Contains))]);
        }
        if (misses > 0) report.WriteMisses(training.ScoresTogether, misses);
        if (!measure) File.WriteAllBytes(Model, training.Fit());
        if (!leaveOut) return;
        var byName = sets.ConvertAll(s => s.Name);
        var bySet = new BodyTraining(pages, p => byName.IndexOf(p.Set), byName.Count);
        bySet.CrossFit();
        chosen = bySet.Chosen;
        report.Write("left out", (i, k) => chosen[i].Contains(k));
    }
}
