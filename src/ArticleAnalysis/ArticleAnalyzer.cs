using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ArticleAnalysis.Briefs;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis;

/// <summary>The front door: one article in, one brief out. Immutable and thread-safe: build once, reuse for every article.</summary>
/// <example><code>
/// var analyzer = ArticleAnalyzer.CreateEnglish();   // package ArticleAnalysis.Models.English
/// var brief = analyzer.Analyze(ArticleSource.FromFile("article.html"));
/// Console.WriteLine(BriefJson.Write(brief));
/// </code></example>
public sealed class ArticleAnalyzer
{
    private readonly IReadOnlyList<ModelInfo> _models;
    private readonly ArticleReader _reader;

    /// <summary>Makes an analyzer from a pipeline.</summary>
    /// <param name="pipeline">The line of stages.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <param name="language">The language's files: ingest reads bylines and dates with its words, and the brief names its models; null for markup alone.</param>
    /// <exception cref="ArgumentException">An option is out of range; the message names every such option.</exception>
    public ArticleAnalyzer(AnalysisPipeline pipeline, AnalyzerOptions? options = null, LanguageResources? language = null)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        Options = options ?? new AnalyzerOptions();
        AnalyzerOptions.Validate(Options);
        Pipeline = pipeline;
        _models = language?.Models ?? [];
        _reader = new ArticleReader(language);
    }

    /// <summary>The line of stages; prints itself as a table.</summary>
    public AnalysisPipeline Pipeline { get; }

    /// <summary>The limits.</summary>
    public AnalyzerOptions Options { get; }

    /// <summary>Analyses one article.</summary>
    /// <exception cref="ArticleUnreadableException">The input cannot be opened or is no text; the message names input and cause.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was signalled.</exception>
    public Brief Analyze(ArticleSource source, CancellationToken cancellation = default)
    {
        return BriefBuilder.Build(Pipeline.Run(Read(source), cancellation), _models);
    }

    /// <summary>Reads an input without analysing it: text, blocks and metadata.</summary>
    /// <exception cref="ArticleUnreadableException">The input cannot be opened or is no text; the message names input and cause.</exception>
    public Article Read(ArticleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return _reader.Read(source, Options);
    }

    /// <summary>Analyses a stream of articles on many threads and gives the results in input order.</summary>
    /// <remarks>At most twice <see cref="AnalyzerOptions.MaxParallelism"/> articles are in flight or waiting to be taken. An article that
    /// cannot be read or analysed is a result with a <see cref="BriefResult.Problem"/>; it never ends the stream.</remarks>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was signalled.</exception>
    public async IAsyncEnumerable<BriefResult> AnalyzeAsync(
        IAsyncEnumerable<ArticleSource> sources, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var workers = Options.MaxParallelism > 0 ? Options.MaxParallelism : Environment.ProcessorCount;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var slots = new SemaphoreSlim(workers);
        var window = Channel.CreateBounded<Task<BriefResult>>(workers);
        var feeding = FeedAsync(sources, window.Writer, slots, stop.Token);
        try
        {
            await foreach (var result in window.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
                yield return await result.ConfigureAwait(false);
        }
        finally
        {
            // The consumer left, was cancelled or has everything: stop reading the source and let the work in flight end.
            await stop.CancelAsync().ConfigureAwait(false);
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (window.Reader.TryRead(out var late)) await ((Task)late).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task FeedAsync(IAsyncEnumerable<ArticleSource> sources, ChannelWriter<Task<BriefResult>> window, SemaphoreSlim slots, CancellationToken stop)
    {
        Exception? failure = null;
        try
        {
            await foreach (var source in sources.WithCancellation(stop).ConfigureAwait(false))
            {
                await slots.WaitAsync(stop).ConfigureAwait(false);
                var work = Task.Run(() =>
                {
                    try { return TryAnalyze(source, stop); }
                    finally { slots.Release(); }
                }, CancellationToken.None);
                await window.WriteAsync(work, stop).ConfigureAwait(false);
            }
        }
        catch (Exception error)
        {
            failure = error;
        }
        window.Complete(failure);
    }

    private BriefResult TryAnalyze(ArticleSource source, CancellationToken cancellation)
    {
        try
        {
            return new(source, Analyze(source, cancellation), null);
        }
        catch (ArticleUnreadableException error)
        {
            return new(source, null, error.Diagnostic);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return new(source, null, Diagnostics.StageFailed(source?.Name ?? "null", error));
        }
    }
}
