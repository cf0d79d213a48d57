using System.CommandLine;

namespace ArticleAnalysis.Training.Events;

/// <summary><c>train events</c>: the model of who does what to whom.</summary>
internal static class TrainEventsCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder that holds events/.", Required = true };
        var corpus = new Option<DirectoryInfo>("--corpus") { Description = "Annotated articles; those from number 37 on, and those of its folder training, are learnt from.", DefaultValueFactory = _ => new DirectoryInfo("corpus") };
        var models = new Option<DirectoryInfo>("--models") { Description = "Folder to write to.", DefaultValueFactory = _ => new DirectoryInfo("models/en") };
        var command = new Command("events", "Make events.bin from the project's own sentences, PLV, CAMEO spans and the corpus.") { data, corpus, models };
        command.SetAction(result => EventTraining.Run(result.GetRequiredValue(data).FullName, result.GetRequiredValue(corpus).FullName, result.GetRequiredValue(models).FullName, Console.Error));
        return command;
    }
}
