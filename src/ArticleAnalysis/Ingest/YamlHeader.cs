namespace ArticleAnalysis.Ingest;

/// <summary>Reads the YAML header of a Markdown file as far as it gives metadata: keys with a value or a list of values.</summary>
internal static class YamlHeader
{
    /// <summary>Reads the header into <paramref name="metadata"/>.</summary>
    /// <returns>Where the text after the header begins; 0 when there is none.</returns>
    public static int Read(string text, IngestWords words, ref ArticleMetadata metadata)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal) && !text.StartsWith("---\r\n", StringComparison.Ordinal)) return 0;
        var key = "";
        for (var start = text.IndexOf('\n') + 1; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var line = text[start..end].TrimEnd();
            start = Math.Min(end + 1, text.Length);
            if (line is "---" or "...") return start;
            var colon = line.IndexOf(':');
            if (line.TrimStart().StartsWith("- ", StringComparison.Ordinal))
            {
                metadata = With(metadata, key, Value(line.TrimStart()[2..]), words);
            }
            else if (colon > 0 && !char.IsWhiteSpace(line[0]))
            {
                key = line[..colon].Trim().ToLowerInvariant();
                foreach (var value in Values(line[(colon + 1)..].Trim())) metadata = With(metadata, key, value, words);
            }
        }
        // A rule at the top and no end: no header at all.
        metadata = new ArticleMetadata();
        return 0;
    }

    private static ArticleMetadata With(ArticleMetadata metadata, string key, string value, IngestWords words) => value.Length == 0 ? metadata : key switch
    {
        "title" or "headline" => metadata with { Title = value },
        "author" or "authors" or "byline" or "by" => metadata with { Authors = [.. metadata.Authors, .. NamesIn(value, words)] },
        "outlet" or "publisher" or "publication" or "site" or "source" => metadata with { Outlet = value },
        "date" or "published" or "pubdate" or "publishdate" => metadata with { Published = LineDate.Find(value)?.Day ?? metadata.Published, PublishedTime = value.Contains('T') ? IsoTime.Normalize(value) : null },
        "lang" or "language" => metadata with { Language = value },
        "description" or "summary" or "subtitle" => metadata with { Description = value },
        "section" or "category" or "desk" => metadata with { Desk = value },
        "canonical" or "url" => metadata with { CanonicalUri = value },
        _ => metadata,
    };

    private static List<string> NamesIn(string value, IngestWords words)
    {
        var names = PersonNames.Parse(FrontLine.AfterOpener(value, words) ?? value, words);
        return names.Count > 0 ? names : [value];
    }

    private static IEnumerable<string> Values(string cell) =>
        cell is ['[', .. var list, ']'] ? list.Split(',').Select(Value) : [Value(cell)];

    private static string Value(string cell) => cell.Trim().Trim('"', '\'').Trim();
}
