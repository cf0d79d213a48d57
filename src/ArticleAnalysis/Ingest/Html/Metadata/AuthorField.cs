using System.Text;

namespace ArticleAnalysis.Ingest.Html.Metadata;

/// <summary>Cuts a byline or a field for authors into its names, without what opens it, trades, addresses, dates.</summary>
internal static class AuthorField
{
    private const int LongestJoin = 5;

    /// <summary>The parts of a field in order; <c>AfterComma</c> when a comma and no other mark stands before the part.</summary>
    public static List<(string Name, bool AfterComma)> Split(string field)
    {
        var parts = new List<(string, bool)>();
        if (field.Contains("://", StringComparison.Ordinal) || field.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return parts;
        field = WithoutDate(AfterOpener(field) ?? field);
        var part = new StringBuilder();
        var afterComma = false;
        foreach (var word in WordsOf(field))
        {
            if (word.Length == 1 && IsMark(word[0]))
            {
                Close(word == ",");
                if (word == "(") break;
                continue;
            }
            if (word.Contains('@')) continue;
            if (part.Length > 0 && word.Length <= LongestJoin && AuthorWords.Joins.Contains(word) && !char.IsUpper(word[0]))
            {
                Close(false);
                continue;
            }
            // "photographs by B. Doe", "3 minutes": what follows is no author.
            if (char.IsAsciiDigit(word[0]) || IsStop(word, part.Length == 0))
            {
                Close(false);
                break;
            }
            if (part.Length > 0) part.Append(' ');
            part.Append(word);
        }
        Close(false);
        return parts;

        void Close(bool comma)
        {
            if (part.Length > 0 && NameIn(part.ToString()) is { Length: > 0 } name) parts.Add((name, afterComma));
            if (part.Length > 0 || !comma) afterComma = comma;
            part.Clear();
        }
    }

    /// <summary>What follows the words that open a byline, or null when none do.</summary>
    public static string? AfterOpener(string text)
    {
        foreach (var opener in AuthorWords.Openers)
        {
            if (!text.StartsWith(opener, StringComparison.OrdinalIgnoreCase) || text.Length == opener.Length) continue;
            var next = text[opener.Length];
            if (char.IsLetterOrDigit(next) && opener[0] < '\u2FFF') continue;
            return text[opener.Length..].TrimStart(' ', ':', '\n', '\u00A0', '-', '–', '—', '|');
        }
        return null;
    }

    /// <summary>True for a word after which no author follows: a lower-case one inside a field, any one at its head.</summary>
    private static bool IsStop(string word, bool atHead) =>
        AuthorWords.Stops.Contains(word.TrimEnd(':', '.')) && (atHead || !char.IsUpper(word[0]) || word.Length > 4);

    private static string WithoutDate(string field) => LineDate.Find(field) is { } date ? $"{field[..date.Span.Start]}|{field[date.Span.End..]}" : field;

    /// <summary>The name without trades at its ends: <c>Redakteur Max Roe</c>, <c>Jane Roe Staff Writer</c>.</summary>
    private static string NameIn(string part)
    {
        part = part.Trim(' ', '.', ':', '-', '–', '—', '"', '“', '”', '*', '>', '›');
        if (AfterOpener(part) is { Length: > 0 } rest) part = rest;
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (start, end) = (0, words.Length);
        while (end - start > 2 && AuthorWords.Roles.Contains(words[end - 1])) end--;
        while (end - start > 2 && AuthorWords.Roles.Contains(words[start])) start++;
        while (end - start > 2 && PersonNames.IsDegree(words[end - 1]) && !PersonNames.IsDegree(words[start]) && words[end - 2].Any(char.IsLower)) end--;
        var name = string.Join(' ', words.AsSpan(start, end - start)!);
        // "홍길동 기자": in scripts without capitals the trade follows the name.
        if (end - start == 2 && words[end - 1] is { Length: <= 4 } trade && trade[0] > '\u2FFF' && AuthorWords.Roles.Contains(trade)) return words[start];
        return name.EndsWith('.') ? name : name.TrimEnd(',');
    }

    private static bool IsMark(char c) => c is ',' or ';' or '|' or '/' or '•' or '·' or '\n' or '(' or '［' or '[' or '、' or '，' or '／' or '‧';

    /// <summary>The words and marks of a field; a figure ends a word of letters ("Press3 minutes").</summary>
    private static IEnumerable<string> WordsOf(string field)
    {
        var start = 0;
        for (var i = 0; i <= field.Length; i++)
        {
            var ends = i == field.Length || (char.IsWhiteSpace(field[i]) && field[i] != '\n') || IsMark(field[i])
                || (i > start && char.IsAsciiDigit(field[i]) && char.IsLetter(field[i - 1]) && field.Contains(' ')) || IsGlued(field, i);
            var dash = i < field.Length && field[i] is '-' or '–' or '—' && i > 0 && i + 1 < field.Length && field[i - 1] == ' ' && field[i + 1] == ' ';
            if (!ends && !dash) continue;
            if (i > start) yield return field[start..i];
            if (i < field.Length && (dash || IsMark(field[i]))) yield return dash ? "|" : field[i].ToString();
            start = i < field.Length && char.IsLetterOrDigit(field[i]) ? i : i + 1;
            if (i < field.Length && char.IsUpper(field[i])) yield return "|";
        }
    }

    /// <summary>True where a trade or the next label is glued to the word before it: <c>AnalystUpdated</c>.</summary>
    private static bool IsGlued(string field, int at)
    {
        if (at == 0 || at >= field.Length || !char.IsUpper(field[at]) || !char.IsLower(field[at - 1])) return false;
        var end = at;
        while (end < field.Length && char.IsLetter(field[end])) end++;
        return AuthorWords.Stops.Contains(field[at..end]) || AuthorWords.Roles.Contains(field[at..end]);
    }
}
