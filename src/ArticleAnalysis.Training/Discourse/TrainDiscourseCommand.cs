using System.CommandLine;

namespace ArticleAnalysis.Training.Discourse;

/// <summary><c>train discourse</c>: the model of what sentences do, from NewsDiscourse and from raw news that a larger network has read.</summary>
internal static class TrainDiscourseCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder that holds discourse/ and rawtext/.", Required = true };
        var models = new Option<DirectoryInfo>("--models") { Description = "Folder to write to.", DefaultValueFactory = _ => new DirectoryInfo("models/en") };
        var command = new Command("discourse", "Make discourse.bin from NewsDiscourse and from raw news that a larger network has read.") { data, models };
        command.SetAction(result => DiscourseTraining.Run(result.GetRequiredValue(data).FullName, result.GetRequiredValue(models).FullName, Console.Error));
        return command;
    }
}
