using System.CommandLine;

namespace ArticleAnalysis.Training.Stances;

/// <summary><c>train stance-pairs</c>: which pairs of an article are stances.</summary>
internal static class TrainPairsCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder that holds events/, from which the events of articles are learnt that no model has seen.", Required = true };
        var corpus = new Option<DirectoryInfo>("--corpus") { Description = "Annotated articles.", DefaultValueFactory = _ => new DirectoryInfo("corpus") };
        var output = new Option<FileInfo>("--out") { Description = "File to write.", DefaultValueFactory = _ => new FileInfo("models/en/stance-pairs.bin") };
        var command = new Command("stance-pairs", "Make stance-pairs.bin from the stances of the second half of the corpus and of its training articles.") { data, corpus, output };
        command.SetAction(result => PairTraining.Run(result.GetRequiredValue(data).FullName, result.GetRequiredValue(corpus).FullName, result.GetRequiredValue(output).FullName, Console.Error));
        return command;
    }
}
