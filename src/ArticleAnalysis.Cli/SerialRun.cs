using ArticleAnalysis.Ingest;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Cli;

/// <summary>Reads inputs one after the other and writes what is made of each before the next; one that cannot be read is told and does not stop the others.</summary>
internal static class SerialRun
{
    /// <summary>Runs over all inputs of <paramref name="list"/>.</summary>
    /// <param name="list">The inputs.</param>
    /// <param name="destination">Where the results go.</param>
    /// <param name="progress">Tells how far it is, and what went wrong.</param>
    /// <param name="options">Limits of the reader.</param>
    /// <param name="isTold">Which warnings of the reader are told.</param>
    /// <param name="make">Makes the result of the input of a number.</param>
    /// <param name="stop">Ends the run between two inputs.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync<T>(
        InputList list, Destination<T> destination, Progress progress, AnalyzerOptions options, Func<Warning, bool> isTold, Func<int, Article, T> make, CancellationToken stop)
    {
        var index = 0;
        try
        {
            var reader = new ArticleReader(EnglishResources.Instance);
            await foreach (var source in list.Sources(stop))
            {
                stop.ThrowIfCancellationRequested();
                try
                {
                    var article = reader.Read(source, options);
                    foreach (var warning in article.Warnings.Where(isTold)) progress.Note($"{source.Name}: {warning.Message}");
                    destination.Write(index, make(index, article));
                    progress.Succeed();
                }
                catch (ArticleUnreadableException error)
                {
                    progress.Fail(error.Message);
                }
                index++;
            }
            destination.Complete();
        }
        catch
        {
            progress.Clear();
            throw;
        }
        progress.End();
        return progress.Failed > 0 ? ExitCodes.Unreadable : ExitCodes.Done;
    }
}
