using System.CommandLine;

namespace ArticleAnalysis.Training.Themes;

/// <summary><c>train themes</c>: the classifier of IPTC Media Topics, or of a user's own themes.</summary>
internal static class TrainThemesCommand
{
    public static Command Create()
    {
        var data = new Option<string>("--data")
        {
            Description = """A file of your own, a line of JSON a text: {"title": "…", "text": "…", "labels": ["a", "b"]}, the title may be missing. Or the folder that holds themes/ and rawtext/.""",
            Required = true,
            HelpName = "FILE|DIR",
        };
        var output = new Option<string>("--out") { Description = "File to write a model of your own themes to.", DefaultValueFactory = _ => "my-themes.bin", HelpName = "FILE" };
        var corpus = new Option<DirectoryInfo>("--corpus") { Description = "With DIR: folder of the annotated articles.", DefaultValueFactory = _ => new DirectoryInfo("corpus") };
        var models = new Option<DirectoryInfo>("--models") { Description = "With DIR: folder to write to.", DefaultValueFactory = _ => new DirectoryInfo("models/en") };
        var command = new Command("themes",
            """
            Make a model of themes.
            From a file: of your own labels; give it to the tool with `brief --model themes=FILE`, or to the library with LanguageResources.WithModel. How well texts left out are told is printed.
            From a folder: themes.bin and its card, from the theme data of licence classes A and B, raw news and those articles of the corpus that are there to learn from.
            """) { data, output, corpus, models };
        command.SetAction(result => Run(
            result.GetRequiredValue(data), result.GetRequiredValue(output), result.GetRequiredValue(corpus).FullName, result.GetRequiredValue(models).FullName));
        return command;
    }

    private static int Run(string data, string output, string corpus, string models)
    {
        try
        {
            if (Directory.Exists(data)) ThemeTraining.Run(data, corpus, models, Console.Error);
            else OwnThemes.Run(data, output, Console.Error);
            return 0;
        }
        catch (Exception error) when (error is FormatException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{data}: {error.Message}");
            return 1;
        }
    }
}
