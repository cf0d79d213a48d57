namespace ArticleAnalysis.Training.Gazetteers;

/// <summary>Joins the two registers of countries: names, adjectives, peoples, capitals.</summary>
internal static class CountryTable
{
    /// <summary>The rows, by code.</summary>
    public static IEnumerable<string> Rows(RegisterFolder sources)
    {
        var codes = sources.CodesByName();
        var factbook = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var row in sources.Rows("factbook_names.tsv"))
            if (codes.TryGetValue(row[1], out var code)) factbook.TryAdd(code, row);
        var sovereign = sources.Rows("countries.tsv").Where(r => r[13] == "True").Select(r => r[8]).Append("Frenchmen").Append("Frenchwomen").ToHashSet(StringComparer.Ordinal);
        foreach (var row in sources.Rows("countries.tsv").OrderBy(r => r[0], StringComparer.Ordinal))
        {
            var (forms, adjectives, people) = (new List<string>(), new List<string>(), new List<string>());
            Add(forms, row[3]);
            foreach (var form in row[4].Split('|', StringSplitOptions.RemoveEmptyEntries))
                if (form.Length > 3 && form.All(c => c < 'Ā') && !form.Contains(',', StringComparison.Ordinal) && !form.Contains('(', StringComparison.Ordinal)) Add(forms, form);
            // American is of the United States, not of its territories.
            var isTerritory = row[13] != "True";
            foreach (var adjective in Split(row[8])) if (!isTerritory || !sovereign.Contains(adjective)) Add(adjectives, adjective);
            if (factbook.TryGetValue(row[0], out var facts))
            {
                if (!facts[2].Contains("conventional", StringComparison.Ordinal) && !facts[2].Contains(';', StringComparison.Ordinal) && !facts[2].Contains('(', StringComparison.Ordinal)) Add(forms, facts[2]);
                foreach (var adjective in Split(facts[7].Replace("(s)", "", StringComparison.Ordinal)))
                    if (!isTerritory || !sovereign.Contains(adjective)) Add(adjectives, adjective);
                foreach (var noun in Split(facts[6].Replace("(s)", "s", StringComparison.Ordinal)))
                    if (!isTerritory || !sovereign.Contains(noun)) Add(people, noun);
            }
            forms.Remove(row[2]);
            yield return string.Join('\t', row[0], row[2], string.Join('|', forms), string.Join('|', adjectives), string.Join('|', people), row[5]);
        }
    }

    private static IEnumerable<string> Split(string cell) => cell.Split([',', ';', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(c => c.Replace(" (singular and plural)", "", StringComparison.Ordinal).Replace(" (collective plural)", "", StringComparison.Ordinal)
            .Replace(" (singular)", "", StringComparison.Ordinal).Replace(" (plural)", "", StringComparison.Ordinal))
        .Select(c => c.Replace("man(men)", "men", StringComparison.Ordinal).Replace("woman(women)", "women", StringComparison.Ordinal))
        .Where(c => char.IsUpper(c[0]) && !c.Contains('(', StringComparison.Ordinal) && !c.Contains(" or ", StringComparison.Ordinal));

    private static void Add(List<string> list, string item)
    {
        if (item.Length > 1 && item is not ("none" or "NA") && !list.Contains(item)) list.Add(item);
    }
}
