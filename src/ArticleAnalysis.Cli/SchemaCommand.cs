using System.CommandLine;
using ArticleAnalysis.Briefs;

namespace ArticleAnalysis.Cli;

/// <summary><c>schema</c>: the JSON schema of a brief.</summary>
internal static class SchemaCommand
{
    public const string Name = "schema";

    public static Command Create()
    {
        var command = new Command(Name, "Print the JSON schema of a brief.");
        command.SetAction(_ => StandardOutput.Write($"{BriefJson.Schema()}\n"));
        return command;
    }
}
