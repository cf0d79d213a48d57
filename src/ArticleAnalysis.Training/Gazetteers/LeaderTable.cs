using System.Globalization;

namespace ArticleAnalysis.Training.Gazetteers;

/// <summary>Reads office, name and date out of the register's phrases: <c>President Abdelmadjid TEBBOUNE (since 12 December 2019)</c>.</summary>
internal static class LeaderTable
{
    // Words between office and surname that are written in capitals but belong to the office.
    private static readonly HashSet<string> OfficeWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "president", "prime", "minister", "king", "queen", "chancellor", "premier", "sultan", "emir", "amir", "grand", "duke", "prince", "princess", "governor", "governor-general",
        "general", "lieutenant", "interim", "acting", "supreme", "leader", "chairman", "chairperson", "of", "the", "and", "state", "council", "administrative", "commissioner",
        "administrator", "mayor", "chief", "minister-president", "head", "taoiseach", "transitional", "transition", "captain", "colonel", "gen.", "gen", "capt.", "col.", "sir", "dr.", "ruler", "pope",
        "first", "secretary", "military", "junta", "affairs", "representative", "monarch", "co-prince", "crown", "executive", "island", "de", "facto", "brigadier", "a.i.", "shaykh", "sheikh", "high", "officer", "government", "deputy", "vice", "sovereignty", "administration", "republic", "federal", "presidency", "ratu", "sr.", "lt.", "maj.", "gnu", "cnsp", "hor", "commission", "affairs", "dame", "provisional", "rear", "admiral", "maj", "caretaker", "security",
    };

    /// <summary>The rows, in the order of the register.</summary>
    public static IEnumerable<string> Rows(RegisterFolder sources)
    {
        var codes = sources.CodesByName();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in sources.Rows("factbook_leaders.tsv"))
        {
            if (!codes.TryGetValue(row[1], out var code)) continue;
            foreach (var phrase in row[3].Split(';', StringSplitOptions.TrimEntries))
            {
                var since = phrase.IndexOf("(since ", StringComparison.Ordinal);
                if (since < 0) continue;
                var words = phrase[..since].Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w is not "represented" and not "by" && w[0] != '"').ToList();
                var name = words.FindIndex(w => !OfficeWords.Contains(w));
                if (name < 0) continue;
                var given = words.Skip(name).Select(w => w.TrimEnd(',')).Where(w => w.Length > 1 && w is not "Jr.").ToList();
                var surname = string.Join(' ', given.Where(IsCapitals).Select(Title));
                var full = string.Join(' ', given.Select(w => IsCapitals(w) ? Title(w) : w));
                if (surname.Length < 2 || !full.Contains(' ', StringComparison.Ordinal) || words[0] is "King" or "Co-prince" or "Administrator" || full.Contains(" of ", StringComparison.Ordinal) || full.Any(c => c is '(' or ')') || !seen.Add(code + full)) continue;
                yield return string.Join('\t', code, string.Join(' ', words.Take(name)), full, surname, DateOf(phrase[(since + 7)..]));
            }
        }
    }

    private static bool IsCapitals(string word) => word.Count(char.IsLetter) > 1 && !word.Any(char.IsLower) && !word.All(c => c is 'I' or 'V' or 'X');

    private static string Title(string word)
    {
        var letters = word.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < letters.Length; i++)
            if (i == 0 || !char.IsLetter(letters[i - 1])) letters[i] = char.ToUpperInvariant(letters[i]);
        return new(letters);
    }

    private static string DateOf(string text)
    {
        var end = text.IndexOfAny([')', ',', ';']);
        var words = (end < 0 ? text : text[..end]).Trim();
        return DateOnly.TryParseExact(words, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("O", CultureInfo.InvariantCulture)
            : words.Length >= 4 && int.TryParse(words[^4..], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year.ToString(CultureInfo.InvariantCulture) : "";
    }
}
