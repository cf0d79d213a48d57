using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace ArticleAnalysis.Cli;

/// <summary>From arguments to exit status: the verbs, and the one place where trouble becomes a line on standard error.</summary>
internal static class CommandLine
{
    private const string Tool = "article-analysis";

    public static async Task<int> RunAsync(string[] args)
    {
        using var stop = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            if (OperatingSystem.IsWindows()) Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
            // Names of files may begin with '@', so no response files.
            var result = Root().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (result.Action is ParseErrorAction)
                // The last error is the closest: after "no command" comes which word was taken for one.
                throw new UsageException($"{result.Errors[^1].Message.TrimEnd('.')}: see '{Tool} {Verb(result)}--help'.");
            return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, stop.Token);
        }
        catch (UsageException error)
        {
            Fail(error.Message);
            return ExitCodes.Usage;
        }
        catch (OutputClosedException)
        {
            // The reader (`| head`) has what it wants.
            return ExitCodes.Done;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Fail("cancelled: nothing half-written is left.");
            return ExitCodes.Cancelled;
        }
        catch (InvalidDataException error)
        {
            // A model that cannot be used; the library says which and what to do.
            Fail(error.Message);
            return ExitCodes.Unexpected;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Fail($"{error.Message.TrimEnd('.')}: check the path, its permissions and the space on the disk.");
            return ExitCodes.Unexpected;
        }
        catch (Exception error)
        {
            Fail($"unexpected error ({error.GetType().Name}: {error.Message.TrimEnd('.')}): report it with the command line.");
            return ExitCodes.Unexpected;
        }

        void Stop(PosixSignalContext signal)
        {
            // The first signal asks, the second ends the process.
            signal.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        }
    }

    /// <summary>Writes one line to standard error.</summary>
    public static void Fail(string message) => Console.Error.WriteLine($"{Tool}: {TerminalText.OneLine(message)}");

    /// <summary>The parser takes an option that it does not know for one more input.</summary>
    public static void NoUnknownOptions(ArgumentResult result)
    {
        if (result.Tokens.FirstOrDefault(t => t.Value is ['-', _, ..]) is { } token)
            result.AddError($"unknown option '{token.Value}' (a file of that name is './{token.Value}')");
    }

    /// <summary>Reads a day, YYYY-MM-DD.</summary>
    public static DateOnly? Day(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        result.AddError($"'{word}' is no day (YYYY-MM-DD)");
        return null;
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("News articles in, structured briefs out: sections, entities, quotations, events, timeline, amounts, claims, stances, themes and summary, each with the words that prove it. Offline and deterministic.")
        {
            BriefCommand.Create(),
            AnnotateCommand.Create(),
            ExtractCommand.Create(),
            SchemaCommand.Create(),
            PipelineCommand.Create(),
        };
        foreach (var help in root.Options.OfType<HelpOption>())
            help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    private static string Verb(ParseResult result) => result.CommandResult.Command is RootCommand ? "" : $"{result.CommandResult.Command.Name} ";
}
