using System.CommandLine;

namespace ArticleAnalysis.Training.Stances;

/// <summary><c>train stance</c>: the model of stances in a passage, from rows in the format of the sets or of a user.</summary>
internal static class TrainStanceCommand
{
    public static Command Create()
    {
        var data = Files("--data", "Rows to learn from, JSON lines, packed or not: id, text, label (neg, neu, pos) and start, end of a target; or a_start, a_end, b_start, b_end of two parties and a label neu, neg_ab, pos_ab, neg_ba, pos_ba. Code points.", required: true);
        var raw = new Option<DirectoryInfo>("--raw") { Description = $"Folder of the raw news to whose sentences {RawStance.Table} has a teacher's answers; without it the rows alone are learnt from.", HelpName = "DIR" }.AcceptExistingOnly();
        var dev = Files("--dev", "Rows to measure on, for the card.", required: false);
        var output = new Option<FileInfo>("--out") { Description = "Model to write; its card goes beside it.", DefaultValueFactory = _ => new FileInfo("models/en/stances.bin"), HelpName = "FILE" };
        var command = new Command("stance", "Make stances.bin. After a new linguistics.bin it must be made again.") { data, raw, dev, output };
        command.SetAction(result => StanceTraining.Run(Paths(result.GetRequiredValue(data)), result.GetValue(raw)?.FullName, Paths(result.GetValue(dev) ?? []), result.GetRequiredValue(output).FullName, Console.Error));
        return command;
    }

    private static Option<FileInfo[]> Files(string name, string description, bool required) =>
        new Option<FileInfo[]>(name) { Description = description, Required = required, AllowMultipleArgumentsPerToken = true, HelpName = "FILE" }.AcceptExistingOnly();

    private static string[] Paths(FileInfo[] files) => Array.ConvertAll(files, f => f.FullName);
}
