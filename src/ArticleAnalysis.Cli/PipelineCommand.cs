using System.CommandLine;

namespace ArticleAnalysis.Cli;

/// <summary><c>pipeline</c>: the line of stages as a table.</summary>
internal static class PipelineCommand
{
    public const string Name = "pipeline";

    public static Command Create()
    {
        var command = new Command(Name, "Print the stages through which an article goes, what each needs and what it gives.");
        command.SetAction(_ => StandardOutput.Write(ArticleAnalyzer.CreateEnglish().Pipeline.ToString()));
        return command;
    }
}
