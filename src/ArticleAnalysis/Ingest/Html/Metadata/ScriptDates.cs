namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Reads the days that stand in the state of a page's scripts: <c>"publishedAt":"2026-03-04T10:00:00Z"</c>.</summary>
internal static class ScriptDates
{
    private const int LongestKey = 40;
    private const int LongestValue = 40;

    /// <summary>Adds the first day of each meaning.</summary>
    /// <param name="html">The page with its scripts.</param>
    /// <param name="clues">Takes the days.</param>
    public static void Add(ReadOnlySpan<char> html, DateClues clues)
    {
        var (published, day, modified) = (false, false, false);
        for (int at = 0, step; (step = html[at..].IndexOf("\"20", StringComparison.Ordinal)) >= 0;)
        {
            var start = at + step + 1;
            at = start;
            if (IsoTime.DayOf(html.Slice(start, Math.Min(10, html.Length - start))) is null) continue;
            var value = html.Slice(start, Math.Min(LongestValue, html.Length - start));
            if (value.IndexOfAny('"', '\\') is > 0 and var end) value = value[..end];
            switch (DateWords.OfKey(KeyBefore(html[..(start - 1)])))
            {
                case DateMeaning.Published when !published:
                    published = clues.Add(DatePlace.ScriptPublished, value.ToString(), "script");
                    break;
                case DateMeaning.Day when !day:
                    day = clues.Add(DatePlace.ScriptDay, value.ToString(), "script");
                    break;
                case DateMeaning.Modified when !modified:
                    modified = clues.Add(DatePlace.ScriptModified, value.ToString(), "script");
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The name before <c>":"</c>; quotes may be escaped.</summary>
    private static ReadOnlySpan<char> KeyBefore(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(" \\");
        if (text.IsEmpty || text[^1] != ':') return default;
        text = text[..^1].TrimEnd(" \\\"");
        var start = text.Length;
        while (start > 0 && text.Length - start < LongestKey && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '-')) start--;
        return text[start..];
    }
}
