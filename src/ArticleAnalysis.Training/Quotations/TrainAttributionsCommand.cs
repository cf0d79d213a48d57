using System.CommandLine;

namespace ArticleAnalysis.Training.Quotations;

/// <summary><c>train attributions</c>: the model of who says, thinks or wants what, from PolNeAR.</summary>
internal static class TrainAttributionsCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder that holds quotes/.", Required = true };
        var models = new Option<DirectoryInfo>("--models") { Description = "Folder to write to.", DefaultValueFactory = _ => new DirectoryInfo("models/en") };
        var command = new Command("attributions", "Make attributions.bin from PolNeAR.") { data, models };
        command.SetAction(result => AttributionTraining.Run(result.GetRequiredValue(data).FullName, result.GetRequiredValue(models).FullName, Console.Error));
        return command;
    }
}
