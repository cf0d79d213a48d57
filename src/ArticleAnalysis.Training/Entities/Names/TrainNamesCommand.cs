using System.CommandLine;

namespace ArticleAnalysis.Training.Entities.Names;

/// <summary><c>train names</c>: the scorer of names over the states of the linguistic network.</summary>
internal static class TrainNamesCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder that holds ner/.", Required = true, HelpName = "DIR" }.AcceptExistingOnly();
        var corpus = new Option<DirectoryInfo>("--corpus") { Description = "Annotated articles.", DefaultValueFactory = _ => new DirectoryInfo("corpus"), HelpName = "DIR" }.AcceptExistingOnly();
        var models = new Option<DirectoryInfo>("--models") { Description = "Folder that holds words.bin and linguistics.bin, and to which names.bin and names.md are written.", DefaultValueFactory = _ => new DirectoryInfo("models/en"), HelpName = "DIR" }.AcceptExistingOnly();
        var passes = new Option<int>("--passes") { Description = "Passes over the data.", DefaultValueFactory = _ => NameTraining.Passes };
        var command = new Command("names", "Make names.bin from documents whose names are marked and from the second half of the corpus. After a new linguistics.bin it must be made again.") { data, corpus, models, passes };
        command.SetAction(result => NameTraining.Run(Path.Combine(result.GetRequiredValue(data).FullName, "ner"), result.GetRequiredValue(corpus).FullName, result.GetRequiredValue(models).FullName, result.GetValue(passes), Console.Error));
        return command;
    }
}
