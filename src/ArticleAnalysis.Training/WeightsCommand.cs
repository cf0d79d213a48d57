using System.CommandLine;

namespace ArticleAnalysis.Training;

/// <summary>A <c>train</c> verb that fits the weights of a ranking on the annotated articles.</summary>
internal static class WeightsCommand
{
    /// <param name="name">The verb.</param>
    /// <param name="description">What it makes, of what.</param>
    /// <param name="file">The file that it writes by default.</param>
    /// <param name="run">Fits: the folder of the articles, the file to write, the log.</param>
    public static Command Create(string name, string description, string file, Action<string, string, TextWriter> run)
    {
        var corpus = new Option<DirectoryInfo>("--corpus") { Description = "Folder of the annotated articles.", DefaultValueFactory = _ => new DirectoryInfo("corpus") };
        var output = new Option<FileInfo>("--output") { Description = "File to write.", DefaultValueFactory = _ => new FileInfo(file) };
        var command = new Command(name, description) { corpus, output };
        command.SetAction(result => run(result.GetRequiredValue(corpus).FullName, result.GetRequiredValue(output).FullName, Console.Error));
        return command;
    }
}
