namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Finds the language of a page: the declared one, unless there is none or the words of the page gainsay it.</summary>
internal static class LanguageFinder
{
    private const double Certain = 0.95;

    /// <summary>The language as BCP 47 tag, or null.</summary>
    public static Found<string>? Find(PageSources sources)
    {
        var declared = Declared(sources);
        var words = PageLanguage.Of(sources.Tree);
        if (words.Best is not { } best) return declared;
        if (declared is null) return new(best, "words", 0.8);
        return PageLanguage.IsSame(declared.Value, best) ? declared with { Confidence = Certain }
            : words.Gainsays(declared.Value) ? new(best, "words", 0.7)
            : declared;
    }

    private static Found<string>? Declared(PageSources sources)
    {
        foreach (ref readonly var element in sources.Tree.Elements)
        {
            if (element.Tag is HtmlTag.Html or HtmlTag.Body && Tag(element.Node.GetAttribute("lang") ?? element.Node.GetAttribute("xml:lang"), element.Node.LocalName, 0.9) is { } marked) return marked;
            if (element.Tag == HtmlTag.Body) break;
        }
        foreach (var key in MetaKeys.Of("language"))
            if (sources.Metas(key.Name) is [var value, ..] && Tag(value, key.Name, key.Confidence) is { } stated)
                return stated;
        return Tag(sources.Linked.Text("inLanguage"), "json-ld", 0.8);
    }

    /// <summary>The tag in its usual form: <c>en_us</c> is <c>en-US</c>.</summary>
    private static Found<string>? Tag(string? language, string source, double confidence)
    {
        var parts = (language ?? "").Trim().Replace('_', '-').Split('-');
        if (parts.Length > 4 || parts[0].Length is < 2 or > 3 || !Array.TrueForAll(parts, p => p.Length is > 0 and <= 8 && p.All(char.IsAsciiLetterOrDigit)) || !parts[0].All(char.IsAsciiLetter)) return null;
        for (var i = 0; i < parts.Length; i++)
            parts[i] = i > 0 && parts[i].Length == 2 ? parts[i].ToUpperInvariant()
                : i > 0 && parts[i].Length == 4 ? char.ToUpperInvariant(parts[i][0]) + parts[i][1..].ToLowerInvariant()
                : parts[i].ToLowerInvariant();
        return new(string.Join('-', parts), source, confidence);
    }
}
