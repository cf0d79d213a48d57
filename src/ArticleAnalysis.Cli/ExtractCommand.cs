using System.CommandLine;

namespace ArticleAnalysis.Cli;

/// <summary>What the user asks of <c>extract</c>.</summary>
/// <param name="Inputs">Files, folders, patterns, <c>-</c>.</param>
/// <param name="Format">Null to choose by the destination.</param>
/// <param name="WithHead">False leaves title and imprint out of text and Markdown.</param>
/// <param name="WithPaths">True writes in JSON where each block stood in its page.</param>
/// <param name="Output">File or folder; null for standard output.</param>
internal sealed record ExtractRequest(IReadOnlyList<string> Inputs, ExtractFormat? Format, bool WithHead, bool WithPaths, string? Output);

/// <summary><c>extract</c>: pages in, articles without the page around them out.</summary>
internal static class ExtractCommand
{
    public const string Name = "extract";

    private static readonly string[] Formats = [.. Enum.GetNames<ExtractFormat>().Select(n => n.ToLowerInvariant())];

    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Arity = ArgumentArity.OneOrMore,
            HelpName = "FILE|FOLDER|GLOB|-",
            Description = "Pages or texts: files, folders (searched for *.txt *.html *.htm *.md), patterns (*, ?, **), or - for standard input.",
        };
        inputs.Validators.Add(CommandLine.NoUnknownOptions);
        var format = new Option<string?>("--format", "-f") { HelpName = string.Join('|', Formats), Description = "Default: text; with -o and a file, by the extension of OUT." };
        format.AcceptOnlyFromAmong(Formats);
        var body = new Option<bool>("--body-only") { Description = "Leave title, authors, outlet and day out of text and markdown." };
        var paths = new Option<bool>("--paths") { Description = "Write in json and jsonl where each block stood in its page (/html[1]/body[1]/article[1]/p[3])." };
        var output = new Option<string?>("--output", "-o") { HelpName = "OUT", Description = "Write to a file, or to a folder (existing, or ending in /) with one file an input. A file appears whole or not at all." };
        var command = new Command(Name, "Take the article out of its page: body, headings, lists, quotations and tables, with title, authors, days, outlet and language.") { inputs, format, body, paths, output };
        command.SetAction((result, stop) => ExtractRun.RunAsync(new ExtractRequest(
            result.GetRequiredValue(inputs), result.GetValue(format) is { } name ? Enum.Parse<ExtractFormat>(name, ignoreCase: true) : null, !result.GetValue(body), result.GetValue(paths), result.GetValue(output)), stop));
        return command;
    }
}
