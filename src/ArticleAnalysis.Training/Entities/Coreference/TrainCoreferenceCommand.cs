using System.CommandLine;

namespace ArticleAnalysis.Training.Entities.Coreference;

/// <summary><c>train coreference</c>: the model of which phrases mean the same thing, from OntoGUM.</summary>
internal static class TrainCoreferenceCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder that holds coref/ and treebank/.", Required = true };
        var models = new Option<DirectoryInfo>("--models") { Description = "Folder to write to.", DefaultValueFactory = _ => new DirectoryInfo("models/en") };
        var command = new Command("coreference", "Make coreference.bin from OntoGUM.") { data, models };
        command.SetAction(result => CorefTraining.Run(result.GetRequiredValue(data).FullName, result.GetRequiredValue(models).FullName, Console.Error));
        return command;
    }
}
