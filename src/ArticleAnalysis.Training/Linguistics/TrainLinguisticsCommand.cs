using System.CommandLine;

namespace ArticleAnalysis.Training.Linguistics;

/// <summary><c>train linguistics</c>: the word table and the encoder from raw news; lemmas and the network from the treebanks.</summary>
internal static class TrainLinguisticsCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder that holds rawtext/ and treebank/.", Required = true };
        var models = new Option<DirectoryInfo>("--models") { Description = "Folder to write to.", DefaultValueFactory = _ => new DirectoryInfo("models/en") };
        var work = new Option<DirectoryInfo>("--work") { Description = "Folder for what one step leaves for the next.", DefaultValueFactory = _ => new DirectoryInfo("artifacts/training") };
        var only = new Option<string?>("--only") { Description = "Run this step alone; without it, all of them in this order." };
        only.AcceptOnlyFromAmong([.. LinguisticsTrainer.Steps.Select(s => s.Name)]);
        var command = new Command("linguistics", "Make words.bin and an encoder from raw news, lemmas.bin and linguistics.bin from UD English EWT and GUM.") { data, models, work, only };
        command.SetAction(result => LinguisticsTrainer.Run(
            new(result.GetRequiredValue(data).FullName, result.GetRequiredValue(models).FullName, result.GetRequiredValue(work).FullName), result.GetValue(only), Console.Error));
        return command;
    }
}
