namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Finds the language that a page declares.</summary>
internal static class LanguageFinder
{
    /// <summary>The language as BCP 47 tag, or null.</summary>
    public static Found<string>? Find(PageSources sources) =>
        Tag(sources.Page.DocumentElement?.GetAttribute("lang"), "html")
        ?? Tag(sources.Page.Body?.GetAttribute("lang"), "body")
        ?? (sources.Meta("content-language", "language", "og:locale") is { } meta ? Tag(meta.Value, meta.Source) : null)
        ?? Tag(sources.Linked.Text("inLanguage"), "json-ld");

    private static Found<string>? Tag(string? language, string source)
    {
        language = language?.Trim().Replace('_', '-');
        return language is { Length: >= 2 and <= 12 } && char.IsAsciiLetter(language[0]) && !language.Contains(' ') ? new(language, source, 0.9) : null;
    }
}
