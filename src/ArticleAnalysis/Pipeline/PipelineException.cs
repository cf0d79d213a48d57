namespace ArticleAnalysis.Pipeline;

/// <summary>A line of stages that cannot work; <see cref="Problems"/> has every reason.</summary>
public sealed class PipelineException : Exception
{
    internal PipelineException(IReadOnlyList<Diagnostic> problems)
        : base($"The pipeline cannot be built:\n{string.Join('\n', problems.Select(p => $"  {p}"))}") => Problems = problems;

    /// <summary>All problems of the line, in its order.</summary>
    public IReadOnlyList<Diagnostic> Problems { get; }
}
