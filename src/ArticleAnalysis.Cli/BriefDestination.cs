using ArticleAnalysis.Briefs;

namespace ArticleAnalysis.Cli;

/// <summary>Chooses the format of briefs by their destination.</summary>
internal static class BriefDestination
{
    /// <exception cref="UsageException">Place and format do not go together.</exception>
    public static Destination<Brief> Of(BriefRequest request, InputList list)
    {
        var place = Places.Of(request.Output);
        var one = list.IsMany ? BriefFormat.Jsonl : BriefFormat.Json;
        var format = request.Format ?? place switch
        {
            Place.Folder => BriefFormat.Json,
            Place.File => OfExtension(request.Output!) ?? one,
            _ => StandardOutput.IsTerminal ? BriefFormat.Terminal : one,
        };
        if (format == BriefFormat.Html && list.IsMany && place != Place.Folder) throw new UsageException("html is one page an input: give -o and a folder (-o pages/).");
        return Destination<Brief>.Open(request.Output, list, (stream, isMany) => place == Place.StandardOutput
            ? new BriefSequence(stream, format, isMany && format == BriefFormat.Json, request.WithText, StandardOutput.Width, StandardOutput.HasColour)
            : new BriefSequence(stream, format, isMany && format == BriefFormat.Json, request.WithText), ExtensionOf(format));
    }

    private static BriefFormat? OfExtension(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".JSON" => BriefFormat.Json,
        ".JSONL" or ".NDJSON" => BriefFormat.Jsonl,
        ".MD" or ".MARKDOWN" => BriefFormat.Markdown,
        ".HTML" or ".HTM" => BriefFormat.Html,
        ".TXT" => BriefFormat.Terminal,
        _ => null,
    };

    private static string ExtensionOf(BriefFormat format) => format switch
    {
        BriefFormat.Json => ".json",
        BriefFormat.Jsonl => ".jsonl",
        BriefFormat.Markdown => ".md",
        BriefFormat.Html => ".html",
        _ => ".txt",
    };
}
