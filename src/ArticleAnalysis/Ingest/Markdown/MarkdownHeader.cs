namespace ArticleAnalysis.Ingest.Markdown;

/// <summary>Reads the header of a Markdown file, YAML or TOML, as far as it gives metadata: keys with a value or a list of values.</summary>
internal static class MarkdownHeader
{
    /// <summary>Reads the header into <paramref name="metadata"/>.</summary>
    /// <returns>Where the text after the header begins; 0 when there is none.</returns>
    public static int Read(string text, IngestWords words, ref ArticleMetadata metadata)
    {
        var fence = text.AsSpan().StartsWith("+++") ? "+++" : "---";
        var end = text.IndexOf('\n');
        if (end < 0 || !text.AsSpan(0, end).TrimEnd().SequenceEqual(fence)) return 0;
        var (key, found, isList, isFolded) = ("", metadata, false, false);
        for (var start = end + 1; start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var line = text[start..end].TrimEnd();
            var content = line.TrimStart();
            if (line == fence || (fence == "---" && line == "..."))
            {
                metadata = found;
                return Math.Min(end + 1, text.Length);
            }
            var sign = line.IndexOf(fence == "---" ? ':' : '=');
            if (isList || content.StartsWith("- ", StringComparison.Ordinal))
            {
                // One item a line: "- A. Roe" in YAML, "A. Roe", in an array of TOML.
                isList &= !content.StartsWith(']');
                foreach (var value in Values(content.TrimStart('-', ' ').TrimEnd(']', ','))) found = With(found, key, NameIn(value), words);
            }
            else if (sign > 0 && !char.IsWhiteSpace(line[0]))
            {
                key = line[..sign].Trim().Trim('"').ToLowerInvariant();
                var value = WithoutComment(line[(sign + 1)..].Trim());
                isFolded = value is ">" or "|" or ">-" or "|-";
                isList = value.StartsWith('[') && !value.EndsWith(']');
                if (!isFolded)
                    foreach (var item in Values(isList ? value.TrimStart('[') : value)) found = With(found, key, item, words);
            }
            else if (isFolded && content.Length > 0)
            {
                found = Appended(found, key, content);
            }
        }
        // A rule at the top and no end: no header at all.
        return 0;
    }

    private static ArticleMetadata With(ArticleMetadata metadata, string key, string value, IngestWords words) => value.Length == 0 ? metadata : key switch
    {
        "title" or "headline" => metadata with { Title = value },
        "author" or "authors" or "byline" or "by" => metadata with { Authors = [.. metadata.Authors, .. NamesIn(value, words)] },
        "outlet" or "publisher" or "publication" or "site" or "source" => metadata with { Outlet = value },
        "date" or "published" or "pubdate" or "publishdate" => metadata with { Published = LineDate.Find(value)?.Day ?? IsoTime.DayOf(value) ?? metadata.Published, PublishedTime = IsoTime.Normalize(value) },
        "updated" or "modified" or "lastmod" => metadata with { Modified = LineDate.Find(value)?.Day ?? IsoTime.DayOf(value), ModifiedTime = IsoTime.Normalize(value) },
        "lang" or "language" => metadata with { Language = value },
        "description" or "summary" or "subtitle" or "excerpt" => metadata with { Description = value },
        "section" or "category" or "categories" or "desk" => metadata with { Desk = metadata.Desk ?? value },
        "tags" or "keywords" => metadata with { Tags = [.. metadata.Tags, value] },
        "canonical" or "url" or "canonical_url" => metadata with { CanonicalUri = value },
        "image" or "cover" => metadata with { LeadImage = value },
        _ => metadata,
    };

    /// <summary>A value written over several lines.</summary>
    private static ArticleMetadata Appended(ArticleMetadata metadata, string key, string line) => key switch
    {
        "title" or "headline" => metadata with { Title = $"{metadata.Title} {line}".Trim() },
        "description" or "summary" or "subtitle" or "excerpt" => metadata with { Description = $"{metadata.Description} {line}".Trim() },
        _ => metadata,
    };

    private static List<string> NamesIn(string value, IngestWords words)
    {
        var names = PersonNames.Parse(FrontLine.AfterOpener(value, words) ?? value, words);
        return names.Count > 0 ? names : [value];
    }

    /// <summary>An item may be a map: "- name: A. Roe".</summary>
    private static string NameIn(string item) => item.StartsWith("name:", StringComparison.Ordinal) ? Value(item["name:".Length..]) : item;

    private static IEnumerable<string> Values(string cell) =>
        cell is ['[', .. var list, ']'] ? list.Split(',').Select(Value) : cell.Contains("\", \"", StringComparison.Ordinal) ? cell.Split("\", \"").Select(Value) : [Value(cell)];

    private static string Value(string cell) => cell.Trim().Trim('"', '\'').Trim();

    /// <summary>"2026-05-04 # first draft": only behind a blank and outside quotes does a sign begin a comment.</summary>
    private static string WithoutComment(string value) =>
        value.Length > 0 && value[0] is not ('"' or '\'') && value.IndexOf(" #", StringComparison.Ordinal) is > 0 and var at ? value[..at].TrimEnd() : value;
}
