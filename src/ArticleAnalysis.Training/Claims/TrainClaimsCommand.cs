using System.CommandLine;

namespace ArticleAnalysis.Training.Claims;

/// <summary><c>train claims</c>: the weights by which claims are ranked.</summary>
internal static class TrainClaimsCommand
{
    public static Command Create()
    {
        var corpus = new Option<DirectoryInfo>("--corpus") { Description = "Folder of the annotated articles.", DefaultValueFactory = _ => new DirectoryInfo("corpus") };
        var output = new Option<FileInfo>("--output")
        {
            Description = "File to write.",
            DefaultValueFactory = _ => new FileInfo("src/ArticleAnalysis.Models.English/Claims/weights.tsv"),
        };
        var command = new Command("claims", "Make weights.tsv from the claims of the annotated articles.") { corpus, output };
        command.SetAction(result => ClaimTraining.Run(result.GetRequiredValue(corpus).FullName, result.GetRequiredValue(output).FullName, Console.Error));
        return command;
    }
}
