using System.CommandLine;

namespace ArticleAnalysis.Training.Linguistics;

/// <summary><c>train linguistics</c>: the word table from raw news; lemmas, tagger, lexicon and lemma rules from the treebanks.</summary>
internal static class TrainLinguisticsCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder that holds rawtext/ and treebank/.", Required = true };
        var models = new Option<DirectoryInfo>("--models") { Description = "Folder to write to.", DefaultValueFactory = _ => new DirectoryInfo("models/en") };
        var only = new Option<string?>("--only") { Description = "Run this step alone; without it, all of them in this order." };
        only.AcceptOnlyFromAmong([.. LinguisticsTrainer.Steps.Select(s => s.Name)]);
        var command = new Command("linguistics", "Make words.bin from raw news, and lemmas.bin, tagger.bin, lexicon.tsv and lemma-rules.tsv from UD English EWT and GUM.") { data, models, only };
        command.SetAction(result => LinguisticsTrainer.Run(
            result.GetRequiredValue(data).FullName, result.GetRequiredValue(models).FullName, result.GetValue(only), Console.Error));
        return command;
    }
}
