using ArticleAnalysis.Ingest;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Cli;

/// <summary>One run of <c>extract</c>: each input is read and written before the next; warnings of the reader go to standard error, but for those that
/// concern briefs alone.</summary>
internal static class ExtractRun
{
    public static async Task<int> RunAsync(ExtractRequest request, CancellationToken stop)
    {
        var list = InputList.Expand(request.Inputs);
        using var destination = DestinationOf(request, list);
        var progress = new Progress(list.Inputs.Count + list.Problems.Count, isShown: list.IsMany, besideResults: destination.IsTerminal, "article", "articles");
        foreach (var problem in list.Problems) progress.Fail(problem);

        return await SerialRun.RunAsync(list, destination, progress, new AnalyzerOptions { KeepBlockPaths = request.WithPaths }, w => w.Code != WarningCodes.TooShort, (_, article) => article, stop).ConfigureAwait(false);
    }

    /// <exception cref="UsageException">Place and format do not go together.</exception>
    private static Destination<Article> DestinationOf(ExtractRequest request, InputList list)
    {
        var place = Places.Of(request.Output);
        var format = request.Format ?? (place == Place.File ? OfExtension(request.Output!) : ExtractFormat.Text);
        if (format == ExtractFormat.Html && list.IsMany && place != Place.Folder) throw new UsageException("html is one page an input: give -o and a folder (-o pages/).");
        return Destination<Article>.Open(request.Output, list, (stream, isMany) => new ArticleSequence(stream, format, isMany && format == ExtractFormat.Json, request.WithHead), ExtensionOf(format));
    }

    private static ExtractFormat OfExtension(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".MD" or ".MARKDOWN" => ExtractFormat.Markdown,
        ".JSON" => ExtractFormat.Json,
        ".JSONL" or ".NDJSON" => ExtractFormat.Jsonl,
        ".HTML" or ".HTM" => ExtractFormat.Html,
        _ => ExtractFormat.Text,
    };

    private static string ExtensionOf(ExtractFormat format) => format switch
    {
        ExtractFormat.Markdown => ".md",
        ExtractFormat.Json => ".json",
        ExtractFormat.Jsonl => ".jsonl",
        ExtractFormat.Html => ".html",
        _ => ".txt",
    };
}
