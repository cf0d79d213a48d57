using System.CommandLine;

namespace ArticleAnalysis.Training.Linguistics;

/// <summary><c>train linguistics</c>: tagger, lexicon and lemma rules from the treebanks.</summary>
internal static class TrainLinguisticsCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder that holds treebank/.", Required = true };
        var models = new Option<DirectoryInfo>("--models") { Description = "Folder to write to.", DefaultValueFactory = _ => new DirectoryInfo("models/en") };
        var command = new Command("linguistics", "Make tagger.bin, lexicon.tsv and lemma-rules.tsv from UD English EWT and GUM.") { data, models };
        command.SetAction(result => LinguisticsTrainer.Run(result.GetRequiredValue(data).FullName, result.GetRequiredValue(models).FullName, Console.Error));
        return command;
    }
}
