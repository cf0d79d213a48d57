using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ArticleAnalysis.Cli;

/// <summary>What the user asks of <c>brief</c>.</summary>
/// <param name="Inputs">Files, folders, patterns, <c>-</c>.</param>
/// <param name="Format">Null to choose by the destination.</param>
/// <param name="WithText">False leaves the article's text out of the brief.</param>
/// <param name="Output">File or folder; null for standard output.</param>
/// <param name="Threads">Articles at once; 0 for as many as there are processors.</param>
/// <param name="Models">Models of the user's: <c>themes=my-themes.bin</c>.</param>
internal sealed record BriefRequest(IReadOnlyList<string> Inputs, BriefFormat? Format, bool WithText, string? Output, int Threads, IReadOnlyList<string> Models);

/// <summary><c>brief</c>: articles in, briefs out.</summary>
internal static class BriefCommand
{
    public const string Name = "brief";

    private static readonly string[] Formats = [.. Enum.GetNames<BriefFormat>().Select(n => n.ToLowerInvariant())];

    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Arity = ArgumentArity.OneOrMore,
            HelpName = "FILE|FOLDER|GLOB|-",
            Description = "Articles: files, folders (searched for *.txt *.html *.htm *.md), patterns (*, ?, **), or - for standard input.",
        };
        inputs.Validators.Add(CommandLine.NoUnknownOptions);
        var format = new Option<string?>("--format", "-f")
        {
            HelpName = string.Join('|', Formats),
            Description = "Default: terminal on a terminal; else json for one input, jsonl for many; with -o, by the extension of OUT.",
        };
        format.AcceptOnlyFromAmong(Formats);
        var noText = new Option<bool>("--no-text") { Description = "Leave the article's text out of the brief." };
        var output = new Option<string?>("--output", "-o") { HelpName = "OUT", Description = "Write to a file, or to a folder (existing, or ending in /) with one file an input. A file appears whole or not at all." };
        var threads = new Option<int>("--threads", "-t") { HelpName = "N", Description = "Articles worked on at once. Default: all processors.", CustomParser = Count };
        var models = new Option<string[]>("--model", "-m") { HelpName = "NAME=FILE", Description = "Use a model that you trained in the place of one of the package, for example themes=my-themes.bin." };
        var command = new Command(Name, "Analyse articles and write their briefs, in the order of the inputs.") { inputs, format, noText, output, threads, models };
        command.SetAction((result, stop) => BriefRun.RunAsync(new BriefRequest(
            result.GetRequiredValue(inputs), result.GetValue(format) is { } name ? Enum.Parse<BriefFormat>(name, ignoreCase: true) : null,
            !result.GetValue(noText), result.GetValue(output), result.GetValue(threads), result.GetValue(models) ?? []), stop));
        return command;
    }

    private static int Count(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= 1024) return count;
        result.AddError($"--threads is '{result.Tokens[0].Value}', but must be a number from 1 to 1024");
        return 0;
    }
}
