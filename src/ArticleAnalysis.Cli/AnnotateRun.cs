using ArticleAnalysis.Entities;
using ArticleAnalysis.Ingest;
using ArticleAnalysis.Linguistics;
using ArticleAnalysis.Pipeline;
using ArticleAnalysis.Quotations;
using ArticleAnalysis.Timeline;

namespace ArticleAnalysis.Cli;

/// <summary>One run of <c>annotate</c>: each input is read, annotated and written before the next.</summary>
internal static class AnnotateRun
{
    /// <summary>Of a text for itself, all is read; the limit of an article would cut it.</summary>
    private static readonly AnalyzerOptions WholeText = new() { MaxTextLength = int.MaxValue };

    public static async Task<int> RunAsync(AnnotateRequest request, CancellationToken stop)
    {
        var list = InputList.Expand(request.Inputs);
        var format = FormatOf(request);
        if (format is AnnotationFormat.EntitiesHtml or AnnotationFormat.Timex3 && list.IsMany && Places.Of(request.Output) != Place.Folder)
            throw new UsageException($"{TerminalText.Kebab(format)} is one document an input: give -o and a folder (-o pages/).");
        using var destination = Destination<Annotation>.Open(
            request.Output, list, (stream, isMany) => new AnnotationSequence(stream, format, isMany && format is (AnnotationFormat.Json or AnnotationFormat.Displacy), request.WithText), ExtensionOf(format));
        var progress = new Progress(list.Inputs.Count + list.Problems.Count, isShown: list.IsMany, besideResults: destination.IsTerminal, "text", "texts");
        foreach (var problem in list.Problems) progress.Fail(problem);

        var annotator = Annotator.CreateEnglish();
        var entities = format is AnnotationFormat.Entities or AnnotationFormat.Displacy or AnnotationFormat.EntitiesHtml or AnnotationFormat.Attributions ? new EntityAnnotator(EnglishResources.Instance) : null;
        var times = format == AnnotationFormat.Timex3 ? new TimeAnnotator(EnglishResources.Instance) : null;
        var attributions = format == AnnotationFormat.Attributions ? new AttributionAnnotator(EnglishResources.Instance) : null;
        return await SerialRun.RunAsync(list, destination, progress, WholeText, IsLoss, Annotate, stop).ConfigureAwait(false);

        Annotation Annotate(int index, Article article)
        {
            var isText = article.Format == SourceFormat.Text;
            var text = isText ? annotator.Annotate(article.Text) : annotator.Annotate(article);
            var day = article.Metadata.Published ?? request.Day;
            var named = entities?.Annotate(text, day) ?? EntitySet.Empty;
            return new(Path.ChangeExtension(list.Inputs[index].Name, null), text, isText ? null : article.Metadata.Title, day, named, times?.Annotate(text, day) ?? [], attributions?.Annotate(text, named) ?? []);
        }
    }

    private static bool IsLoss(Warning warning) => warning.Code is WarningCodes.Truncated or WarningCodes.UndecodableBytes;

    private static AnnotationFormat FormatOf(AnnotateRequest request) => request.Format ?? Places.Of(request.Output) switch
    {
        Place.StandardOutput when StandardOutput.IsTerminal => AnnotationFormat.Text,
        Place.File => OfExtension(request.Output!),
        _ => AnnotationFormat.Conllu,
    };

    private static AnnotationFormat OfExtension(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".JSON" => AnnotationFormat.Json,
        ".JSONL" => AnnotationFormat.Entities,
        ".HTML" or ".HTM" => AnnotationFormat.EntitiesHtml,
        ".TML" => AnnotationFormat.Timex3,
        ".TXT" => AnnotationFormat.Text,
        _ => AnnotationFormat.Conllu,
    };

    private static string ExtensionOf(AnnotationFormat format) => format switch
    {
        AnnotationFormat.Json or AnnotationFormat.Displacy => ".json",
        AnnotationFormat.Entities or AnnotationFormat.Attributions => ".jsonl",
        AnnotationFormat.EntitiesHtml => ".html",
        AnnotationFormat.Timex3 => ".tml",
        AnnotationFormat.Text => ".txt",
        _ => ".conllu",
    };
}
