using ArticleAnalysis.Ingest;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;

namespace ArticleAnalysis.Cli;

/// <summary>One run of <c>annotate</c>: each input is read, annotated and written before the next.</summary>
internal static class AnnotateRun
{
    /// <summary>Of a text for itself, all is read; the limit of an article would cut it.</summary>
    private static readonly AnalyzerOptions WholeText = new() { MaxTextLength = int.MaxValue };

    public static async Task<int> RunAsync(AnnotateRequest request, CancellationToken stop)
    {
        var list = InputList.Expand(request.Inputs);
        using var destination = DestinationOf(request, list);
        var progress = new Progress(list.Inputs.Count + list.Problems.Count, isShown: list.IsMany, besideResults: destination.IsTerminal, "text", "texts");
        foreach (var problem in list.Problems) progress.Fail(problem);

        var annotator = Annotator.CreateEnglish();
        return await SerialRun.RunAsync(list, destination, progress, WholeText, IsLoss,
            (index, article) => new Annotation(Path.ChangeExtension(list.Inputs[index].Name, null), article.Format == SourceFormat.Text ? annotator.Annotate(article.Text) : annotator.Annotate(article)), stop).ConfigureAwait(false);
    }

    private static bool IsLoss(Warning warning) => warning.Code is WarningCodes.Truncated or WarningCodes.UndecodableBytes;

    private static Destination<Annotation> DestinationOf(AnnotateRequest request, InputList list)
    {
        var format = request.Format ?? Places.Of(request.Output) switch
        {
            Place.StandardOutput when StandardOutput.IsTerminal => AnnotationFormat.Text,
            Place.File => OfExtension(request.Output!),
            _ => AnnotationFormat.Conllu,
        };
        return Destination<Annotation>.Open(request.Output, list, (stream, isMany) => new AnnotationSequence(stream, format, isMany && format == AnnotationFormat.Json), ExtensionOf(format));
    }

    private static AnnotationFormat OfExtension(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".JSON" => AnnotationFormat.Json,
        ".TXT" => AnnotationFormat.Text,
        _ => AnnotationFormat.Conllu,
    };

    private static string ExtensionOf(AnnotationFormat format) => format switch
    {
        AnnotationFormat.Json => ".json",
        AnnotationFormat.Text => ".txt",
        _ => ".conllu",
    };
}
