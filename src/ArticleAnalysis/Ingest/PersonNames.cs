namespace ArticleAnalysis.Ingest;

/// <summary>Reads names out of a byline: <c>Nusrat Jahan Chowdhury, Dhaka, and Devendra Rawat, New Delhi</c> names two people.</summary>
internal static class PersonNames
{
    private const int LongestName = 60;

    /// <summary>The names in what follows the opener of a byline; empty when it names nobody.</summary>
    public static List<string> Parse(string list, IngestWords words)
    {
        var groups = GroupsOf(list, words);
        // "A, Dhaka, and B, New Delhi": a comma in a later group means that commas part names from places.
        var placed = groups.Skip(1).Any(g => g.Contains(','));
        var names = new List<string>();
        foreach (var group in groups)
        {
            var parts = group.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0 && (IsDegree(parts[i]) || placed || groups.Count == 1 || words.Places.Contains(parts[i]) || !parts[i].Contains(' '))) continue;
                var name = WithoutRoles(parts[i], words);
                if (IsName(name, words, least: 1) && !words.NoAuthors.Contains(name.ToLowerInvariant()) && !names.Contains(name)) names.Add(name);
            }
        }
        return names;
    }

    /// <summary>True when the words could be the name of a person: two to five capitalised words, particles between them.</summary>
    public static bool IsName(ReadOnlySpan<char> text, IngestWords words, int least = 2)
    {
        if (text.IsEmpty || text.Length > LongestName) return false;
        var (count, capitals, last) = (0, 0, false);
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.IsEmpty) return false;
            count++;
            last = IsNamePart(word);
            if (last) capitals++;
            else if (!words.NameParticles.Contains(word.ToString())) return false;
        }
        return capitals >= least && count <= 6 && last;
    }

    /// <summary>The name without rank and trade: <c>Retired Brigadier Anders Kvist</c>, <c>Health Correspondent Ottilie Mbewe</c>.</summary>
    public static string WithoutRoles(string name, IngestWords words)
    {
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var (known, enough) = (0, 0);
        while (known < parts.Length - 1 && words.Roles.TryGetValue(parts[known].TrimEnd('.').ToLowerInvariant(), out var alone))
        {
            known++;
            if (alone) enough = known;
        }
        var end = parts.Length;
        // "Lauren Roe MS": letters of a degree after a name that is not itself in capitals.
        while (end - enough > 2 && IsDegree(parts[end - 1]) && !IsDegree(parts[enough])) end--;
        return string.Join(' ', parts.AsSpan(enough, end - enough)!);
    }

    /// <summary>Two to four capitals, as academic and professional degrees are written; initials carry stops.</summary>
    public static bool IsDegree(string word) => word is "PhD" or "Ph.D." or "DPhil" || (word.Length is >= 2 and <= 4 && !word.AsSpan().ContainsAnyExceptInRange('A', 'Z'));

    private static bool IsNamePart(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]) && !(word.Length > 2 && word[1] is '\'' or '’' && char.IsUpper(word[2]))) return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (char.IsLetter(word[i]) || char.GetUnicodeCategory(word[i]) == System.Globalization.UnicodeCategory.NonSpacingMark) continue;
            // A stop ends an initial or a short form (J., Jr.), not a sentence.
            if (word[i] == '.' && (i <= 3 || i < word.Length - 1)) continue;
            if (word[i] is '-' or '\'' or '’' or '‑' && i < word.Length - 1) continue;
            return false;
        }
        return true;
    }

    /// <summary>What stands between the joins; a join of place or of other work ends its group.</summary>
    private static List<string> GroupsOf(string list, IngestWords words)
    {
        List<string> groups = [];
        var group = new List<string>();
        var skipping = false;
        foreach (var word in list.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (word.Contains('@') || word[0] is '(' or '[') skipping = true;
            var join = words.NameJoins.GetValueOrDefault(word.ToLowerInvariant());
            // Capitalised, a join can be a name: "In", "Van Of".
            if (join == "and")
            {
                Close();
                skipping = false;
            }
            else if (join is not null && group.Count > 0)
            {
                skipping = true;
                if (join == "stop") break;
            }
            else if (!skipping)
            {
                group.Add(word);
            }
        }
        Close();
        return groups;

        void Close()
        {
            if (group.Count > 0) groups.Add(string.Join(' ', group));
            group.Clear();
        }
    }
}
