using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Ingest;

/// <summary>An input that cannot be opened or that is no text at all; the message names the input and the cause.</summary>
public sealed class ArticleUnreadableException : Exception
{
    internal ArticleUnreadableException(string input, string reason, Exception? inner = null)
        : base(Diagnostics.Unreadable(input, reason).ToString(), inner) => Diagnostic = Diagnostics.Unreadable(input, reason);

    internal ArticleUnreadableException(Diagnostic diagnostic) : base(diagnostic.ToString()) => Diagnostic = diagnostic;

    /// <summary>The numbered message.</summary>
    public Diagnostic Diagnostic { get; }
}
