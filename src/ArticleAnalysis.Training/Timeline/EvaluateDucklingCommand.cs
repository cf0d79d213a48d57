using System.CommandLine;
using System.Text.Json;

namespace ArticleAnalysis.Training.Timeline;

/// <summary><c>evaluate duckling</c>: times against the examples of duckling.</summary>
internal static class EvaluateDucklingCommand
{
    // The day and hour from which the examples count, as their head says.
    private static readonly DateTime Now = new(2013, 2, 12, 4, 30, 0);

    public static Command Create()
    {
        var data = new Option<FileInfo[]>("--data") { Description = "Examples as JSON lines: dim, section, text, expect.", Required = true, AllowMultipleArgumentsPerToken = true, HelpName = "FILE" }.AcceptExistingOnly();
        var show = new Option<bool>("--show") { Description = "List the examples that are not right." };
        var command = new Command("duckling", "Print the share of duckling's examples of times that are read with their value and grain; holidays, and what only its latent mode reads, are counted apart.") { data, show };
        command.SetAction(result => Run(result.GetRequiredValue(data), result.GetValue(show)));
        return command;
    }

    private static int Run(FileInfo[] data, bool show)
    {
        var times = new DucklingTimes(Now);
        var right = new SortedDictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        foreach (var line in data.SelectMany(f => File.ReadLines(f.FullName)))
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            if (row.GetProperty("dim").GetString() != "Time") continue;
            var (text, expect) = (row.GetProperty("text").GetString()!, row.GetProperty("expect").GetString());
            var sort = row.GetProperty("section").GetString() == "latentCorpus" ? "latent" : expect is null ? "none" : expect.Contains("Holiday", StringComparison.Ordinal) ? "holiday" : "time";
            var (wanted, given) = (DucklingTime.Parse(expect), times.Answer(text));
            var isRight = wanted == given;
            var (count, all) = right.GetValueOrDefault(sort);
            right[sort] = (count + (isRight ? 1 : 0), all + 1);
            if (show && !isRight) Console.Out.WriteLine($"{sort}\t{text}\t{expect}\t{given}");
        }
        foreach (var (sort, (count, all)) in right) Console.Out.WriteLine(FormattableString.Invariant($"{sort,-10} {count,4} of {all,4}  {100.0 * count / all,6:0.0}%"));
        var (sum, total) = (right.Where(r => r.Key != "latent").Sum(r => r.Value.Right), right.Where(r => r.Key != "latent").Sum(r => r.Value.All));
        Console.Out.WriteLine(FormattableString.Invariant($"{"all",-10} {sum,4} of {total,4}  {100.0 * sum / Math.Max(1, total),6:0.0}%"));
        return 0;
    }
}
