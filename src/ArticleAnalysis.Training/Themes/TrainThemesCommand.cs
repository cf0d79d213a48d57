using System.CommandLine;

namespace ArticleAnalysis.Training.Themes;

/// <summary><c>train themes</c>: the classifier of IPTC Media Topics.</summary>
internal static class TrainThemesCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder that holds themes/.", Required = true };
        var corpus = new Option<DirectoryInfo>("--corpus") { Description = "Folder of the annotated articles.", DefaultValueFactory = _ => new DirectoryInfo("corpus") };
        var models = new Option<DirectoryInfo>("--models") { Description = "Folder to write to.", DefaultValueFactory = _ => new DirectoryInfo("models/en") };
        var command = new Command("themes", "Make themes.bin and its card from the theme data of licence classes A and B, calibrated on the second half of the corpus.") { data, corpus, models };
        command.SetAction(result => ThemeTraining.Run(
            result.GetRequiredValue(data).FullName, result.GetRequiredValue(corpus).FullName, result.GetRequiredValue(models).FullName, Console.Error));
        return command;
    }
}
