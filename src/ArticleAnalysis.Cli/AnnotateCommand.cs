using System.CommandLine;

namespace ArticleAnalysis.Cli;

/// <summary>What the user asks of <c>annotate</c>.</summary>
/// <param name="Inputs">Files, folders, patterns, <c>-</c>.</param>
/// <param name="Format">Null to choose by the destination.</param>
/// <param name="WithText">False to leave the text out of <c>entities</c> and <c>attributions</c>.</param>
/// <param name="Day">The day of texts that do not give their own, or null.</param>
/// <param name="Output">File or folder; null for standard output.</param>
internal sealed record AnnotateRequest(IReadOnlyList<string> Inputs, AnnotationFormat? Format, bool WithText, DateOnly? Day, string? Output);

/// <summary><c>annotate</c>: texts in, sentences and tokens, entities or times out.</summary>
internal static class AnnotateCommand
{
    public const string Name = "annotate";

    private static readonly string[] Formats = [.. Enum.GetValues<AnnotationFormat>().Select(TerminalText.Kebab)];

    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Arity = ArgumentArity.OneOrMore,
            HelpName = "FILE|FOLDER|GLOB|-",
            Description = "Texts: files, folders, patterns, or - for standard input. Of a plain text every character is read, and a blank line ends a paragraph; of a page or Markdown, headings and body: the title is metadata.",
        };
        inputs.Validators.Add(CommandLine.NoUnknownOptions);
        var format = new Option<string?>("--format", "-f")
        {
            HelpName = string.Join('|', Formats),
            Description = "Of tokens: conllu, json, text. Of entities: entities (a line of JSON a text, spans in UTF-16 code units), displacy (for spaCy's displaCy, spans in code points), entities-html (a page). Of times: timex3 (the text as TimeML, a TIMEX3 element around each time). Of what others say, think or want by the text: attributions (a line of JSON a text). Default: text on a terminal, else conllu; with -o, by the extension of OUT.",
        };
        format.AcceptOnlyFromAmong(Formats);
        var noText = new Option<bool>("--no-text") { Description = "Leave the text out of entities and attributions." };
        var day = new Option<DateOnly?>("--day") { HelpName = "YYYY-MM-DD", Description = "The day from which \"last week\" counts, for texts that do not give their own.", CustomParser = CommandLine.Day };
        var output = new Option<string?>("--output", "-o") { HelpName = "OUT", Description = "Write to a file, or to a folder (existing, or ending in /) with one file an input. A file appears whole or not at all." };
        var command = new Command(Name, "Cut texts into sentences and tokens, and give each token its part of speech, features, lemma and place in the tree; find the named things and all that means them; find and date the times; or find who says, thinks or wants what.") { inputs, format, noText, day, output };
        command.SetAction((result, stop) => AnnotateRun.RunAsync(new AnnotateRequest(
            result.GetRequiredValue(inputs), result.GetValue(format) is { } name ? (AnnotationFormat)Array.IndexOf(Formats, name) : null, !result.GetValue(noText), result.GetValue(day), result.GetValue(output)), stop));
        return command;
    }
}
