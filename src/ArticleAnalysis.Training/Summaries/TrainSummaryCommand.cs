using System.CommandLine;

namespace ArticleAnalysis.Training.Summaries;

/// <summary><c>train summary</c>: the weights by which key sentences are chosen.</summary>
internal static class TrainSummaryCommand
{
    public static Command Create()
    {
        var corpus = new Option<DirectoryInfo>("--corpus") { Description = "Folder of the annotated articles.", DefaultValueFactory = _ => new DirectoryInfo("corpus") };
        var output = new Option<FileInfo>("--output")
        {
            Description = "File to write.",
            DefaultValueFactory = _ => new FileInfo("src/ArticleAnalysis.Models.English/Summaries/sentence-weights.tsv"),
        };
        var command = new Command("summary", "Make sentence-weights.tsv from the key sentences of the second half of the corpus.") { corpus, output };
        command.SetAction(result => SummaryTraining.Run(result.GetRequiredValue(corpus).FullName, result.GetRequiredValue(output).FullName, Console.Error));
        return command;
    }
}
