namespace ArticleAnalysis.Ingest.Html.Body;

/// <summary>Knows lines of page furniture by the words of the language: <c>Read more:</c>, <c>Advertisement</c>.</summary>
internal static class FurnitureLines
{
    /// <summary>True when the line is, begins, ends or holds such words, as its entry says.</summary>
    public static bool Has(ReadOnlySpan<char> text, IngestWords words)
    {
        Span<char> line = stackalloc char[text.Length];
        text.ToLowerInvariant(line);
        line.Replace('’', '\'');
        foreach (var (furniture, where) in words.Furniture)
        {
            var hit = where switch
            {
                "line" => line.StartsWith(furniture) && line[furniture.Length..].Trim(" :.…>»").IsEmpty,
                "start" => line.StartsWith(furniture) && (line.Length == furniture.Length || !char.IsLetter(line[furniture.Length]) || !char.IsLetter(furniture[^1])),
                "end" => line.EndsWith(furniture),
                _ => line.IndexOf(furniture) >= 0,
            };
            if (hit) return true;
        }
        return false;
    }
}
