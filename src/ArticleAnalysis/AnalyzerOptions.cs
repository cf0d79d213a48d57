namespace ArticleAnalysis;

/// <summary>Limits of an <see cref="ArticleAnalyzer"/>. Immutable.</summary>
public sealed record AnalyzerOptions
{
    /// <summary>Longest text that is analysed, in UTF-16 code units; what lies beyond is left out with the warning <c>truncated</c>.</summary>
    /// <value>Default 1,000,000 (about 160,000 words); at least 1,000.</value>
    public int MaxTextLength { get; init; } = 1_000_000;

    /// <summary>Largest input that is read, in bytes; a larger one is cut there with the warning <c>truncated</c>.</summary>
    /// <value>Default 64 MiB; at least 1,000.</value>
    public int MaxInputBytes { get; init; } = 64 << 20;

    /// <summary>True keeps for each block of an HTML page the path of the element it was read from (<see cref="Ingest.Article.BlockPaths"/>).</summary>
    /// <value>Default false.</value>
    public bool KeepBlockPaths { get; init; }

    /// <summary>How many articles <see cref="ArticleAnalyzer.AnalyzeAsync"/> works on at once.</summary>
    /// <value>Default 0: as many as there are processors.</value>
    public int MaxParallelism { get; init; }

    internal static void Validate(AnalyzerOptions options)
    {
        List<string> problems = [];
        if (options.MaxTextLength < 1000) problems.Add($"{nameof(MaxTextLength)} is {options.MaxTextLength}; it must be at least 1000");
        if (options.MaxInputBytes < 1000) problems.Add($"{nameof(MaxInputBytes)} is {options.MaxInputBytes}; it must be at least 1000");
        if (options.MaxParallelism < 0) problems.Add($"{nameof(MaxParallelism)} is {options.MaxParallelism}; it must be 0 (all processors) or more");
        if (problems.Count > 0) throw new ArgumentException($"The options cannot be used: {string.Join("; ", problems)}.", nameof(options));
    }
}
