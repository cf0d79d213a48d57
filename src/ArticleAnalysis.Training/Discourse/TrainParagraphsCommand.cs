using System.CommandLine;

namespace ArticleAnalysis.Training.Discourse;

/// <summary><c>train paragraphs</c>: the model of what paragraphs do, from the corpus and NewsDiscourse.</summary>
internal static class TrainParagraphsCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder that holds discourse/ and rawtext/.", Required = true };
        var corpus = new Option<DirectoryInfo>("--corpus") { Description = "Folder of the annotated articles.", DefaultValueFactory = _ => new DirectoryInfo("corpus") };
        var models = new Option<DirectoryInfo>("--models") { Description = "Folder to write to.", DefaultValueFactory = _ => new DirectoryInfo("models/en") };
        var command = new Command("paragraphs", "Make paragraphs.bin from the second half of the corpus and from NewsDiscourse. After a new discourse.bin it must be made again.") { data, corpus, models };
        command.SetAction(result => ParagraphTraining.Run(
            result.GetRequiredValue(data).FullName, result.GetRequiredValue(corpus).FullName, result.GetRequiredValue(models).FullName, Console.Error));
        return command;
    }
}
