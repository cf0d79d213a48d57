using ArticleAnalysis.Text;

namespace ArticleAnalysis.Ingest;

/// <summary>What one line above the body says: who wrote it, where it appeared, on which day.</summary>
/// <remarks>Read segment by segment: <c>By Anahit Sarkissian | The Caucasus Desk | May 4, 2026</c>, <c>Published: 5 March 2026</c>,
/// <c>Mekong Brief, 9 January 2026</c>, <c>Khulna, 12 April 2026</c>.</remarks>
internal sealed record FrontLine(IReadOnlyList<string> Authors, string? Outlet, DateOnly? Published)
{
    private const int Longest = 200;
    private const int MostOutletWords = 7;

    /// <summary>A later day on which it was changed: the day of publication where none is given.</summary>
    public DateOnly? Updated { get; private init; }

    /// <summary>What the block of this line is.</summary>
    public BlockKind Kind => Authors.Count > 0 ? BlockKind.Byline : BlockKind.Publication;

    /// <summary>Reads a line that opens as a byline does or has a date; null when any part of it is something else than author, outlet and date.</summary>
    /// <param name="line">The line, trimmed.</param>
    /// <param name="words">The words of the language.</param>
    public static FrontLine? Parse(string line, IngestWords words)
    {
        if (line.Length is 0 or > Longest) return null;
        var authors = new List<string>();
        string? outlet = null, lonely = null;
        DateOnly? published = null, changed = null;
        var sure = false;
        var segments = new Queue<string>(SegmentsOf(line));
        var single = segments.Count == 1;
        while (segments.TryDequeue(out var segment))
        {
            var updated = false;
            var dated = false;
            if (AfterDateOpener(segment, words, ref updated) is { } stated) segment = stated;
            if (LineDate.Find(segment) is { } date)
            {
                // "March 3, 2026 by A. Roe", "5 March 2026, updated 6 March 2026": what follows the day is a segment of its own.
                var after = segment[date.Span.End..].Trim(' ', ',', '.');
                if (!IsFiller(after, words)) segments.Enqueue(after);
                sure = dated = true;
                if (updated) changed ??= date.Day;
                else published ??= date.Day;
                segment = WithoutFiller(segment[..date.Span.Start], words);
                if (AfterDateOpener(segment, words, ref updated) is { Length: 0 }) continue;
            }
            if (IsFiller(segment, words)) continue;
            if (AfterOpener(segment, words) is { } list)
            {
                var named = PersonNames.Parse(list, words);
                if (named.Count == 0 && !words.NoAuthors.Contains(list.ToLowerInvariant())) return null;
                authors.AddRange(named);
                sure = true;
            }
            else if (After(segment, words.FirstAppeared, out _) is { Length: > 0 } source)
            {
                outlet ??= WithoutArticle(source, words);
                sure = true;
            }
            else if (FieldOf(segment, words) is ("outlet", var value))
            {
                outlet ??= value;
                sure = true;
            }
            else if (IsOutlet(segment, words))
            {
                outlet ??= segment;
            }
            else if (IsPlace(segment, words))
            {
                // "Khulna, 12 April 2026": where it was written. Between bars a single word can be the outlet's name.
                if (!dated && !single) lonely ??= segment;
                else if (!dated) return null;
            }
            else if (authors.Count == 0 && (dated || !single) && BareNames(segment, words) is { Count: > 0 } bare)
            {
                authors.AddRange(bare);
            }
            else if (sure && words.NameJoins.GetValueOrDefault(segment.Split(' ')[0].ToLowerInvariant()) == "stop")
            {
                // "photographs by B. Doe": not the author of the words.
            }
            else if ((dated || !single) && IsTitleCased(segment) && !segment.Contains('('))
            {
                outlet ??= segment;
            }
            else
            {
                return null;
            }
        }
        return sure ? new(authors, outlet ?? lonely, published) { Updated = changed } : null;
    }

    /// <summary>Field and value of a line such as <c>Source: The Fjord Times</c>; empty when it is none.</summary>
    public static (string Field, string Value) FieldOf(string line, IngestWords words)
    {
        var colon = line.IndexOf(':');
        return colon > 0 && colon + 2 < line.Length && words.Fields.TryGetValue(line[..colon].Trim().ToLowerInvariant(), out var field)
            ? (field, line[(colon + 1)..].Trim()) : ("", "");
    }

    /// <summary>The name or names of a line that is nothing else: <c>Sana Khan</c>, <c>Lucía Arregui-Ba, Warsaw</c>, <c>Dr. A. Roe, science editor</c>.</summary>
    public static List<string>? BareNames(string line, IngestWords words)
    {
        var name = PersonNames.WithoutRoles(line, words);
        var comma = name.IndexOf(',');
        if (comma > 0)
        {
            var rest = name[(comma + 1)..].Trim();
            if (!IsPlace(rest, words) && !IsRole(rest, words) && !PersonNames.IsName(rest, words)) return null;
        }
        var head = comma > 0 ? name[..comma] : name;
        if (!PersonNames.IsName(head, words) && !IsNamePair(line, words)) return null;
        return PersonNames.Parse(line, words) is { Count: > 0 } names ? names : null;
    }

    /// <summary>True when the words look like the name of a newspaper, a site or an agency.</summary>
    public static bool IsOutlet(string text, IngestWords words)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > MostOutletWords || !IsTitleCased(text)) return false;
        return (parts.Length > 1 && words.OutletOpeners.Contains(parts[0].ToLowerInvariant()))
            || words.OutletWords.Contains(parts[^1].ToLowerInvariant());
    }

    /// <summary>What follows the words that open a byline, or null.</summary>
    public static string? AfterOpener(string text, IngestWords words) => After(text, words.BylineOpeners, out _);

    /// <summary>True when every longer word begins with a capital.</summary>
    public static bool IsTitleCased(string text)
    {
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (char.IsLower(word[0]) && word.Length > 3)
                return false;
        return text.Length > 0 && (char.IsUpper(text[0]) || char.IsDigit(text[0])) && text[^1] is not ('.' or '?' or '!' or ':' or ',');
    }

    /// <summary>"the Fjord Times" in running text is "Fjord Times" or "The Fjord Times": without the article it is never wrong.</summary>
    private static string WithoutArticle(string name, IngestWords words)
    {
        var space = name.IndexOf(' ');
        return space > 0 && char.IsLower(name[0]) && words.OutletOpeners.Contains(name[..space]) ? name[(space + 1)..] : name;
    }

    private static string? AfterDateOpener(string text, IngestWords words, ref bool updated)
    {
        if (After(text, words.DateOpeners, out var opener) is not { } rest) return null;
        updated = words.DateWords[opener] == DateWord.Updated;
        return rest;
    }

    private static string? After(string text, string[] openers, out string opener)
    {
        foreach (var words in openers)
        {
            if (!text.StartsWith(words, StringComparison.OrdinalIgnoreCase) || (text.Length > words.Length && char.IsLetterOrDigit(text[words.Length]))) continue;
            opener = words;
            return text[words.Length..].TrimStart(' ', ':', '\u00A0', '-', '–', '—').Trim();
        }
        opener = "";
        return null;
    }

    private static bool IsPlace(string text, IngestWords words) =>
        words.Places.Contains(text) || (!text.Contains(' ') && char.IsUpper(text.FirstOrDefault()) && PersonNames.IsName(text, words, least: 1))
        || (text.IndexOf(',') is > 0 and var comma && IsPlace(text[..comma], words) && IsPlace(text[(comma + 1)..].Trim(), words));

    private static bool IsRole(string text, IngestWords words) => text.Split(' ').Any(w => words.Roles.ContainsKey(w.ToLowerInvariant()));

    private static bool IsNamePair(string text, IngestWords words)
    {
        var parts = text.Split(' ');
        var join = Array.FindIndex(parts, p => words.NameJoins.GetValueOrDefault(p.ToLowerInvariant()) == "and");
        return join > 1 && PersonNames.IsName(string.Join(' ', parts[..join]), words) && PersonNames.IsName(string.Join(' ', parts[(join + 1)..]), words);
    }

    private static bool IsFiller(string text, IngestWords words) => WithoutFiller(text, words).Length == 0;

    /// <summary>The text without times, days of the week and such at its end.</summary>
    private static string WithoutFiller(string text, IngestWords words)
    {
        var end = text.Length;
        while (end > 0)
        {
            if (!char.IsLetterOrDigit(text[end - 1]) && text[end - 1] is not (')' or '"' or '”'))
            {
                end--;
                continue;
            }
            var start = end;
            while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not (',' or '(')) start--;
            var word = text[start..end].Trim('.', ':', ')').ToLowerInvariant();
            if (!IsTime(word) && !(words.DateWords.TryGetValue(word, out var kind) && kind == DateWord.Filler)) break;
            end = start;
        }
        return text[..end].Trim();
    }

    private static bool IsTime(string word)
    {
        if (word.Length == 0 || !char.IsAsciiDigit(word[0]) || word.Length > 8) return false;
        foreach (var c in word)
            if (!char.IsAsciiDigit(c) && c is not (':' or '.' or 'h' or 'a' or 'p' or 'm'))
                return false;
        return true;
    }

    private static List<string> SegmentsOf(string line)
    {
        var segments = new List<string>();
        var start = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            var spaced = i > 0 && i + 1 < line.Length && line[i - 1] == ' ' && line[i + 1] == ' ';
            if (i < line.Length && line[i] is not ('|' or '·' or '•' or ';') && !(spaced && line[i] is '-' or '–' or '—' or '/')) continue;
            if (line[start..i].Trim() is { Length: > 0 } segment) segments.Add(segment);
            start = i + 1;
        }
        return segments;
    }
}
