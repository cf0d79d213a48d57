namespace ArticleAnalysis.Cli;

/// <summary>What the tool's exit status means; part of its contract.</summary>
internal static class ExitCodes
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>Something that should not happen.</summary>
    public const int Unexpected = 1;

    /// <summary>The command line cannot be carried out as it is written.</summary>
    public const int Usage = 2;

    /// <summary>At least one input could not be read; the briefs of the others were written.</summary>
    public const int Unreadable = 3;

    /// <summary>Stopped by Ctrl-C or a request to end.</summary>
    public const int Cancelled = 130;
}

/// <summary>A command line that cannot be carried out; the message says why and what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
